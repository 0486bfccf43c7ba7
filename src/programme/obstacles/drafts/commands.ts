// Nothing that somebody of the desk types is lost when something else is sent.
import { z } from 'zod'
import { personIdOf } from '#kernel/actor.ts'
import { dayOf } from '#kernel/dates.ts'
import { commandsOn } from '#platform/write/command.ts'
import { readableForUpdate, type Tables } from '../desk/acts/steps.ts'
import { mayKeepDrafts } from './policy.ts'
import type { DraftTables } from './schema.ts'

const command = commandsOn<Tables & DraftTables>()

const texts = z.record(z.string().max(100), z.string().max(100_000, 'valueTooLong'))

/** Keeps what stands in each form for who typed it; of a form in which nothing stands any more nothing is kept. */
export const keepDrafts = command({
  name: 'report.keep-drafts',
  object: 'report',
  stream: 'report',
  unrecorded: true,
  input: z.object({ id: z.uuid(), parts: z.record(z.string().max(100), texts, 'valueMissing').default({}) }),
  find: readableForUpdate,
  allow: mayKeepDrafts,
  async run({ tx, actor, now }, { id }, { parts }) {
    const person_id = personIdOf(actor)
    for (const [part, typed] of person_id === null ? [] : Object.entries(parts)) {
      const draft = { report_id: id, person_id: person_id ?? '', part }
      if (Object.values(typed).every((text) => text === '')) {
        await tx
          .deleteFrom('desk_draft')
          .where('report_id', '=', id)
          .where('person_id', '=', draft.person_id)
          .where('part', '=', part)
          .execute()
        continue
      }
      const kept = { texts: JSON.stringify(typed), day: dayOf(now) }
      await tx
        .insertInto('desk_draft')
        .values({ ...draft, ...kept })
        .onConflict((conflict) => conflict.columns(['report_id', 'person_id', 'part']).doUpdateSet(kept))
        .execute()
    }
    return { id }
  },
})
