// Row type of following a knelpunt.
import type { Day } from '#kernel/dates.ts'
import type { Id } from '#kernel/id.ts'
import type { Outcome, Phase } from '../known/schema.ts'

/** Somebody wants to hear how a knelpunt goes on: a day, no instant, and what they were told last. */
export type FollowRow = {
  id: string
  obstacle_id: string
  person_id: Id<'person'>
  day: Day
  told_id: string
  told_phase: Phase
  told_outcome: Outcome | null
}

export type FollowTables = {
  obstacle_follow: FollowRow
}
