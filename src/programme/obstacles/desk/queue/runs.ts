// The list of the desk as it is on one day, for one reader: runs of reports in the order of an index.
import { type RawBuilder, sql } from 'kysely'
import { addDays, type Day } from '#kernel/dates.ts'
import type { Asked, Run } from '#platform/list/list.ts'
import type { ReportRow } from '../../reports/schema.ts'
import { type Move, type Party, parties } from '../move/moves.ts'
import { type QueueFacet, type QueueOrder, type QueueRow, turnWords } from './list.ts'

/** How long what has ended stays in the list. */
export const lately = 30

/** Those of the reports themselves. */
const turns = ['desk', 'reporter', 'body', 'nobody'] as const
/** How many runs there are of reports for whom their own row says who is at move. */
export const ownRuns = turns.length * 2
const placeOf = (turn: Party): number => Object.keys(turnWords).indexOf(turn)
// After every day there is.
const noTerm = sql.lit(1_000_000)
/** Promised for a day that has passed. */
export const isLate = (today: Day) => sql<boolean>`due_on < ${today}::date`

/** Days as numbers, so that an address can hold them. */
const daysOf = (column: 'due_on' | 'waiting_since' | 'day') => sql`${sql.ref(column)} - date '2000-01-01'`

/** The first promised first, so all that is late before what is not; then what has no term. */
const duePlace = sql`coalesce(${daysOf('due_on')}, ${noTerm})`

/** Columns in one direction. */
export const ordered = (columns: readonly string[], direction: 'asc' | 'desc') =>
  sql.join(columns.map((column) => sql`${sql.ref(column)} ${sql.raw(direction)}`))

/** Dossiers for which somebody else is at move than their own row says, with who: of those there are few. */
export type Moved = ReadonlyMap<string, Move>

const daysIn = (days: Readonly<Record<string, Day | null>>) =>
  sql`(${JSON.stringify(days)}::jsonb ->> report.id::text)::date - date '2000-01-01'`

/** The keys of their order. */
const keysOf = (moved: Moved) => {
  const all = [...moved]
  return {
    due_place: sql`coalesce(${daysIn(Object.fromEntries(all.map(([id, { due }]) => [id, due])))}, ${noTerm})`,
    waits_since: daysIn(Object.fromEntries(all.map(([id, { since }]) => [id, since]))),
  }
}

/** Since when somebody is at move, of any report of the list. */
export const waitsSince = (moved: Moved) =>
  moved.size === 0
    ? daysOf('waiting_since')
    : sql`coalesce(${keysOf(moved).waits_since}, ${daysOf('waiting_since')})`

