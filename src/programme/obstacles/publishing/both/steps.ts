// A yes to a text holds for what stands beside it too: when that changes, its reporter is asked anew.
import type { Tx } from '#platform/db/handle.ts'
import type { Run } from '#platform/write/command.ts'
import type { DeskTables } from '../../desk/schema.ts'
import { reportById } from '../../reports/queries.ts'
import type { ReportTables } from '../../reports/schema.ts'
import { publicationOf, seenTextOf, type Tables } from '../queries.ts'

/** Within the act that changed how it ended, what a body found or what a table did. */
export const askAgain = async (
  run: Pick<Run<ReportTables & DeskTables>, 'tx' | 'emit'>,
  reportId: string,
): Promise<void> => {
  // Acts on a dossier know nothing of the texts that were made of it.
  const tx = run.tx as unknown as Tx<Tables>
  const text = await publicationOf(tx, reportId)
  if (text?.state !== 'proposed' || !text.agreed) return
  if (text.agreed_to === null || text.agreed_to === (await seenTextOf(tx, reportId))) return
  const not = { agreed: false, agreed_to: null }
  await tx.updateTable('desk_publication').set(not).where('id', '=', text.id).execute()
  const report = await reportById(tx, reportId)
  if (report?.consent === 'later')
    run.emit({ type: 'report.publication-asked', object: 'report', id: reportId })
}
