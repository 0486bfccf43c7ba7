import type { Db, Tx } from '#platform/db/handle.ts'
import { digest } from '../digest.ts'
import { draftDocument } from './queries.ts'
import type { DocumentRow, TrackTables } from './schema.ts'

/** What of a document that has not gone yet was on a page: an act on it holds for that and for no later words. */
export const seenDraft = ({ id, bodies, question, background }: DocumentRow): string =>
  digest([id, bodies, question, background])

/** The same of what is there now; empty without one. */
export const seenDraftOf = async (
  db: Db<TrackTables> | Tx<TrackTables>,
  reportId: string,
): Promise<string> => {
  const draft = await draftDocument(db, reportId)
  return draft ? seenDraft(draft) : ''
}
