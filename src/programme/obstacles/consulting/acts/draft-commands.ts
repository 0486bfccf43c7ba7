// Asking an expert: a new document is begun, written, dropped or sent; the report itself never goes.
import { findOrAddPerson } from '#commons/accounts'
import { personIdOf } from '#kernel/actor.ts'
import { dayOf } from '#kernel/dates.ts'
import { Invalid } from '#kernel/errors.ts'
import { newSecretId } from '#kernel/id.ts'
import type { Tx } from '#platform/db/handle.ts'
import { commandsOn } from '#platform/write/command.ts'
import { readableForUpdate, refuseTooEarly } from '../../desk/acts/steps.ts'
import { fromReporters } from '../../merging/told-queries.ts'
import { refuseLeaks } from '../../publishing/leaks.ts'
import type { ReportRow } from '../../reports/schema.ts'
import { onDraft } from '../../tracks/acts/input.ts'
import { backgroundFor } from '../../tracks/outgoing/source.tsx'
import { wordsOf } from '../../tracks/seen.ts'
import { mayAskExpert, mayBeginConsultation, mayDropConsultation, mayWriteConsultation } from '../policy.ts'
import { consultationsOf, draftConsultation } from '../queries.ts'
import { isOpenConsultation, refusalOfUntil } from '../rules.ts'
import type { ConsultationRow } from '../schema.ts'
import { seenConsultation } from '../seen.ts'
import { begun, written } from './input.ts'
import type { Tables } from './steps.ts'

const command = commandsOn<Tables>()

const onReport = { object: 'report', stream: 'report', find: readableForUpdate } as const

type Within = { readonly tx: Tx<Tables>; readonly now: Date }

/** A day that can be given, and nobody who was asked already and may still read it. */
const refuseReader = async (
  { tx, now }: Within,
  { id }: ReportRow,
  { email, until_on }: Pick<ConsultationRow, 'email' | 'until_on'>,
  fields: { readonly email: string; readonly until: string },
): Promise<void> => {
  const today = dayOf(now)
  const refusal = refusalOfUntil(until_on, today)
  if (refusal !== null) throw new Invalid({ [fields.until]: refusal })
  const others = await consultationsOf(tx, id)
  if (others.some((one) => one.email === email && isOpenConsultation(one, today)))
    throw new Invalid({ [fields.email]: 'askedAlready' })
}

const inForm = { email: 'email', until: 'until' } as const

/** The draft as it was on the page of who acts. */
const draftOf = async (tx: Tx<Tables>, report: ReportRow, seen: string): Promise<ConsultationRow> => {
  const draft = await draftConsultation(tx, report.id)
  if (!draft) throw new Invalid({ '': 'noDraft' })
  if (seenConsultation(draft) !== seen) throw new Invalid({ '': 'draftChanged' })
  return draft
}

/** Begins a document with the parts that were chosen; nothing goes anywhere yet. */
export const beginConsultation = command({
  ...onReport,
  name: 'report.begin-consultation',
  input: begun,
  allow: mayBeginConsultation,
  reason: ({ purpose }) => purpose,
  async run(run, report, { parts, until: until_on, id: _, ...typed }) {
    const { tx, now, actor, house } = run
    await refuseTooEarly(tx, 'send-document', report, { field: '', saysNow: false })
    await refuseReader(run, report, { ...typed, until_on }, inForm)
    if (await draftConsultation(tx, report.id)) throw new Invalid({ '': 'draftThere' })
    await tx
      .insertInto('desk_consultation')
      .values({
        id: newSecretId(),
        report_id: report.id,
        state: 'draft',
        day: dayOf(now),
        asked_by: personIdOf(actor),
        ...typed,
        until_on,
        expert_id: null,
        background: await backgroundFor({ tx, house }, report, parts),
        answer: null,
        answered_on: null,
        read_on: null,
        ended_on: null,
      })
      .execute()
    return { id: report.id }
  },
})

/** Changes what has not gone anywhere yet. */
export const writeConsultation = command({
  ...onReport,
  name: 'report.write-consultation',
  input: written,
  allow: mayWriteConsultation,
  reason: ({ purpose }) => purpose,
  async run(run, report, { seen, until: until_on, id: _, ...typed }) {
    const { tx, now, actor } = run
    const draft = await draftOf(tx, report, seen)
    await refuseReader(run, report, { ...typed, until_on }, inForm)
    await tx
      .updateTable('desk_consultation')
      .set({ ...typed, until_on, day: dayOf(now), asked_by: personIdOf(actor) })
      .where('id', '=', draft.id)
      .execute()
    return { id: report.id }
  },
})

/** Throws a question away that has not gone anywhere. */
export const dropConsultation = command({
  ...onReport,
  name: 'report.drop-consultation',
  input: onDraft,
  allow: mayDropConsultation,
  async run({ tx }, report, { seen }) {
    const draft = await draftOf(tx, report, seen)
    await tx.deleteFrom('desk_consultation').where('id', '=', draft.id).execute()
    return { id: report.id }
  },
})

/** Asks: who it goes to can sign in, and from then on reads this text, whatever becomes of the dossier. */
export const askExpert = command({
  ...onReport,
  name: 'report.ask-expert',
  input: onDraft,
  allow: mayAskExpert,
  async run(run, report, { seen }) {
    const { tx, now, actor, emit } = run
    const draft = await draftOf(tx, report, seen)
    await refuseTooEarly(tx, 'send-document', report, { field: '', saysNow: false })
    await refuseReader(run, report, draft, { email: '', until: '' })
    refuseLeaks('', wordsOf(draft), await fromReporters(tx, report.id))
    const expert = await findOrAddPerson(tx, { email: draft.email, locale: 'nl', state: 'invited' }, now)
    if (expert.state === 'disabled') throw new Invalid({ '': 'cannotSignIn' })
    await tx
      .updateTable('desk_consultation')
      .set({ state: 'asked', day: dayOf(now), asked_by: personIdOf(actor), expert_id: expert.id })
      .where('id', '=', draft.id)
      .execute()
    emit({ type: 'report.expert-asked', object: 'report', id: report.id, data: { consultation: draft.id } })
    return { id: report.id }
  },
})
