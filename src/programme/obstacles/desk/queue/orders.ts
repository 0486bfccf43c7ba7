// The list of the desk in its other orders, and as a search leaves it.
import { sql } from 'kysely'
import type { Day } from '#kernel/dates.ts'
import type { Asked, Run } from '#platform/list/list.ts'
import { reportStates } from '../../reports/schema.ts'
import type { QueueFacet, QueueOrder, QueueRow } from './list.ts'
import { factsOfAny, isListed, type Moved, ordered, ownRuns, queueAt, waitsSince } from './runs.ts'

type AtMoment = Pick<Asked<QueueRow, QueueFacet, QueueOrder>, 'computed' | 'runs' | 'descending'>

/** The same cards in the order of these columns; every run then holds some of each place. */
const reordered = (
  { first: _, ...run }: Run,
  columns: readonly string[],
  direction: 'asc' | 'desc' = 'asc',
): Run => ({
  ...run,
  order: ordered(columns, direction),
  backwards: ordered(columns, direction === 'asc' ? 'desc' : 'asc'),
})

/** The same of those for whom somebody else is at move than their row says: they wait since another day. */
const reorderedMoved = ({ first: _, ...run }: Run): Run => ({
  ...run,
  order: sql`${run.computed.waits_since} asc, id asc`,
  backwards: sql`${run.computed.waits_since} desc, id desc`,
})

const steps = reportStates.map((state, first) => ({ state, first }))

/**
 * One step of the way after the other, what waits longest first. Those for whom somebody else is at move, or since another
 * day, are a run of their own: all others then stand in the order of an index.
 */
const byStep = (today: Day, reader: string | null, moved: Moved): Run[] => {
  const elsewhere = sql`any(${[...moved.keys()]}::uuid[])`
  const own = {
    columns: ['waiting_since', 'id'],
    facts: { ...factsOfAny(today, reader, new Map()), waits_since: waitsSince(new Map()) },
  }
  return steps.flatMap(({ state, first }): Run[] => {
    const within = sql`state = ${sql.lit(state)}`
    const step_place = sql.lit(first)
    const others: Run = {
      where: sql`${within} and not id = ${elsewhere} and ${isListed(today)}`,
      order: ordered(own.columns, 'asc'),
      backwards: ordered(own.columns, 'desc'),
      first,
      computed: { ...own.facts, step_place },
    }
    if (moved.size === 0) return [others]
    const ofMoved: Run = {
      where: sql`${within} and id = ${elsewhere}`,
      order: sql`${waitsSince(moved)} asc, id asc`,
      backwards: sql`${waitsSince(moved)} desc, id desc`,
      first,
      computed: { ...factsOfAny(today, reader, moved), waits_since: waitsSince(moved), step_place },
    }
    return [others, ofMoved]
  })
}

/** The cards of a run that are among these; null for all. */
export const among = (run: Run, ids: readonly string[] | null): Run =>
  ids === null ? run : { ...run, where: sql`${run.where} and id = any(${[...ids]}::uuid[])` }

export type At = {
  readonly today: Day
  readonly reader: string | null
  /** what a search found; null where nothing was asked */
  readonly found: readonly string[] | null
}

/** What the list is on this day for this reader, in this order; of a search what it found. */
export const queueIn = (order: QueueOrder, { today, reader, found }: At, moved: Moved): AtMoment => {
  const { computed, runs = [] } = queueAt(today, reader, moved)
  const inOrder: Readonly<Record<QueueOrder, () => readonly Run[]>> = {
    haast: () => runs,
    nieuw: () => runs.map((run) => reordered(run, ['day', 'id'], 'desc')),
    oudst: () =>
      runs.map((run, at) => (at < ownRuns ? reordered(run, ['waiting_since', 'id']) : reorderedMoved(run))),
    stap: () => byStep(today, reader, moved),
  }
  const stepPlace = sql`case state ${sql.join(
    steps.map(({ state, first }) => sql`when ${sql.lit(state)} then ${sql.lit(first)}`),
    sql` `,
  )} end`
  return {
    computed: { ...computed, step_place: stepPlace },
    runs: inOrder[order]().map((run) => among(run, found)),
    descending: order === 'nieuw',
  }
}
