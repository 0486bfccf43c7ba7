// The list of the desk as data: its filters, its orders and what it shows.
import { isId } from '#kernel/id.ts'
import type { Known } from '#kernel/list.ts'
import { type CardOf, cardListsOn } from '#platform/list/list.ts'
import type { ReportRow } from '../../reports/schema.ts'
import type { Party } from '../move/moves.ts'
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
