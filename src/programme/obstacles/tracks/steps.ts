// Writes on questions within the act that needs them: a line in the log of a clock, and the due date made anew of it.
import { sql } from 'kysely'
import type { TaxonomyTables } from '#commons/taxonomy'
import type { Day } from '#kernel/dates.ts'
import { newSecretId } from '#kernel/id.ts'
import type { Tx } from '#platform/db/handle.ts'
import { calendarOf } from '../desk-terms.ts'
import type { DraftTables } from '../drafts/schema.ts'
import { forgetDraftsOn } from '../drafts/steps.ts'
import type { ReportRow, ReportTables } from '../reports/schema.ts'
import { moveReport } from '../reports/steps.ts'
import type { BodyTables } from '../schema.ts'
import { type ClockStep, dueOn, mayFollow } from './clock.ts'
import { clocksOf, tracksOf } from './queries.ts'
import { lastEnd, routedPlace, type Turn, trackAfter, turnOf, withBodiesTerm } from './rules.ts'
import type { TrackRow, TrackTables } from './schema.ts'

type Tables = TrackTables & ReportTables & TaxonomyTables & BodyTables

/** Adds a line to the log of a clock; an order that cannot be is refused. */
export const noteOnClock = async (
  tx: Tx<TrackTables>,
  trackId: string,
  step: ClockStep,
  personId: string | null,
): Promise<void> => {
  const log = (await clocksOf(tx, [trackId])).get(trackId) ?? []
  if (!mayFollow(log, step)) throw new Error(`the clock of a question cannot ${step.act} now`)
  await tx
    .insertInto('desk_track_clock')
    .values({
      id: newSecretId(),
      track_id: trackId,
      position: log.length + 1,
      person_id: personId,
      ...step,
    })
    .execute()
}

/** Makes the due date anew of the log; true when it was another. */
export const followLog = async (
  tx: Tx<TrackTables>,
  { id, due_on }: Pick<TrackRow, 'id' | 'due_on'>,
  holidays: ReadonlySet<Day>,
): Promise<boolean> => {
  const due = dueOn((await clocksOf(tx, [id])).get(id) ?? [], holidays)
  if (due === due_on) return false
  await tx.updateTable('desk_track').set({ due_on: due }).where('id', '=', id).execute()
  return true
}

/** Whether the reporter wrote while bodies were looking into it, and has heard nothing since. */
const reporterWaits = async (tx: Tx<Tables>, reportId: string): Promise<boolean> => {
  const { rows } = await sql<{ waits: boolean }>`
    select exists (
      select from report_message m
      where m.report_id = ${reportId} and m.author = 'reporter'
        and m.position > (select min(since_position) from desk_track where report_id = ${reportId} and waiting_on <> 'nobody')
        and m.position > all (
          select position from report_message
          where report_id = ${reportId} and visibility = 'reporter' and author = 'desk')) as waits`.execute(
    tx,
  )
  return rows[0]?.waits === true
}

const placeOf = (tx: Tx<Tables>, reportId: string) =>
  tx
    .selectFrom('report')
    .select(['state', 'waiting_on', 'waiting_since', 'due_on'])
    .where('id', '=', reportId)
    .executeTakeFirstOrThrow()

/** Who is at move of the report follows from its questions; the desk stays so for a reporter who waits for a word. */
export const settleReport = async (
  tx: Tx<Tables>,
  reportId: string,
  before: Turn,
  today: Day,
): Promise<void> => {
  const place = await placeOf(tx, reportId)
  const tracks = await tracksOf(tx, reportId)
  const after = turnOf(tracks)
  // Only a reporter who wrote brings the desk at move while bodies look into it: that word comes first, in its own term.
  if (before === 'open' && after === 'ended' && place.waiting_on === 'desk') return
  if (before === 'question' && after === 'open' && (await reporterWaits(tx, reportId))) return
  const next = routedPlace(place, { before, after }, today, await calendarOf(tx))
  await moveReport(tx, reportId, withBodiesTerm(next, tracks))
}

/** A reporter who wrote while bodies look into it heard something: who is at move follows from the questions alone again. */
export const settleAfterWord = async (tx: Tx<Tables>, reportId: string, today: Day): Promise<void> => {
  const place = await placeOf(tx, reportId)
  if (place.waiting_on !== 'desk') return
  const tracks = await tracksOf(tx, reportId)
  const after = turnOf(tracks)
  if (after === 'question') return
  const since = after === 'ended' ? lastEnd(tracks) : today
  const next = routedPlace(place, { before: 'none', after }, since, await calendarOf(tx))
  await moveReport(tx, reportId, withBodiesTerm(next, tracks))
}

/** The report ended otherwise: nobody has to look into it any more. */
export const endOpenTracks = async (
  tx: Tx<Tables & DraftTables>,
  { id, last_position }: Pick<ReportRow, 'id' | 'last_position'>,
  day: Day,
): Promise<void> => {
  for (const track of await tracksOf(tx, id)) {
    if (track.waiting_on === 'nobody') continue
    await noteOnClock(tx, track.id, { day, act: 'stop', days: null, reason: '' }, null)
    const at = { today: day, position: last_position }
    await tx
      .updateTable('desk_track')
      .set({ ...trackAfter(track, 'ended-by-desk', at), finding: 'no-answer', due_on: null })
      .where('id', '=', track.id)
      .execute()
    await forgetDraftsOn(tx, track.id)
  }
}
