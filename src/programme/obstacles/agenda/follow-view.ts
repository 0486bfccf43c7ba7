// What a reporter sees of tables: those before which their report lies, or the one that it is handled with.
import type { Lang } from '#kernel/language.ts'
import type { Db } from '#platform/db/handle.ts'
import { linkedFrom } from '../merging/queries.ts'
import type { MergeTables } from '../merging/schema.ts'
import type { ReportTables } from '../reports/schema.ts'
import type { FollowedTable } from './pages/follow-parts.tsx'
import { itemsOf } from './queries.ts'
import { isOpenItem } from './rules.ts'
import type { AgendaTables } from './schema.ts'
import { capital, nameOf, saidOf, tablesIn } from './tables.ts'

/** Of the one it is handled with, that is what its reporter was told too. */
export const followedTables = async (
  db: Db<AgendaTables & ReportTables & MergeTables>,
  reportId: string,
  lang: Lang,
): Promise<FollowedTable[]> => {
  const into = await linkedFrom(db, reportId)
  const [tables, own, held] = await Promise.all([
    tablesIn(db, lang),
    itemsOf(db, reportId),
    into ? itemsOf(db, into.id) : [],
  ])
  return [...held, ...own].flatMap((item) =>
    item.state === 'draft'
      ? []
      : [
          {
            name: nameOf(tables, item),
            said: capital(saidOf(tables, item, lang)),
            state: item.state,
            isOpen: isOpenItem(item),
            day: item.ended_on ?? item.taken_up_on ?? item.day,
            expected: item.expected_on,
          },
        ],
  )
}
