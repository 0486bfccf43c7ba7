// Putting a report to bodies: a new document is begun, written, dropped or sent; the report itself never goes.
import { holidaysAsSet } from '#commons/taxonomy'
import { personIdOf } from '#kernel/actor.ts'
import { dayOf } from '#kernel/dates.ts'
import { Invalid } from '#kernel/errors.ts'
import { newSecretId } from '#kernel/id.ts'
import type { Tx } from '#platform/db/handle.ts'
import { commandsOn, type Run } from '#platform/write/command.ts'
import { termsTag } from '../../addresses.ts'
import { moveBy, readableForUpdate, refuseTooEarly } from '../../desk/acts/steps.ts'
import { mayDo } from '../../desk/policy.ts'
import { fromReporters } from '../../merging/told-queries.ts'
import { refuseLeaks } from '../../publishing/leaks.ts'
import type { ReportRow } from '../../reports/schema.ts'
import { backgroundFor } from '../outgoing/source.tsx'
import { mayBeginDocument, mayDropDocument, mayWriteDocument } from '../policy.ts'
import { draftDocument, tracksOf } from '../queries.ts'
import { turnOf } from '../rules.ts'
import type { DocumentRow } from '../schema.ts'
import { seenDraft, wordsOf } from '../seen.ts'
import { followLog, noteOnClock, settleReport } from '../steps.ts'
import { begun, onDraft, written } from './input.ts'
import type { Tables } from './steps.ts'

const command = commandsOn<Tables>()

const onReport = { object: 'report', stream: 'report', find: readableForUpdate } as const

/** Only bodies that answer questions of the desk, and none twice at once. */
const refuseBodies = async (tx: Tx<Tables>, report: ReportRow, codes: readonly string[]): Promise<void> => {
  const known = await tx.selectFrom('rule_body').select('code').where('active', '=', true).execute()
  const open = (await tracksOf(tx, report.id)).filter(({ waiting_on }) => waiting_on !== 'nobody')
  for (const code of codes) {
    if (!known.some((body) => body.code === code)) throw new Invalid({ bodies: 'bodyUnknown' })
    if (open.some((track) => track.rule_body === code)) throw new Invalid({ bodies: 'askedAlready' })
  }
}

/** The draft as it was on the page of who acts. */
const draftOf = async (tx: Tx<Tables>, report: ReportRow, seen: string): Promise<DocumentRow> => {
  const draft = await draftDocument(tx, report.id)
  if (!draft) throw new Invalid({ '': 'noDraft' })
  if (seenDraft(draft) !== seen) throw new Invalid({ '': 'draftChanged' })
  return draft
}

/** Begins a document with the parts that were chosen; nothing goes anywhere yet. */
export const beginDocument = command({
  ...onReport,
  name: 'report.begin-document',
  input: begun,
  allow: mayBeginDocument,
  reason: ({ purpose }) => purpose,
  async run(run, report, { bodies, parts, question, purpose }) {
    const { tx, now, actor } = run
    await refuseTooEarly(tx, 'send-document', report, { field: '', saysNow: false })
    await refuseBodies(tx, report, bodies)
    if (await draftDocument(tx, report.id)) throw new Invalid({ '': 'draftThere' })
    await tx
      .insertInto('desk_document')
      .values({
        id: newSecretId(),
        report_id: report.id,
        state: 'draft',
        day: dayOf(now),
        person_id: personIdOf(actor),
        question,
        purpose,
        background: await backgroundFor(run, report, parts),
        bodies,
      })
      .execute()
    return { id: report.id }
  },
})

/** Changes what has not gone anywhere yet. */
export const writeDocument = command({
  ...onReport,
  name: 'report.write-document',
  input: written,
  allow: mayWriteDocument,
  reason: ({ purpose }) => purpose,
  async run({ tx, now, actor }, report, { bodies, question, purpose, background, seen }) {
    const draft = await draftOf(tx, report, seen)
    await refuseBodies(tx, report, bodies)
    await tx
      .updateTable('desk_document')
      .set({ bodies, question, purpose, background, day: dayOf(now), person_id: personIdOf(actor) })
      .where('id', '=', draft.id)
      .execute()
    return { id: report.id }
  },
})

/** Throws a document away that has not gone anywhere. */
export const dropDocument = command({
  ...onReport,
  name: 'report.drop-document',
  input: onDraft,
  allow: mayDropDocument,
  async run({ tx }, report, { seen }) {
    const draft = await draftOf(tx, report, seen)
    await tx.deleteFrom('desk_document').where('id', '=', draft.id).execute()
    return { id: report.id }
  },
})

/** One question at one body, with its clock started. */
const startTrack = async (
  { tx, now, actor }: Run<Tables>,
  { id: document_id, report_id }: DocumentRow,
  since_position: number,
  body: { readonly code: string; readonly answer_days: number },
): Promise<void> => {
  const day = dayOf(now)
  const track = await tx
    .insertInto('desk_track')
    .values({
      id: newSecretId(),
      report_id,
      document_id,
      rule_body: body.code,
      state: 'sent',
      day,
      since_position,
      until_position: null,
      waiting_on: 'body',
      waiting_since: day,
      due_on: null,
      official_id: null,
      finding: null,
      finding_text: null,
      reference: null,
      holds_from: null,
      suggested_body: null,
      said_by: null,
    })
    .returning(['id', 'due_on'])
    .executeTakeFirstOrThrow()
  const start = { day, act: 'start', days: body.answer_days, reason: '' } as const
  await noteOnClock(tx, track.id, start, personIdOf(actor))
  await followLog(tx, track, await holidaysAsSet(tx))
}

/** Sends the document: each body gets a question of its own, and the report is with them. */
export const sendDocument = command({
  ...onReport,
  name: 'report.send-document',
  input: onDraft,
  allow: mayDo('send-document'),
  async run(run, report, { seen }) {
    const { tx, now, actor, emit, touch } = run
    touch(termsTag)
    const draft = await draftOf(tx, report, seen)
    await refuseTooEarly(tx, 'send-document', report, { field: '', saysNow: false })
    if (draft.purpose === '') throw new Invalid({ '': 'purposeMissing' })
    await refuseBodies(tx, report, draft.bodies)
    refuseLeaks('', wordsOf(draft), await fromReporters(tx, report.id))
    const day = dayOf(now)
    const before = turnOf(await tracksOf(tx, report.id))
    await tx
      .updateTable('desk_document')
      .set({ state: 'sent', day, person_id: personIdOf(actor) })
      .where('id', '=', draft.id)
      .execute()
    const bodies = await tx
      .selectFrom('rule_body')
      .select(['code', 'answer_days'])
      .where('code', 'in', draft.bodies)
      .execute()
    for (const body of bodies) await startTrack(run, draft, report.last_position, body)
    await moveBy(run, 'send-document', report)
    await settleReport(tx, report.id, before, day)
    emit({ type: 'report.document-sent', object: 'report', id: report.id, data: { document: draft.id } })
    return { id: report.id }
  },
})
