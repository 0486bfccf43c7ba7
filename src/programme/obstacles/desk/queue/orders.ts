// The list of the desk in its other orders, and as a search leaves it.
import { type RawBuilder, sql } from 'kysely'
import { addDays, type Day } from '#kernel/dates.ts'
import type { Asked, Run } from '#platform/list/list.ts'
import { reportStates } from '../../reports/schema.ts'
import {
  atTable,
  isLate,
  lately,
  ordered,
  type QueueFacet,
  type QueueOrder,
  type QueueRow,
  queueAt,
  tableDue,
  turnWords,
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

/** Who is at move, whose it is and how its term stands, of any report of the list. */
const factsOfAny = (today: Day, reader: string | null) => {
  const { desk, reporter, body, table, nobody } = turnWords
  return {
    turn: sql`case waiting_on when 'desk' then ${sql.lit(desk)} when 'reporter' then ${sql.lit(reporter)}
      when 'body' then ${sql.lit(body)} else case when ${atTable} then ${sql.lit(table)} else ${sql.lit(nobody)} end end`,
    holder: sql`case when handler_id = ${reader}::uuid then 'ik' when handler_id is not null then handler_id::text
      when waiting_on <> 'nobody' then 'niemand' end`,
    term: sql`case when waiting_on = 'nobody' then case when not ${atTable} then null
        when ${tableDue} < ${today}::date then 'te-laat' when ${tableDue} is null then 'geen' else 'loopt' end
      when ${isLate(today)} then 'te-laat' when due_on is null then 'geen' else 'loopt' end`,
  }
}

const steps = reportStates.map((state, first) => ({ state, first }))

/** One step of the way after the other, what waits longest first. */
const byStep = (today: Day, reader: string | null): Run[] =>
  steps.map(({ state, first }) => ({
    where: sql`state = ${sql.lit(state)}
      and (waiting_on <> 'nobody' or waiting_since >= ${addDays(today, -lately)}::date or ${atTable})`,
    order: ordered(['waiting_since', 'id'], 'asc'),
    backwards: ordered(['waiting_since', 'id'], 'desc'),
    first,
    computed: { ...factsOfAny(today, reader), step_place: sql.lit(first) },
  }))

const within = (run: Run, only: RawBuilder<unknown> | null): Run =>
  only === null ? run : { ...run, where: sql`${run.where} and ${only}` }

/** What the list is on this day for this reader, in this order; of a search what it found. */
export const queueIn = (
  order: QueueOrder,
  { today, reader, found }: { today: Day; reader: string | null; found: readonly string[] | null },
): AtMoment => {
  const { computed, runs = [] } = queueAt(today, reader)
  const only = found === null ? null : sql`id = any(${[...found]}::uuid[])`
  const inOrder: Readonly<Record<QueueOrder, () => readonly Run[]>> = {
    haast: () => runs,
    nieuw: () => runs.map((run) => reordered(run, ['day', 'id'], 'desc')),
    oudst: () => runs.map((run) => reordered(run, ['waiting_since', 'id'])),
    stap: () => byStep(today, reader),
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
