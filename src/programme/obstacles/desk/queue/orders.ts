// The list of the desk in its other orders, and as a search leaves it.
import { type RawBuilder, sql } from 'kysely'
import { addDays, type Day } from '#kernel/dates.ts'
import type { Asked, Run } from '#platform/list/list.ts'
import { reportStates } from '../../reports/schema.ts'
import type { Move } from '../move/moves.ts'
import {
  isLate,
  lately,
  type Moved,
  ordered,
  ownRuns,
  type QueueFacet,
  type QueueOrder,
  type QueueRow,
  queueAt,
  turnWords,
  waitsSince,
} from './list.ts'

type AtMoment = Pick<Asked<QueueRow, QueueFacet, QueueOrder>, 'computed' | 'runs' | 'descending'>

/** The same cards in the order of these columns; every run then holds some of each place. */
const reordered = (
  { where, computed }: Run,
  columns: readonly string[],
  direction: 'asc' | 'desc' = 'asc',
): Run => ({
  where,
  computed,
  order: ordered(columns, direction),
  backwards: ordered(columns, direction === 'asc' ? 'desc' : 'asc'),
})

/** The same of those for whom somebody else is at move than their row says: they wait since another day. */
const reorderedMoved = ({ where, computed }: Run): Run => ({
  where,
  computed,
  order: sql`${computed.waits_since} asc, id asc`,
  backwards: sql`${computed.waits_since} desc, id desc`,
})

/** Who is at move, whose it is and how its term stands, of any report of the list. */
const factsOfAny = (today: Day, reader: string | null, moved: Moved) => {
  const { desk, reporter, body, nobody } = turnWords
  const said = (of: (move: Move) => string) =>
    sql`(${JSON.stringify(Object.fromEntries([...moved].map(([id, move]) => [id, of(move)])))}::jsonb ->> report.id::text)`
  const termOf = ({ due }: Move) => (due === null ? 'geen' : due < today ? 'te-laat' : 'loopt')
  return {
    turn: sql`coalesce(${said(({ party }) => turnWords[party])}, case waiting_on when 'desk' then ${sql.lit(desk)}
      when 'reporter' then ${sql.lit(reporter)} when 'body' then ${sql.lit(body)} else ${sql.lit(nobody)} end)`,
    holder: sql`case when handler_id = ${reader}::uuid then 'ik' when handler_id is not null then handler_id::text
      when waiting_on <> 'nobody' then 'niemand' end`,
    term: sql`coalesce(${said(termOf)}, case when waiting_on = 'nobody' then null
      when ${isLate(today)} then 'te-laat' when due_on is null then 'geen' else 'loopt' end)`,
  }
}

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
      where: sql`${within} and not id = ${elsewhere}
        and (waiting_on <> 'nobody' or waiting_since >= ${addDays(today, -lately)}::date)`,
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

const within = (run: Run, only: RawBuilder<unknown> | null): Run =>
  only === null ? run : { ...run, where: sql`${run.where} and ${only}` }

type At = {
  readonly today: Day
  readonly reader: string | null
  readonly found: readonly string[] | null
  readonly moved: Moved
}

/** What the list is on this day for this reader, in this order; of a search what it found. */
export const queueIn = (order: QueueOrder, { today, reader, found, moved }: At): AtMoment => {
  const { computed, runs = [] } = queueAt(today, reader, moved)
  const only = found === null ? null : sql`id = any(${[...found]}::uuid[])`
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
    runs: inOrder[order]().map((run) => within(run, only)),
    descending: order === 'nieuw',
  }
}
