import { type ActOfDay, historyByDay } from '#commons/audit'
import type { Db, Tx } from '#platform/db/handle.ts'
import type { PlatformTables } from '#platform/schema.ts'
import { hasOpenItem, itemsOf } from '../agenda/queries.ts'
import { isOpenItem } from '../agenda/rules.ts'
import type { ReportMessageRow, ReportRow, ReportTables } from '../reports/schema.ts'
import { hasOpenTrack, trackTurns } from '../tracks/queries.ts'
import { isKeptByBody } from '../tracks/rules.ts'
import type { Said } from './rules.ts'
import type { AnalysisRow, DeskTables, OutcomeRow, StatementRow, UnreadRow } from './schema.ts'

type Tables = ReportTables & DeskTables
type Read = Db<Tables> | Tx<Tables>

/** The talk as this person of the desk may read it: without what a colleague keeps for themselves. */
export const deskTalkOf = (db: Read, reportId: string, reader: string | null): Promise<ReportMessageRow[]> =>
  db
    .selectFrom('report_message')
    .selectAll()
    .where('report_id', '=', reportId)
    .where((eb) => eb.or([eb('visibility', '!=', 'me'), eb('person_id', '=', reader)]))
    .orderBy('position')
    .execute()

/** What was done to a report, oldest first, as the desk may know it. */
export const historyOn = async (db: Db<PlatformTables>, reportId: string): Promise<ActOfDay[]> =>
  (await historyByDay(db, 'report', reportId)).filter(({ command }) => !isKeptByBody(command))

export const analysisOf = (db: Read, reportId: string): Promise<AnalysisRow | undefined> =>
  db.selectFrom('desk_analysis').selectAll().where('report_id', '=', reportId).executeTakeFirst()

/** All versions of the problem, the newest first: that one is what the reporter reads. */
export const statementsOf = (db: Read, reportId: string): Promise<StatementRow[]> =>
  db
    .selectFrom('desk_statement')
    .selectAll()
    .where('report_id', '=', reportId)
    .orderBy('version', 'desc')
    .execute()

/** How it ended, the newest answer first. */
export const outcomesOf = (db: Read, reportId: string): Promise<OutcomeRow[]> =>
  db
    .selectFrom('desk_outcome')
    .selectAll()
    .where('report_id', '=', reportId)
    .orderBy('position', 'desc')
    .execute()

/** What the reporter wrote after the end and nobody read yet. */
export const unreadOf = (db: Read, reportId: string): Promise<UnreadRow | undefined> =>
  db.selectFrom('desk_unread').selectAll().where('report_id', '=', reportId).executeTakeFirst()

/** What was stated and said so far, for the rules. */
export const saidOn = async (
  db: Read,
  { id: reportId, reopened_position }: Pick<ReportRow, 'id' | 'reopened_position'>,
): Promise<Said> => {
  const [newest] = await statementsOf(db, reportId)
  const [ended] = await outcomesOf(db, reportId)
  const hasOutcome = ended !== undefined && ended.position > reopened_position
  const stands = {
    isAsking: await hasOpenTrack(db, reportId),
    hasOutcome,
    isEscalated: hasOutcome && ended.outcome === 'escalated',
    isAtTable: await hasOpenItem(db, reportId),
  }
  if (!newest) return { hasStatement: false, wordSince: false, ...stands }
  const word = await db
    .selectFrom('report_message')
    .select('id')
    .where('report_id', '=', reportId)
    .where('author', '=', 'desk')
    .where('visibility', '=', 'reporter')
    .where('position', '>', newest.position)
    .executeTakeFirst()
  return { hasStatement: true, wordSince: word !== undefined, ...stands }
}

/** Whether a table has still to say what comes of it, and whether anybody was asked at all: for how it may end. */
export const putBefore = async (
  db: Read,
  reportId: string,
): Promise<{ isAtTable: boolean; wasPutBefore: boolean }> => {
  const items = await itemsOf(db, reportId)
  const tracks = await trackTurns(db, [reportId])
  return {
    isAtTable: items.some(isOpenItem),
    wasPutBefore: tracks.length > 0 || items.some(({ state }) => state !== 'withdrawn'),
  }
}

/** How somebody can be reached, where they said so. */
export const contactOf = async (db: Read, reportId: string): Promise<string | null> =>
  (await db.selectFrom('report_contact').select('reach').where('report_id', '=', reportId).executeTakeFirst())
    ?.reach ?? null
