import type { Db, Tx } from '#platform/db/handle.ts'
import { digest } from '../digest.ts'
import { draftItem } from './queries.ts'
import type { AgendaItemRow, AgendaTables } from './schema.ts'

/** What of a draft was on a page: an act on it holds for that and for no later words. */
export const seenItem = ({ id, rule_table, own_name, title, ask, expected_on }: AgendaItemRow): string =>
  digest([id, rule_table, own_name, title, ask, expected_on])

/** The same of what is there now; empty without one. */
export const seenItemOf = async (
  db: Db<AgendaTables> | Tx<AgendaTables>,
  reportId: string,
): Promise<string> => {
  const draft = await draftItem(db, reportId)
  return draft ? seenItem(draft) : ''
}
