// Takes a report away with everything that belongs to it, within the act that needs it.
import { dropFiles, type FileTables } from '#commons/files'
import type { Tx } from '#platform/db/handle.ts'
import type { PlatformTables } from '#platform/schema.ts'
import type { Run } from '#platform/write/command.ts'
import { forgetMail } from '#platform/write/forget-mail.ts'
import { forgetReasons, forgetWords } from '#platform/write/record.ts'
import type { ConsultingTables } from '../../consulting/schema.ts'
import type { MergeTables } from '../../merging/schema.ts'
import { keepRefusal, type OfflineTables, takeOffline } from '../../publishing/online/steps.ts'
import type { TrackTables } from '../../tracks/schema.ts'
import type { ReportRow, ReportTables } from '../schema.ts'
import { setNotice } from '../steps.ts'

type Tables = ReportTables &
  TrackTables &
  MergeTables &
  ConsultingTables &
  FileTables &
  OfflineTables &
  PlatformTables

/** Questions to bodies about this report, whatever came of them. */
const questionsAbout = (tx: Tx<Tables>, id: string) =>
  tx.selectFrom('desk_track').select(['id', 'rule_body']).where('report_id', '=', id).execute()

/** Questions to experts about this report: mails went out about each. */
const adviceAbout = (tx: Tx<Tables>, id: string) =>
  tx.selectFrom('desk_consultation').select('id').where('report_id', '=', id).execute()

/** Reports that were ever handled with this one: why, was said in words about both. */
const handledWith = async (tx: Tx<Tables>, id: string): Promise<string[]> =>
  (
    await tx
      .selectFrom('desk_merge_ever')
      .select(['report_id', 'into_id'])
      .where((eb) => eb.or([eb('report_id', '=', id), eb('into_id', '=', id)]))
      .execute()
  ).map(({ report_id, into_id }) => (report_id === id ? into_id : report_id))

/** What became public of it goes too where that was asked; a no stays, so that nothing comes online for want of it. */
const leaveNo = async (run: Run<Tables>, report: ReportRow, offline: boolean): Promise<void> => {
  if (offline || report.consent !== 'yes') await keepRefusal(run, report)
  if (offline) await takeOffline(run, report, 'no')
}

/**
 * All rows that point to the report go with it, and here what only leads there: bytes of files, mails, what was remembered
 * of sendings, words in the log. Answers which bodies had a question.
 */
export const takeAway = async (
  run: Run<Tables>,
  report: ReportRow,
  { offline }: { readonly offline: boolean },
): Promise<string[]> => {
  const { tx, house } = run
  const { id } = report
  await leaveNo(run, report, offline)
  const questions = await questionsAbout(tx, id)
  const files = await tx.selectFrom('report_file').select('file_id').where('report_id', '=', id).execute()
  await dropFiles(
    tx,
    files.map(({ file_id }) => file_id),
  )
  await setNotice(tx, id, null)
  const about = [id, ...[...questions, ...(await adviceAbout(tx, id))].map((question) => question.id)]
  await forgetMail(tx, about)
  const others = await handledWith(tx, id)
  await tx.deleteFrom('report').where('id', '=', id).execute()
  await forgetWords(tx, house.keys, about)
  await forgetReasons(tx, house.keys, others, ['report.merge', 'report.unmerge'])
  return [...new Set(questions.map(({ rule_body }) => rule_body))].sort()
}
