// Writing and sending a report, known by nothing but a draft in one browser.
import { sql } from 'kysely'
import { z } from 'zod'
import { type FileTables, filesInput } from '#commons/files'
import type { TaxonomyTables } from '#commons/taxonomy'
import { addDays, dayOf } from '#kernel/dates.ts'
import { Invalid } from '#kernel/errors.ts'
import type { Tx } from '#platform/db/handle.ts'
import { randomToken } from '#platform/keys.ts'
import type { House } from '#platform/stage.ts'
import { commandsOn, type Run } from '#platform/write/command.ts'
import { calendarOf } from '../../desk-terms.ts'
import type { BodyTables } from '../../schema.ts'
import { codeHash, draftKey, readCode, receiptCode } from '../code.ts'
import { draftFilesOf } from '../files/queries.ts'
import { addDraftFiles, dropDraftFiles, dropLooseFiles, moveDraftFiles } from '../files/steps.ts'
import { mayClearDrafts, mayConfirm, mayDropDraft, mayKeepDraft, maySendReport } from '../policy.ts'
import { proofHash, proofMark } from '../proof/proof.ts'
import { reportForUpdate } from '../queries.ts'
import { firstOpen, inputOf, knownOf, leniently, type Question, questions } from '../questions.ts'
import { termEnd } from '../rules.ts'
import type { Answers, ReportRow, ReportTables } from '../schema.ts'
import { setNotice } from '../steps.ts'
import { seenAnswers } from './seen-answers.ts'
import { addReport, isKindOfParty, isRegion, orNull, refuseUnknown } from './steps.ts'

type Tables = ReportTables & TaxonomyTables & FileTables & BodyTables
const command = commandsOn<Tables>()

/** Stands for a thing that has no id of its own, so that none can be told from another. */
export const nobodys = '00000000-0000-4000-8000-000000000000'

/** Where a file stands in the draft. */
export const place = z
  .string()
  .regex(/^\d{1,3}$/, 'choiceMissing')
  .transform(Number)

const draftInput = z.looseObject({
  question: z.enum(questions),
  files: filesInput,
  /** the place of a file that goes */
  weg: place.optional().catch(undefined),
  /** goes back: what was typed is kept, right or not */
  terug: z.string().optional(),
})

type Raw = Readonly<Record<string, unknown>>

const answersIn = (question: Question, raw: Raw, goesBack: boolean): Answers => {
  const read = inputOf[question].safeParse(raw)
  if (read.success) return read.data
  const tooLong = read.error.issues.some(({ message }) => message === 'valueTooLong')
  if (goesBack && !tooLong) return leniently(question, raw)
  throw new Invalid(
    Object.fromEntries(read.error.issues.map((issue) => [String(issue.path[0]), issue.message])),
  )
}

/** Keeps the answers to one question in this browser's draft. */
export const keepDraft = command({
  name: 'report.keep-draft',
  object: 'report-draft',
  stream: 'report',
  unrecorded: true,
  input: draftInput,
  find: async () => ({}),
  allow: mayKeepDraft,
  async run({ tx, browser, house, now }, _nothing, { question, files, weg, terug, ...raw }) {
    const fresh = answersIn(question, raw, terug !== undefined)
    if (browser === null) throw new Invalid({ '': 'cookieMissing' })
    await refuseUnknown(tx, knownOf(fresh))
    const answers = JSON.stringify(fresh)
    const key = draftKey(house.keys, browser)
    // Two first answers at once: neither is lost.
    const both = sql<string>`report_draft.answers || excluded.answers`
    const draft = await tx
      .insertInto('report_draft')
      .values({ browser_hash: key, form_key: randomToken(), day: dayOf(now), answers })
      .onConflict((conflict) =>
        conflict.column('browser_hash').doUpdateSet({ answers: both, day: dayOf(now) }),
      )
      // As it stood when the statement began.
      .returning((eb) => [
        'answers',
        eb
          .selectFrom('report_draft as before')
          .select(sql<string | null>`before.answers ->> 'wish'`.as('wish'))
          .where('before.browser_hash', '=', key)
          .as('wish_before'),
      ])
      .executeTakeFirstOrThrow()
    if (weg !== undefined) await dropDraftFiles(tx, { browserHash: key, position: weg })
    await addDraftFiles(tx, key, files)
    return {
      id: nobodys,
      ready: firstOpen(draft.answers) === null,
      otherWish: draft.answers.wish !== (draft.wish_before ?? undefined),
    }
  },
})

/** Throws the draft of this browser away. */
export const dropDraft = command({
  name: 'report.drop-draft',
  object: 'report-draft',
  stream: 'report',
  unrecorded: true,
  input: z.object({}),
  find: async () => ({}),
  allow: mayDropDraft,
  async run({ tx, browser, house }) {
    const browserHash = draftKey(house.keys, browser ?? '')
    await dropDraftFiles(tx, { browserHash })
    await tx.deleteFrom('report_draft').where('browser_hash', '=', browserHash).execute()
    return { id: nobodys }
  },
})

