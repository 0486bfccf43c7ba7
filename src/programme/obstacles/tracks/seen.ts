// What was on a page of a question to bodies: it goes along unseen with a form, and an act holds for nothing later.
import type { Db, Tx } from '#platform/db/handle.ts'
import { digest } from '../digest.ts'
import type { ReportMessageRow, ReportTables } from '../reports/schema.ts'
import { draftDocument, partyTalkOf } from './queries.ts'
import type { DocumentRow, TrackRow, TrackTables } from './schema.ts'

/** What of a document that has not gone yet was on a page: an act on it holds for that and for no later words. */
export const seenDraft = ({ id, bodies, question, purpose, background }: DocumentRow): string =>
  digest([id, bodies, question, purpose, background])

type Outgoing = Pick<DocumentRow, 'question' | 'purpose' | 'background'>

/** All that who is asked will read of it. */
export const wordsOf = ({ question, purpose, background }: Outgoing): string =>
  [question, purpose, background].join('\n\n')

/** The same of what is there now; empty without one. */
export const seenDraftOf = async (
  db: Db<TrackTables> | Tx<TrackTables>,
  reportId: string,
): Promise<string> => {
  const draft = await draftDocument(db, reportId)
  return draft ? seenDraft(draft) : ''
}

/** How far the talk on a question had come, as this reader has it: one's own words are no news. */
export const seenTalk = (
  talk: readonly Pick<ReportMessageRow, 'position' | 'person_id'>[],
  reader: string | null,
): string =>
  String(talk.findLast(({ person_id }) => person_id === null || person_id !== reader)?.position ?? 0)

/** The same of what is there now. */
export const seenTalkOf = async (
  db: Db<ReportTables & TrackTables> | Tx<ReportTables & TrackTables>,
  track: Pick<TrackRow, 'id' | 'report_id' | 'since_position' | 'until_position'>,
  reader: string | null,
): Promise<string> => seenTalk(await partyTalkOf(db, track), reader)
