// What an official does with a question of the desk: solve it or explain, ask back, or say whose it is.
import { personIdOf } from '#kernel/actor.ts'
import { dayOf } from '#kernel/dates.ts'
import { Invalid } from '#kernel/errors.ts'
import { newSecretId } from '#kernel/id.ts'
import type { Run } from '#platform/write/command.ts'
import { commandsOn } from '#platform/write/command.ts'
import { daysLeft, extendedIn } from '../clock.ts'
import { mayDoAsBody } from '../policy.ts'
import { clocksOf, notesOf } from '../queries.ts'
import { seenTalkOf } from '../seen.ts'
import { aimed, askedBack, declined, extended, found, isChange, said } from './input.ts'
import { type Asked, moveTrack, readableTrack, sayOnTrack, type Tables } from './steps.ts'

const command = commandsOn<Tables>()

// The act is kept with the report, so that its dossier tells all that was done; who is a body never sees that id.
const onTrack = { object: 'report', stream: 'report', find: readableTrack } as const

const done = ({ emit }: Run<Tables>, { report }: Asked, type: string): { id: string } => {
  emit({ type, object: 'report', id: report.id })
  return { id: report.id }
}

/** Whoever does something with a question that nobody had yet, has it from then on. */
const taken = ({ actor }: Run<Tables>, { track }: Asked) => ({
  official_id: track.official_id ?? personIdOf(actor),
})

/** Refuses what was decided before the desk, or a colleague, said something more. */
const refuseUnread = async ({ tx, actor }: Run<Tables>, { track }: Asked, seen: string): Promise<void> => {
  if (seen !== (await seenTalkOf(tx, track, personIdOf(actor)))) throw new Invalid({ '': 'saidSince' })
}

/** Somebody of the body takes the question up. */
export const takeUp = command({
  ...onTrack,
  name: 'track.take-up',
  input: aimed,
  allow: (actor, { track }: Asked) => mayDoAsBody('take-up')(actor, track),
  async run(run, asked) {
    await moveTrack(run, asked, { to: 'investigating', also: taken(run, asked) })
    return done(run, asked, 'track.taken-up')
  },
})

/** The body asks the desk something; its clock stands still until the desk answers. */
export const askBack = command({
  ...onTrack,
  name: 'track.ask-back',
  input: askedBack,
  allow: (actor, { track }: Asked) => mayDoAsBody('ask-back')(actor, track),
  async run(run, asked, { body, seen }) {
    await refuseUnread(run, asked, seen)
    await sayOnTrack(run, asked, 'body', body)
    const clock = { act: 'pause', reason: body.slice(0, 300) } as const
    await moveTrack(run, asked, { to: 'question-back', clock, also: taken(run, asked) })
    return done(run, asked, 'track.asked-back')
  },
})

/** How many working days may still come to the term of this question, and how often some came. */
const roomOn = async ({ tx }: Run<Tables>, { track }: Asked): Promise<{ left: number; times: number }> => {
  const log = (await clocksOf(tx, [track.id])).get(track.id) ?? []
  const { extra_days } = await tx
    .selectFrom('rule_body')
    .select('extra_days')
    .where('code', '=', track.rule_body)
    .executeTakeFirstOrThrow()
  return { left: daysLeft(log, extra_days), times: extendedIn(log).times }
}

/** The body needs more working days, and says why; from the second time on the desk is told. */
export const extendTrack = command({
  ...onTrack,
  name: 'track.extend',
  input: extended,
  allow: (actor, { track }: Asked) => mayDoAsBody('extend')(actor, track),
  reason: ({ days, reason }) => `${days}: ${reason}`,
  async run(run, asked, { days, reason }) {
    const { left, times } = await roomOn(run, asked)
    if (days > left) throw new Invalid({ days: 'daysWrong' })
    const clock = { act: 'extend', days, reason } as const
    await moveTrack(run, asked, { to: asked.track.state, clock })
    return done(run, asked, times === 0 ? 'track.extended' : 'track.extended-again')
  },
})

/** It is not this body's: why, whose it is, and who says so. */
export const declineTrack = command({
  ...onTrack,
  name: 'track.decline',
  input: declined,
  allow: (actor, { track }: Asked) => mayDoAsBody('decline')(actor, track),
  async run(run, asked, { why, whose, by, seen }) {
    await refuseUnread(run, asked, seen)
    const also = {
      ...taken(run, asked),
      finding: 'referred',
      finding_text: why,
      suggested_body: whose,
      said_by: by,
    } as const
    await moveTrack(run, asked, { to: 'declined', clock: { act: 'stop', reason: '' }, also })
    return done(run, asked, 'track.declined')
  },
})

/** What the body found: what people can do now, or why it cannot be. */
export const findOnTrack = command({
  ...onTrack,
  name: 'track.find',
  input: found,
  allow: (actor, { track }: Asked) => mayDoAsBody('find')(actor, track),
  async run(run, asked, { finding, text, reference, holds_from, seen }) {
    await refuseUnread(run, asked, seen)
    const also = {
      ...taken(run, asked),
      finding,
      finding_text: text,
      reference: reference === '' ? null : reference,
      // Only a rule that is changed begins on a day.
      holds_from: isChange(finding) ? holds_from : null,
    }
    await moveTrack(run, asked, { to: 'answered', clock: { act: 'stop', reason: '' }, also })
    return done(run, asked, 'track.found')
  },
})

/** The body writes something down for itself: nobody else is told, and the desk does not read it. */
export const noteAsBody = command({
  ...onTrack,
  name: 'track.note',
  input: said,
  allow: (actor, { track }: Asked) => mayDoAsBody('note')(actor, track),
  async run({ tx, now, actor }, { track, report }, { body }) {
    const position = (await notesOf(tx, track.id)).length + 1
    const row = { id: newSecretId(), track_id: track.id, position, day: dayOf(now), body }
    await tx
      .insertInto('desk_track_note')
      .values({ ...row, person_id: personIdOf(actor) })
      .execute()
    return { id: report.id }
  },
})

/** A word to the desk that changes nothing of who is at move. */
export const sayAsBody = command({
  ...onTrack,
  name: 'track.say',
  input: said,
  allow: (actor, { track }: Asked) => mayDoAsBody('say')(actor, track),
  async run(run, asked, { body }) {
    await sayOnTrack(run, asked, 'body', body)
    return done(run, asked, 'track.said')
  },
})
