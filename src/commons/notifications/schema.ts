import type { Day } from '#kernel/dates.ts'
import type { Id } from '#kernel/id.ts'

/** On which day somebody was told last what waits for them, and a mark of each of those things. */
export type WorkReminderRow = { person_id: Id<'person'>; day: Day; told: string[] }

export type ReminderTables = { work_reminder: WorkReminderRow }
