// What the acts on questions share: finding one that may be seen, moving it, saying something on it.
import { holidaysAsSet } from '#commons/taxonomy'
import { type Actor, personIdOf } from '#kernel/actor.ts'
import { dayOf } from '#kernel/dates.ts'
import type { Tx } from '#platform/db/handle.ts'
import type { Run } from '#platform/write/command.ts'
import { termsTag } from '../../addresses.ts'
import type { Tables as DeskActTables } from '../../desk/acts/steps.ts'
import type { DraftTables } from '../../drafts/schema.ts'
import { forgetDraftsOn } from '../../drafts/steps.ts'
import { reportByIdForUpdate } from '../../reports/queries.ts'
import type { ReportRow } from '../../reports/schema.ts'
import { sayOn } from '../../reports/steps.ts'
import type { ClockStep } from '../clock.ts'
import { dueOn } from '../clock.ts'
import { mayReadTrack } from '../policy.ts'
import { type AskedTrack, clocksOf, trackById, tracksOf } from '../queries.ts'
import { isOpen, trackAfter, turnOf } from '../rules.ts'
import type { TrackRow } from '../schema.ts'
import { noteOnClock, settleReport } from '../steps.ts'

export type Tables = DeskActTables & DraftTables

/** A question with its report, which is locked: whoever acts on either waits. */
export type Asked = { readonly track: AskedTrack; readonly report: ReportRow }

/** A question to a body of the actor; for anybody else it is not there. */
export const readableTrack = async (
  tx: Tx<Tables>,
  { id }: { readonly id: string },
  actor: Actor,
): Promise<Asked | undefined> => {
  const first = await trackById(tx, id)
  if (!first || !mayReadTrack(actor, first)) return undefined
  const report = await reportByIdForUpdate(tx, first.report_id)
  const track = await trackById(tx, id)
  return report && track ? { track, report } : undefined
}

/** Adds a message to the talk on this question, which its body and the desk read. */
export const sayOnTrack = async (
  { tx, now, actor }: Run<Tables>,
  { track, report }: Asked,
  author: 'desk' | 'body',
  body: string,
): Promise<void> => {
  const person_id = personIdOf(actor)
  await sayOn(tx, report, dayOf(now), { author, visibility: 'party', person_id, track_id: track.id, body })
}

type Move = {
  readonly to: TrackRow['state']
  readonly clock?: Pick<ClockStep, 'act' | 'reason'> & { readonly days?: number }
  readonly also?: Partial<TrackRow>
}

/** Puts the question where this act leads it, its clock with it, and then its report. */
export const moveTrack = async (
  { tx, now, actor, touch }: Run<Tables>,
  { track, report }: Asked,
  { to, clock, also = {} }: Move,
): Promise<void> => {
  const today = dayOf(now)
  const before = turnOf(await tracksOf(tx, report.id))
  if (clock) await noteOnClock(tx, track.id, { days: null, ...clock, day: today }, personIdOf(actor))
  const log = (await clocksOf(tx, [track.id])).get(track.id) ?? []
  const after = trackAfter(track, to, { today, position: report.last_position })
  await tx
    .updateTable('desk_track')
    .set({ ...after, due_on: dueOn(log, await holidaysAsSet(tx)), ...also })
    .where('id', '=', track.id)
    .execute()
  if (!isOpen(after)) await forgetDraftsOn(tx, track.id)
  await settleReport(tx, report.id, before, today)
  touch(termsTag)
}
