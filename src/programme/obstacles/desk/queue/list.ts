// The list of the desk as data: what is open or ended lately, by who is at move and how late it is.
import { sql } from 'kysely'
import { addDays, type Day } from '#kernel/dates.ts'
import { isId } from '#kernel/id.ts'
import type { Known } from '#kernel/list.ts'
import { type Asked, type CardOf, cardListsOn, type Run } from '#platform/list/list.ts'
import type { ReportRow } from '../../reports/schema.ts'
import { type Move, type Party, parties } from '../move/moves.ts'
import { deskPath } from '../paths.ts'

/** Who is at move, as addresses name it; in the order of the list. */
export const turnWords = {
  desk: 'bureau',
  reporter: 'melder',
  body: 'ministerie',
  table: 'tafel',
  expert: 'deskundige',
  editor: 'redacteur',
  nobody: 'niemand',
} as const satisfies Record<Party, string>

/** In which order they are read, as addresses name it. */
export const orderWords = ['haast', 'nieuw', 'oudst', 'stap'] as const

/** Whose it is: one's own, nobody's, or a colleague's by their id; and how its term stands. */
export const holderWords = ['ik', 'niemand'] as const
export const termWords = ['te-laat', 'loopt', 'geen'] as const

/** What no column holds: it depends on the day, or on who reads. */
type Made = { turn: string; holder: string | null; term: string | null }

/** What the list shows of a report: what somebody wrote is not among it. */
export const queueFields = [
  'id',
  'public_code',
  'day',
  'state',
  'locale',
  'subject',
  'region',
  'waiting_on',
  'waiting_since',
  'due_on',
  'asked_since',
  'handler_id',
  'origin',
] as const

export const queueList = cardListsOn<{ report: ReportRow & Made }>()({
  path: deskPath,
  facets: ['zet', 'behandelaar', 'termijn', 'regio'],
  orders: {
    haast: [
      { field: 'turn_place', kind: 'integer' },
      { field: 'due_place', kind: 'integer' },
      { field: 'waits_since', kind: 'integer' },
      { field: 'id', kind: 'id' },
    ],
    nieuw: [
      { field: 'came_in', kind: 'integer' },
      { field: 'id', kind: 'id' },
    ],
    oudst: [
      { field: 'waits_since', kind: 'integer' },
      { field: 'id', kind: 'id' },
    ],
    stap: [
      { field: 'step_place', kind: 'integer' },
      { field: 'waits_since', kind: 'integer' },
      { field: 'id', kind: 'id' },
    ],
  },
  asks: true,
  table: 'report',
  fields: queueFields,
  columns: {
    zet: { values: 'turn', single: true },
    behandelaar: { values: 'holder', single: true },
    termijn: { values: 'term', single: true },
    regio: { values: 'region', single: true },
  },
  pageSize: 50,
})

/** A report as the list shows it: without its words. */
export type QueueRow = CardOf<typeof queueList>
export type QueueFacet = (typeof queueList.facets)[number]
export type QueueOrder = keyof typeof queueList.orders

/** What every filter knows. */
export const knownInQueue = (regions: Known<'regio'>['regio']): Known<QueueFacet> => ({
  zet: new Set<string>(Object.values(turnWords)),
  behandelaar: { has: (value) => (holderWords as readonly string[]).includes(value) || isId(value) },
  termijn: new Set<string>(termWords),
  regio: regions,
})

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

/** What lies with a table: of those there are few. */
export const atTable = sql<boolean>`id in (select report_id from desk_agenda_item where state in ('put', 'taken-up'))`

/** What its reporter wrote on after the end, and nobody read yet. */
export const unreadWords = sql<boolean>`id in (select report_id from desk_unread)`

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

/** The same list where this one is at move after all. */
const runOfMoved = (today: Day, reader: string | null, party: Party, moved: Moved): Run => {
  const keys = keysOf(moved)
  const order = (direction: 'asc' | 'desc') =>
    sql.join(
      [keys.due_place, keys.waits_since, sql.ref('id')].map((key) => sql`${key} ${sql.raw(direction)}`),
    )
  const daysToday = sql`(${today}::date - date '2000-01-01')`
  return {
    where: sql`id = any(${[...moved.keys()]}::uuid[])`,
    order: order('asc'),
    backwards: order('desc'),
    first: placeOf(party),
    computed: {
      turn: sql.lit(turnWords[party]),
      turn_place: sql.lit(placeOf(party)),
      ...keys,
      holder: factsOf(reader, { ended: true, late: false }).holder,
      term: sql`case when ${keys.due_place} < ${daysToday} then 'te-laat' when ${keys.due_place} = ${noTerm} then 'geen'
        else 'loopt' end`,
    },
  }
}

/** What is open has a term, and waits for somebody to pick it up; what has ended has neither. */
const factsOf = (reader: string | null, { ended, late }: { ended: boolean; late: boolean }) => {
  const nobody = ended ? sql`null` : sql`'niemand'`
  const term = late ? sql`'te-laat'` : sql`case when due_on is null then 'geen' else 'loopt' end`
  return {
    holder: sql`case when handler_id = ${reader}::uuid then 'ik' when handler_id is null then ${nobody}
      else handler_id::text end`,
    term: ended ? sql`null` : term,
  }
}

type Base = {
  readonly today: Day
  readonly reader: string | null
  /** what is in another run */
  readonly elsewhere: readonly string[]
}

/** Those for whom this one is at move, late or not. */
const runOf = ({ today, reader, elsewhere }: Base, turn: ReportRow['waiting_on'], late: boolean): Run => {
  const ended = turn === 'nobody'
  const columns = ['due_on', 'waiting_since', 'id']
  return {
    where: sql`waiting_on = ${sql.lit(turn)}
      and ${late ? isLate(today) : sql`(${isLate(today)}) is not true`}
      ${elsewhere.length === 0 ? sql`` : sql`and id <> all(${[...elsewhere]}::uuid[])`}
      ${ended ? sql`and waiting_since >= ${addDays(today, -lately)}::date` : sql``}`,
    order: ordered(columns, 'asc'),
    backwards: ordered(columns, 'desc'),
    first: placeOf(turn),
    computed: {
      turn: sql.lit(turnWords[turn]),
      turn_place: sql.lit(placeOf(turn)),
      due_place: duePlace,
      waits_since: daysOf('waiting_since'),
      ...factsOf(reader, { ended, late }),
    },
  }
}

/** What the list is on this day, for this reader. */
export const queueAt = (
  today: Day,
  reader: string | null,
  moved: Moved,
): Pick<Asked<QueueRow, QueueFacet, QueueOrder>, 'computed' | 'runs'> => {
  const base = { today, reader, elsewhere: [...moved.keys()] }
  const byParty = Map.groupBy(moved, ([, { party }]) => party)
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
      ...parties.flatMap((party) => {
        const some = byParty.get(party)
        return some === undefined ? [] : [runOfMoved(today, reader, party, new Map(some))]
      }),
    ],
  }
}
