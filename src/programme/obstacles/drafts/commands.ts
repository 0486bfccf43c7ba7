// Nothing that somebody of the desk, or of a body, types is lost when something else is sent.
import { z } from 'zod'
import { personIdOf } from '#kernel/actor.ts'
import { dayOf } from '#kernel/dates.ts'
import { commandsOn } from '#platform/write/command.ts'
import { readableForUpdate, type Tables } from '../desk/acts/steps.ts'
import { type Asked, readableTrack } from '../tracks/acts/steps.ts'
import { mayKeepDrafts, mayKeepTrackDrafts } from './policy.ts'
import type { DraftTables } from './schema.ts'
import { keepParts } from './steps.ts'

const command = commandsOn<Tables & DraftTables>()

const texts = z.record(z.string().max(100), z.string().max(100_000, 'valueTooLong'))
const input = z.object({
  id: z.uuid(),
  parts: z.record(z.string().max(100), texts, 'valueMissing').default({}),
})

const unrecorded = { object: 'report', stream: 'report', unrecorded: true, input } as const

/** Keeps what stands in the forms of a dossier, for who of the desk typed it. */
export const keepDrafts = command({
  ...unrecorded,
  name: 'report.keep-drafts',
  find: readableForUpdate,
  allow: mayKeepDrafts,
  async run({ tx, actor, now }, { id }, { parts }) {
    await keepParts(tx, { report_id: id, track_id: null, person_id: personIdOf(actor) }, parts, dayOf(now))
    return { id }
  },
})

/** Keeps what stands in the forms of a question to a body, for who answers for that body and typed it. */
export const keepTrackDrafts = command({
  ...unrecorded,
  name: 'track.keep-drafts',
  find: readableTrack,
  allow: (actor, { track }: Asked) => mayKeepTrackDrafts(actor, track),
  async run({ tx, actor, now }, { track, report }, { parts }) {
    const page = { report_id: report.id, track_id: track.id }
    await keepParts(tx, { ...page, person_id: personIdOf(actor) }, parts, dayOf(now))
    return { id: report.id }
  },
})
