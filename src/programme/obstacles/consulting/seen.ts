import type { Db, Tx } from '#platform/db/handle.ts'
import { digest } from '../digest.ts'
import { draftConsultation } from './queries.ts'
import type { ConsultationRow, ConsultingTables } from './schema.ts'

/** What of a draft was on a page: an act on it holds for that and for no later words, reader or day. */
export const seenConsultation = (row: ConsultationRow): string => {
  const { id, name, email, question, purpose, background, until_on } = row
  return digest([id, name, email, question, purpose, background, until_on])
}

/** The same of what is there now; empty without one. */
export const seenConsultationOf = async (
  db: Db<ConsultingTables> | Tx<ConsultingTables>,
  reportId: string,
): Promise<string> => {
  const draft = await draftConsultation(db, reportId)
  return draft ? seenConsultation(draft) : ''
}
