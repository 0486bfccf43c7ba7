// Once a working day: who has a task in the network hears what waits, if anything is new to them.
import { type AccountTables, type StaffPerson, staffToday } from '#commons/accounts'
import { holidaysAsSet, type TaxonomyTables } from '#commons/taxonomy'
import { dayOf } from '#kernel/dates.ts'
import { systemStage } from '#platform/jobs/reaction.ts'
import type { House, Stage } from '#platform/stage.ts'
import { execute } from '#platform/write/command.ts'
import { remind } from './commands.ts'
import type { WaitingFor } from './options.ts'
import { waitingNow } from './reminder-mail.ts'
import { isTimeToTell, markOf } from './rules.ts'
import type { ReminderTables } from './schema.ts'

type Tables = AccountTables & ReminderTables & TaxonomyTables

const tell = async (stage: Stage<Tables>, person: StaffPerson, waitingFor: WaitingFor): Promise<void> => {
  const before = await stage.db
    .selectFrom('work_reminder')
    .selectAll()
    .where('person_id', '=', person.id)
    .executeTakeFirst()
  if (before && before.day >= dayOf(stage.now())) return
  const marks = (await waitingNow(waitingFor, { ...stage, lang: person.locale }, person)).map(markOf)
  const told = new Set(before?.told)
  if (marks.every((mark) => told.has(mark))) return
  await execute(remind, stage as never, { person: person.id, marks })
}

/**
 * Tells everybody for whom something waits that they were not told of. Where that fails for one, the others hear theirs
 * first; then it throws, and the next hour does what this one could not.
 */
export const tellStaff = async (house: House, waitingFor: WaitingFor): Promise<void> => {
  const stage = systemStage(house) as unknown as Stage<Tables>
  const now = stage.now()
  const today = dayOf(now)
  if (!isTimeToTell(now, today, await holidaysAsSet(stage.db))) return
  const staff = await staffToday(stage.db, { today, live: house.config.live })
  const failures: unknown[] = []
  for (const person of staff.filter(({ workMail }) => workMail))
    await tell(stage, person, waitingFor).catch((error: unknown) => failures.push(error))
  if (failures.length > 0) throw failures[0]
}
