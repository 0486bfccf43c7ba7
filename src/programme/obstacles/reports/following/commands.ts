// What a reporter does afterwards, known by nothing but the code of the receipt.
import { z } from 'zod'
import { type CleanFile, type FileTables, filesField, filesInput } from '#commons/files'
import { type Day, dayOf } from '#kernel/dates.ts'
import { Invalid } from '#kernel/errors.ts'
import type { Tx } from '#platform/db/handle.ts'
import { commandsOn } from '#platform/write/command.ts'
import { termsTag } from '../../addresses.ts'
import { endOpenItems } from '../../agenda/steps.ts'
import { heardUntil } from '../../desk/ending/queries.ts'
import type { DeskTables } from '../../desk/schema.ts'
import { calendarOf } from '../../desk-terms.ts'
import type { DraftTables } from '../../drafts/schema.ts'
import { releaseMerged } from '../../merging/steps.ts'
import { type OfflineTables, takeOffline } from '../../publishing/online/steps.ts'
import { endOpenTracks } from '../../tracks/steps.ts'
import { bytesFromReporter } from '../files/queries.ts'
import { addMessageFiles } from '../files/steps.ts'
import { mayDecide, mayReply, mayWithdraw } from '../policy.ts'
import { inputOf, mostText } from '../questions.ts'
import { isEnded, placeAfterWords } from '../rules.ts'
import { consents, type ReportRow } from '../schema.ts'
import { seenInput, warnOfSigns } from '../signs.ts'
import { keepUnread, moveReport, sayOn, setNotice } from '../steps.ts'
import { byCode, type Tables as CodeTables, code } from './by-code.ts'

type Tables = CodeTables & FileTables & DeskTables & DraftTables & OfflineTables

const command = commandsOn<Tables>()

/** So much of one reporter the desk can read, and its pages hold. */
const mostReplies = { day: 20, ever: 300 }

const refuseTooMany = async (tx: Tx<Tables>, reportId: string, day: Day): Promise<void> => {
  const replies = await tx
    .selectFrom('report_message')
    .select('day')
    .where('report_id', '=', reportId)
    .where('author', '=', 'reporter')
    .execute()
  if (replies.filter((one) => one.day === day).length > mostReplies.day)
    throw new Invalid({ body: 'tooManyToday' })
  if (replies.length > mostReplies.ever) throw new Invalid({ body: 'tooManyEver' })
}

/** Bytes of one reporter in all: more than any case needs, less than fills a disk. */
const mostBytes = 100 * 1024 * 1024

const refuseFullReport = async (
  tx: Tx<Tables>,
  reportId: string,
  files: readonly CleanFile[],
): Promise<void> => {
  if (files.length === 0) return
  const more = files.reduce((sum, { bytes }) => sum + bytes.length, 0)
  if ((await bytesFromReporter(tx, reportId)) + more > mostBytes)
    throw new Invalid({ [filesField]: 'fileReportFull' })
}

/** The desk is at move, or has it to read where the report has ended: words alone open nothing again. */
const settleAfterWords = async (tx: Tx<Tables>, report: ReportRow, day: Day): Promise<void> => {
  if (isEnded(report.state)) {
    await keepUnread(tx, report.id, { position: report.last_position + 1, day })
    return
  }
  const place = placeAfterWords(report, day, await calendarOf(tx))
  await moveReport(tx, report.id, { ...place, asked_since: null })
}

/** The reporter says something; after a question of the desk, the desk is at move again. */
export const replyToDesk = command({
  name: 'report.reply',
  object: 'report',
  stream: 'report',
  input: z.object({
    code,
    formKey: z.string().max(64),
    body: z.string('valueMissing').trim().min(1, 'valueMissing').max(mostText, 'valueTooLong'),
    files: filesInput,
    seen: seenInput,
  }),
  find: (tx: Tx<Tables>, input, _actor, house) => byCode(tx, input.code, house),
  allow: mayReply,
  async run({ tx, now, house, emit, unchanged }, report, { body, formKey, files, seen }) {
    warnOfSigns('body', body, seen)
    const day = dayOf(now)
    if (isEnded(report.state) && day > heardUntil(report)) throw new Invalid({ body: 'tooLate' })
    // Other words from the same page are no second sending of the first.
    const key_hash = house.keys.mac('report-reply', `${report.id} ${formKey} ${body}`)
    const added = await sayOn(tx, report, day, { author: 'reporter', visibility: 'reporter', body, key_hash })
    if (!added) {
      unchanged()
      return { id: report.id }
    }
    await refuseTooMany(tx, report.id, day)
    await refuseFullReport(tx, report.id, files)
    await addMessageFiles(tx, report.id, report.last_position + 1, files)
    await settleAfterWords(tx, report, day)
    emit({ type: 'report.replied', object: 'report', id: report.id })
    return { id: report.id }
  },
})

/** The reporter takes the report back: the desk does nothing more with it, and forgets who it was. */
export const withdrawReport = command({
  name: 'report.withdraw',
  object: 'report',
  stream: 'report',
  input: z.object({ code }),
  find: (tx: Tx<Tables>, input, _actor, house) => byCode(tx, input.code, house),
  allow: mayWithdraw,
  async run(run, report) {
    // A second press finds it done.
    if (report.state === 'withdrawn') return { id: report.id }
    const { tx, now, emit, touch } = run
    const day = dayOf(now)
    touch(termsTag)
    await moveReport(tx, report.id, {
      state: 'withdrawn',
      waiting_on: 'nobody',
      waiting_since: day,
      due_on: null,
      consent: 'no',
    })
    await endOpenTracks(tx, report, day)
    await endOpenItems(tx, report, day)
    await takeOffline(run, report, 'no')
    await releaseMerged(run, report.id)
    await tx.deleteFrom('desk_merge').where('report_id', '=', report.id).execute()
    await tx.deleteFrom('report_contact').where('report_id', '=', report.id).execute()
    await setNotice(tx, report.id, null)
    emit({ type: 'report.withdrawn', object: 'report', id: report.id })
    return { id: report.id }
  },
})

/** Whether it may become public without names, and where a notice goes: choices that can be changed at any time. */
export const decideOnReport = command({
  name: 'report.decide',
  object: 'report',
  stream: 'report',
  input: z.object({
    code,
    consent: z.enum(consents, 'choiceMissing'),
    /** the choice as the page showed it: what was not changed there says nothing, whatever was chosen elsewhere since */
    was: z.enum(consents).optional().catch(undefined),
    email: inputOf.jij.shape.email,
    stop: z.string().optional(),
  }),
  find: (tx: Tx<Tables>, input, _actor, house) => byCode(tx, input.code, house),
  allow: mayDecide,
  reason: ({ consent, was }) => (consent === was ? null : consent),
  async run(run, report, { consent: chosen, was, email, stop }) {
    const { tx, emit } = run
    const consent = chosen === was ? report.consent : chosen
    if (stop && email !== '') throw new Invalid({ email: 'stopOrNew' })
    if (consent === report.consent && email === '' && !stop) {
      run.unchanged()
      return { id: report.id }
    }
    await tx.updateTable('report').set({ consent }).where('id', '=', report.id).execute()
    await takeOffline(run, report, consent)
    if (stop) await setNotice(tx, report.id, null)
    else if (email !== '') await setNotice(tx, report.id, email)
    emit({ type: 'report.decided', object: 'report', id: report.id })
    return { id: report.id }
  },
})
