import type { Day } from '#kernel/dates.ts'

/** What a link says: the first led to the second. More words come with the modules that need them. */
export type Relation = 'led-to'

export type ThreadLinkRow = {
  id: string
  from_kind: string
  from_id: string
  relation: Relation
  to_kind: string
  to_id: string
  day: Day
}

export type ThreadTables = { thread_link: ThreadLinkRow }
