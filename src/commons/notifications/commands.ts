import { sql } from 'kysely'
import { z } from 'zod'
import { dayOf } from '#kernel/dates.ts'
import type { Id } from '#kernel/id.ts'
import { commandsOn } from '#platform/write/command.ts'
import { mayRemind } from './permissions.ts'
import type { ReminderTables } from './schema.ts'

const command = commandsOn<ReminderTables>()

/** Tells somebody what waits for them, once a day; a second time on the same day does nothing. */
export const remind = command({
  name: 'work.remind',
  object: 'person',
  // Each working day, for everybody with a task: a line each would bury what people did.
  unrecorded: true,
  input: z.object({ person: z.uuid(), marks: z.array(z.string()) }),
  find: async () => ({}),
  allow: mayRemind,
  async run({ tx, now, emit }, _nothing, { person, marks }) {
    const day = dayOf(now)
    const id = person as Id<'person'>
    const first = await tx
      .insertInto('work_reminder')
      .values({ person_id: id, day, told: marks })
      .onConflict((conflict) =>
        conflict
          .column('person_id')
          .doUpdateSet({ day, told: marks })
          .where(sql<boolean>`work_reminder.day < excluded.day`),
      )
      .returning('person_id')
      .executeTakeFirst()
    if (first) emit({ type: 'work.reminded', object: 'person', id: person })
    return { id: person }
  },
})
