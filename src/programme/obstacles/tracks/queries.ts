import { addDays, type Day } from '#kernel/dates.ts'
import type { Db, Tx } from '#platform/db/handle.ts'
import { saidToBody } from '../reports/queries.ts'
import type { ReportMessageRow, ReportRow, ReportTables } from '../reports/schema.ts'
import type { BodyTables } from '../schema.ts'
import type { ClockRow, DocumentRow, NoteRow, TrackRow, TrackTables } from './schema.ts'

type Read = Db<TrackTables> | Tx<TrackTables>
type ReadAll = Db<TrackTables & ReportTables> | Tx<TrackTables & ReportTables>

/** The questions of a report that a body or the desk still has to do something with. */
export const openTracksOf = (db: Read, reportId: string): Promise<TrackRow[]> =>
  db
    .selectFrom('desk_track')
    .selectAll()
    .where('report_id', '=', reportId)
    .where('waiting_on', '!=', 'nobody')
    .execute()

/** Whether a body that was asked still has to answer. */
export const hasOpenTrack = async (db: Read, reportId: string): Promise<boolean> =>
  (await openTracksOf(db, reportId)).length > 0

/** All questions of a report to bodies: the order of asking, and within a day that of the bodies. */
export const tracksOf = (
  db: Db<TrackTables & BodyTables> | Tx<TrackTables & BodyTables>,
  reportId: string,
): Promise<TrackRow[]> =>
  db
    .selectFrom('desk_track as t')
    .innerJoin('rule_body as b', 'b.code', 't.rule_body')
    .selectAll('t')
    .where('t.report_id', '=', reportId)
    .orderBy('t.day')
    .orderBy('b.position')
    .orderBy('t.id')
    .execute()

/** The same of many reports at once, as far as who is at move asks. */
export const trackTurns = async (
  db: Read,
  reportIds: readonly string[],
): Promise<Pick<TrackRow, 'report_id' | 'rule_body' | 'waiting_on' | 'due_on'>[]> =>
  reportIds.length === 0
    ? []
    : await db
        .selectFrom('desk_track')
        .select(['report_id', 'rule_body', 'waiting_on', 'due_on'])
        .where('report_id', 'in', reportIds)
        .execute()

/** What was sent to bodies, the oldest first. */
export const sentDocuments = (db: Read, reportId: string): Promise<DocumentRow[]> =>
  db
    .selectFrom('desk_document')
    .selectAll()
    .where('report_id', '=', reportId)
    .where('state', '=', 'sent')
    .orderBy('day')
    .orderBy('id')
    .execute()

/** What is being written and has not gone anywhere yet. */
export const draftDocument = (db: Read, reportId: string): Promise<DocumentRow | undefined> =>
  db
    .selectFrom('desk_document')
    .selectAll()
    .where('report_id', '=', reportId)
    .where('state', '=', 'draft')
    .executeTakeFirst()

export const documentById = (db: Read, id: string): Promise<DocumentRow> =>
  db.selectFrom('desk_document').selectAll().where('id', '=', id).executeTakeFirstOrThrow()

/** The logs of these clocks, each in its order. */
export const clocksOf = async (
  db: Read,
  trackIds: readonly string[],
): Promise<ReadonlyMap<string, readonly ClockRow[]>> => {
  const rows =
    trackIds.length === 0
      ? []
      : await db
          .selectFrom('desk_track_clock')
          .selectAll()
          .where('track_id', 'in', trackIds)
          .orderBy('position')
          .execute()
  return Map.groupBy(rows, ({ track_id }) => track_id)
}

/** A question as it stands, with the name that the body knows the report by. */
export type AskedTrack = TrackRow & Pick<ReportRow, 'public_code'> & Pick<DocumentRow, 'question'>

/** Of a report that was taken back nothing is left for a body to read. */
const asked = (db: ReadAll) =>
  db
    .selectFrom('desk_track as t')
    .innerJoin('report as r', 'r.id', 't.report_id')
    .innerJoin('desk_document as d', 'd.id', 't.document_id')
    .selectAll('t')
    .select(['r.public_code', 'd.question'])
    .where('r.state', '!=', 'withdrawn')

/** One question; whether the reader may see it is asked by who calls. */
export const trackById = (db: ReadAll, id: string): Promise<AskedTrack | undefined> =>
  asked(db).where('t.id', '=', id).executeTakeFirst()

/** How long a question that ended stays in the list. */
const lately = 30

/** What was put to these bodies (null: to all) and is open or ended lately: overdue first, then what waits longest. */
export const tracksFor = (db: ReadAll, bodies: readonly string[] | null, today: Day): Promise<AskedTrack[]> =>
  asked(db)
    .where((eb) => (bodies === null ? eb.val(true) : eb('t.rule_body', 'in', [...bodies, ''])))
    .where((eb) =>
      eb.or([eb('t.waiting_on', '!=', 'nobody'), eb('t.waiting_since', '>=', addDays(today, -lately))]),
    )
    .orderBy('t.due_on', (order) => order.asc().nullsLast())
    .orderBy('t.waiting_since')
    .orderBy('t.id')
    .limit(500)
    .execute()

/** What the desk said to all bodies since this one was asked, and what was said on this question alone. */
export const partyTalkOf = (
  db: ReadAll,
  track: Pick<TrackRow, 'id' | 'report_id' | 'since_position' | 'until_position'>,
): Promise<ReportMessageRow[]> =>
  db
    .selectFrom('report_message as m')
    .selectAll()
    .where('report_id', '=', track.report_id)
    .where(saidToBody(track))
    .orderBy('position')
    .execute()

/** What a body wrote down for itself on this question, in its order. */
export const notesOf = (db: Read, trackId: string): Promise<NoteRow[]> =>
  db.selectFrom('desk_track_note').selectAll().where('track_id', '=', trackId).orderBy('position').execute()

/** Questions whose clock may run, for who makes the due dates anew. */
export const openTracks = (db: Read): Promise<Pick<TrackRow, 'id' | 'report_id' | 'due_on'>[]> =>
  db
    .selectFrom('desk_track')
    .select(['id', 'report_id', 'due_on'])
    .where('waiting_on', '!=', 'nobody')
    .execute()
