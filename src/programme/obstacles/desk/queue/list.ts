// The list of the desk as data: what is open or ended lately, by who is at move and how late it is.
import { sql } from 'kysely'
import { addDays, type Day } from '#kernel/dates.ts'
import { isId } from '#kernel/id.ts'
import type { Known } from '#kernel/list.ts'
import { type Asked, type CardOf, cardListsOn, type Run } from '#platform/list/list.ts'
import type { ReportRow } from '../../reports/schema.ts'
import { deskPath } from '../paths.ts'

/** Who is at move, as addresses name it; in the order of the list. A table is where nobody else is, and something lies with one. */
export const turnWords = {
  desk: 'bureau',
  reporter: 'melder',
  body: 'ministerie',
  table: 'tafel',
  nobody: 'niemand',
} as const satisfies Record<ReportRow['waiting_on'] | 'table', string>

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
const placeOf = (turn: keyof typeof turnWords): number => Object.keys(turnWords).indexOf(turn)
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
/** The day on which the first of those tables would answer. */
export const tableDue = sql`(select min(i.expected_on) from desk_agenda_item i
  where i.report_id = report.id and i.state in ('put', 'taken-up'))`

/** The same list while a table is at move: its term is the day that was expected. */
const runOfTables = (today: Day, reader: string | null): Run => {
  const due_place = sql`coalesce(${tableDue} - date '2000-01-01', ${noTerm})`
  const order = (direction: 'asc' | 'desc') =>
    sql`${due_place} ${sql.raw(direction)}, ${ordered(['waiting_since', 'id'], direction)}`
  return {
    where: sql`waiting_on = 'nobody' and ${atTable}`,
    order: order('asc'),
    backwards: order('desc'),
    first: placeOf('table'),
    computed: {
      turn: sql.lit(turnWords.table),
      turn_place: sql.lit(placeOf('table')),
      due_place,
      holder: factsOf(reader, { ended: true, late: false }).holder,
      term: sql`case when ${tableDue} < ${today}::date then 'te-laat' when ${tableDue} is null then 'geen'
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

/** Those for whom this one is at move, late or not. */
const runOf = (today: Day, reader: string | null, turn: ReportRow['waiting_on'], late: boolean): Run => {
  const ended = turn === 'nobody'
  const columns = ['due_on', 'waiting_since', 'id']
  return {
    where: sql`waiting_on = ${sql.lit(turn)}
      and ${late ? isLate(today) : sql`(${isLate(today)}) is not true`}
      ${ended ? sql`and waiting_since >= ${addDays(today, -lately)}::date and not ${atTable}` : sql``}`,
    order: ordered(columns, 'asc'),
    backwards: ordered(columns, 'desc'),
    first: placeOf(turn),
    computed: {
      turn: sql.lit(turnWords[turn]),
      turn_place: sql.lit(placeOf(turn)),
      due_place: duePlace,
      ...factsOf(reader, { ended, late }),
    },
  }
}

/** What the list is on this day, for this reader. */
export const queueAt = (
  today: Day,
  reader: string | null,
): Pick<Asked<QueueRow, QueueFacet, QueueOrder>, 'computed' | 'runs'> => ({
  computed: {
    turn_place: sql`case when waiting_on = 'nobody' and ${atTable} then ${sql.lit(placeOf('table'))} else
      case waiting_on ${sql.join(
        turns.map((turn) => sql`when ${sql.lit(turn)} then ${sql.lit(placeOf(turn))}`),
        sql` `,
      )} end end`,
    due_place: sql`coalesce(due_on - date '2000-01-01', case when waiting_on = 'nobody'
      then ${tableDue} - date '2000-01-01' end, ${noTerm})`,
    waits_since: daysOf('waiting_since'),
    came_in: daysOf('day'),
  },
  runs: [
    ...turns.flatMap((turn) => [true, false].map((late) => runOf(today, reader, turn, late))),
    runOfTables(today, reader),
  ],
})
