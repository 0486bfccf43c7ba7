// What the desk does with a question that a body has: answering it, going on without it, and its clock in the night.
import { z } from 'zod'
import { holidaysAsSet } from '#commons/taxonomy'
import { dayOf } from '#kernel/dates.ts'
import { Invalid } from '#kernel/errors.ts'
import type { Tx } from '#platform/db/handle.ts'
import { commandsOn } from '#platform/write/command.ts'
import { termsTag } from '../../addresses.ts'
import { readableForUpdate, refuseUnseen } from '../../desk/acts/steps.ts'
import { fromReporters } from '../../merging/told-queries.ts'
import { refuseLeaks } from '../../publishing/leaks.ts'
import type { ReportRow } from '../../reports/schema.ts'
import { mayAnswerBody, mayEndTrack, mayFollowTrackClock } from '../policy.ts'
import { openTracks, trackById, tracksOf } from '../queries.ts'
import { mayBeEnded, turnOf } from '../rules.ts'
import { followLog, settleReport } from '../steps.ts'
import { answered, endedByDesk } from './input.ts'
import { type Asked, moveTrack, sayOnTrack, type Tables } from './steps.ts'

const command = commandsOn<Tables>()

const onReport = { object: 'report', stream: 'report', find: readableForUpdate } as const

/** The question of this report; one of another is none. */
const trackOn = async (tx: Tx<Tables>, report: ReportRow, id: string): Promise<Asked> => {
  const track = await trackById(tx, id)
  if (track?.report_id !== report.id) throw new Invalid({ '': 'noSuchTrack' })
  return { track, report }
}

/** Answers what a body asked back; its clock runs on. */
export const answerBody = command({
  ...onReport,
  name: 'report.answer-body',
  input: answered,
  allow: mayAnswerBody,
  async run(run, report, { track, body, seen }) {
    const asked = await trackOn(run.tx, report, track)
    if (asked.track.state !== 'question-back') throw new Invalid({ '': 'notAsked' })
    await refuseUnseen(run, report, seen)
    refuseLeaks('body', body, await fromReporters(run.tx, report.id))
    await sayOnTrack(run, asked, 'desk', body)
    await moveTrack(run, asked, { to: 'investigating', clock: { act: 'resume', reason: '' } })
    run.emit({ type: 'report.body-answered', object: 'report', id: report.id, data: { track } })
    return { id: report.id }
  },
})

/** Goes on without a body that is late or never took it up, with the reason why. */
export const endTrack = command({
  ...onReport,
  name: 'report.end-track',
  input: endedByDesk,
  allow: mayEndTrack,
  reason: ({ reason }) => reason,
  async run(run, report, { track, reason, seen }) {
    const asked = await trackOn(run.tx, report, track)
    if (!mayBeEnded(asked.track, dayOf(run.now))) throw new Invalid({ '': 'notLate' })
    await refuseUnseen(run, report, seen)
    await moveTrack(run, asked, {
      to: 'ended-by-desk',
      clock: { act: 'stop', reason },
      also: { finding: 'no-answer', finding_text: reason },
    })
    run.emit({ type: 'report.track-ended', object: 'report', id: report.id })
    return { id: report.id }
  },
})

/** Stands for all questions at once. */
const allOfThem = '00000000-0000-4000-8000-000000000000'

/** Due dates follow the calendar: when a holiday came or went, they are made anew. */
export const followTrackClock = command({
  name: 'track.follow-clock',
  object: 'track',
  stream: 'report',
  unrecorded: true,
  input: z.object({}),
  find: async () => ({}),
  allow: mayFollowTrackClock,
  async run({ tx, now, touch }) {
    const holidays = await holidaysAsSet(tx)
    const moved = new Set<string>()
    for (const track of await openTracks(tx))
      if (await followLog(tx, track, holidays)) moved.add(track.report_id)
    for (const id of moved) await settleReport(tx, id, turnOf(await tracksOf(tx, id)), dayOf(now))
    if (moved.size > 0) touch(termsTag)
    return { id: allOfThem }
  },
})