/** Who is at move, whose it is and how its term stands, of any report of the list. */
export const factsOfAny = (today: Day, reader: string | null, moved: Moved) => {
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

/** The same list where this one is at move after all. */
const runOfMoved = (today: Day, reader: string | null, party: Party, moved: Moved): Run => {
  const keys = keysOf(moved)
  const order = (direction: 'asc' | 'desc') =>
    sql.join(
      [keys.due_place, keys.waits_since, sql.ref('id')].map((key) => sql`${key} ${sql.raw(direction)}`),
    )
  return {
    where: sql`id = any(${[...moved.keys()]}::uuid[])`,
    order: order('asc'),
    backwards: order('desc'),
    first: placeOf(party),
    fixed: { turn: turnWords[party] },
    computed: {
      turn_place: sql.lit(placeOf(party)),
      ...keys,
      ...factsOfAny(today, reader, moved),
    },
  }
}

/** Whose it is: what is open waits for somebody to pick it up, what has ended does not. */
const holderOf = (reader: string | null, ended: boolean) =>
  sql`case when handler_id = ${reader}::uuid then 'ik' when handler_id is null then ${sql.lit(ended ? null : 'niemand')}
      else handler_id::text end`

type Base = {
  readonly today: Day
  readonly reader: string | null
}

/** What is in the list by its own row: what is open, and what ended lately. */
export const isListed = (today: Day) =>
  sql`(waiting_on <> 'nobody' or waiting_since >= ${addDays(today, -lately)}::date)`

/** Those for whom this one is at move, of what has ended those of lately. */
const isTurn = (today: Day, turn: ReportRow['waiting_on']) =>
  sql`waiting_on = ${sql.lit(turn)} ${turn === 'nobody' ? sql`and waiting_since >= ${addDays(today, -lately)}::date` : sql``}`

/** The same, late or not; without what is in another run. */
const runOf = (
  { today, reader, elsewhere }: Base & { readonly elsewhere: readonly string[] },
  turn: ReportRow['waiting_on'],
  late: boolean,
): Run => {
  const ended = turn === 'nobody'
  const columns = ['due_on', 'waiting_since', 'id']
  const constant = late || ended
  return {
    where: sql`${isTurn(today, turn)}
      and ${late ? isLate(today) : sql`(${isLate(today)}) is not true`}
      ${elsewhere.length === 0 ? sql`` : sql`and id <> all(${[...elsewhere]}::uuid[])`}`,
    order: ordered(columns, 'asc'),
    backwards: ordered(columns, 'desc'),
    first: placeOf(turn),
    fixed: { turn: turnWords[turn], ...(constant ? { term: ended ? null : 'te-laat' } : {}) },
    computed: {
      turn_place: sql.lit(placeOf(turn)),
      due_place: duePlace,
      waits_since: daysOf('waiting_since'),
      holder: holderOf(reader, ended),
      ...(constant ? {} : { term: sql`case when due_on is null then 'geen' else 'loopt' end` }),
    },
  }
}

/**
 * All of the list by what their own rows say, for counting: in each run everybody at move is the same and stands the same
 * way with their term.
 */
export const runsToCount = ({ today, reader }: Base): Run[] => {
  const ofTurn = (turn: (typeof turns)[number], term: string | null, where: RawBuilder<unknown>): Run => ({
    ...runOf({ today, reader, elsewhere: [] }, turn, false),
    where: sql`${isTurn(today, turn)} and ${where}`,
    fixed: { turn: turnWords[turn], term },
  })
  return turns.flatMap((turn) =>
    turn === 'nobody'
      ? [ofTurn(turn, null, sql`true`)]
      : [
          ofTurn(turn, 'te-laat', isLate(today)),
          ofTurn(turn, 'loopt', sql`due_on >= ${today}::date`),
          ofTurn(turn, 'geen', sql`due_on is null`),
        ],
  )
}

/** These reports as one run, for counting: by what their own rows say, or by who is at move after all. */
export const runToRecount = ({ today, reader }: Base, moved: Moved, isMoved: boolean): Run => ({
  where: sql`id = any(${[...moved.keys()]}::uuid[]) ${isMoved ? sql`` : sql`and ${isListed(today)}`}`,
  order: ordered(['id'], 'asc'),
  backwards: ordered(['id'], 'desc'),
  computed: factsOfAny(today, reader, isMoved ? moved : new Map()),
})

/** Those for whom somebody else is at move than their own row says. */
const runsOfMoved = ({ today, reader }: Base, moved: Moved): Run[] => {
  const byParty = Map.groupBy(moved, ([, { party }]) => party)
  return parties.flatMap((party) => {
    const some = byParty.get(party)
    return some === undefined ? [] : [runOfMoved(today, reader, party, new Map(some))]
  })
}

/** What the list is on this day, for this reader. */
export const queueAt = (
  today: Day,
  reader: string | null,
  moved: Moved,
): Pick<Asked<QueueRow, QueueFacet, QueueOrder>, 'computed' | 'runs'> => {
  const base = { today, reader, elsewhere: [...moved.keys()] }
  const places = Object.fromEntries([...moved].map(([id, { party }]) => [id, placeOf(party)]))
  const keys = keysOf(moved)
  return {
    computed: {
      turn_place: sql`coalesce((${JSON.stringify(places)}::jsonb ->> report.id::text)::int, case waiting_on ${sql.join(
        turns.map((turn) => sql`when ${sql.lit(turn)} then ${sql.lit(placeOf(turn))}`),
        sql` `,
      )} end)`,
      due_place: sql`case when ${JSON.stringify(places)}::jsonb ? report.id::text then ${keys.due_place} else ${duePlace} end`,
      waits_since: waitsSince(moved),
      came_in: daysOf('day'),
    },
    runs: [
      ...turns.flatMap((turn) => [true, false].map((late) => runOf(base, turn, late))),
      ...runsOfMoved(base, moved),
    ],
  }
}
