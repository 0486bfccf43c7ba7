// What a reporter hears of experts: that one was asked, about their report or the one that it is handled with.
import type { Db } from '#platform/db/handle.ts'
import { linkedFrom } from '../merging/queries.ts'
import type { MergeTables } from '../merging/schema.ts'
import type { ReportTables } from '../reports/schema.ts'
import { wasConsulted } from './queries.ts'
import type { ConsultingTables } from './schema.ts'

export const followedAdvice = async (
  db: Db<ConsultingTables & ReportTables & MergeTables>,
  reportId: string,
): Promise<boolean> => {
  const into = await linkedFrom(db, reportId)
  return wasConsulted(db, into ? [reportId, into.id] : [reportId])
}