const writeReport = async (run: Run<Tables>, answers: Answers, hash: string): Promise<string | null> => {
  const { tx, now, lang, house } = run
  // A word that left the vocabulary while the draft lay here must not keep the report from being sent.
  const known = async (value: string | undefined, isKnown: typeof isRegion): Promise<string | null> =>
    value && (await isKnown(tx, value)) ? value : null
  const day = dayOf(now)
  const sent = {
    code_hash: hash,
    day,
    wish: answers.wish ?? '',
    says: answers.says as ReportRow['says'],
    subject: answers.subject as ReportRow['subject'],
    organisation_kind: await known(answers.organisationKind, isKindOfParty),
    region: await known(answers.region, isRegion),
    consequence: orNull(answers.consequence),
    tried: orNull(answers.tried),
  }
  const written = await addReport(tx, {
    ...sent,
    proof_hash: proofHash(house.keys, day, proofMark(house.keys, sent)),
    state: 'received',
    locale: lang,
    consent: answers.consent as ReportRow['consent'],
    confirmed: false,
    waiting_on: 'desk',
    waiting_since: day,
    due_on: termEnd('first-word', day, await calendarOf(tx)),
    handler_id: null,
    origin: 'reported',
  })
  if (written === null) return null
  if (answers.reach) {
    await tx.insertInto('report_contact').values({ report_id: written, reach: answers.reach }).execute()
  }
  await setNotice(tx, written, orNull(answers.email))
  return written
}

const draftForKey = (tx: Tx<Tables>, key: string) =>
  tx.selectFrom('report_draft').selectAll().where('form_key', '=', key).forUpdate().executeTakeFirst()

/**
 * Sends what the draft holds; the draft is gone with it. The same form sent twice is one report, told by the hash of
 * its code alone: no key, sender or body of it is kept.
 */
export const sendReport = command({
  name: 'report.send',
  object: 'report',
  stream: 'report',
  input: z.object({
    key: z.string().min(16, 'draftGone').max(64, 'draftGone'),
    seen: z.string().max(100, 'draftChanged').optional(),
  }),
  // Two sendings of one form at once: the second waits, and finds the report.
  find: async (tx, { key }) => {
    await sql`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`.execute(tx)
    return {}
  },
  allow: maySendReport,
  async run(run, _nothing, { key, seen }) {
    const { tx, house, emit } = run
    const hash = codeHash(house.keys, receiptCode(house.keys, key))
    const known = await reportForUpdate(tx, hash)
    if (known) return { id: known.id, key, written: false }
    const draft = await draftForKey(tx, key)
    if (!draft || firstOpen(draft.answers) !== null) throw new Invalid({ '': 'draftGone' })
    const files = await draftFilesOf(tx, draft.browser_hash)
    if (seen !== undefined && seen !== seenAnswers(draft.answers, files))
      throw new Invalid({ '': 'draftChanged' })
    const id = await writeReport(run, draft.answers, hash)
    if (id === null) throw new Invalid({ '': 'draftGone' })
    await moveDraftFiles(tx, draft.browser_hash, id)
    await tx.deleteFrom('report_draft').where('form_key', '=', key).execute()
    emit({ type: 'report.received', object: 'report', id })
    return { id, key, written: true }
  },
})

const byKey = (tx: Tx<Tables>, key: string, { keys }: House): Promise<ReportRow | undefined> =>
  reportForUpdate(tx, codeHash(keys, receiptCode(keys, key)))

/** The reporter types the last four characters back: from then on the code is shown no more. */
export const confirmReceipt = command({
  name: 'report.confirm',
  object: 'report',
  stream: 'report',
  input: z.object({
    key: z.string().max(64),
    last: z.string('valueMissing').trim().min(1, 'valueMissing').max(40),
  }),
  find: (tx: Tx<Tables>, { key }, _actor, house) => byKey(tx, key, house),
  allow: mayConfirm,
  async run({ tx, house }, report, { key, last }) {
    if (!receiptCode(house.keys, key).endsWith(readCode(last)) || readCode(last).length !== 4)
      throw new Invalid({ last: 'lastWrong' })
    await tx.updateTable('report').set({ confirmed: true }).where('id', '=', report.id).execute()
    return { id: report.id }
  },
})

/** Drafts of the day before yesterday and older go with their files, whoever wrote them. */
export const clearDrafts = command({
  name: 'report.clear-drafts',
  object: 'report-draft',
  stream: 'report',
  unrecorded: true,
  input: z.object({}),
  find: async () => ({}),
  allow: mayClearDrafts,
  async run({ tx, now }) {
    const before = addDays(dayOf(now), -1)
    await dropDraftFiles(tx, { before })
    await dropLooseFiles(tx)
    const gone = await tx.deleteFrom('report_draft').where('day', '<', before).executeTakeFirst()
    return { id: nobodys, count: Number(gone.numDeletedRows) }
  },
})
