// What may be done with a point on the agenda of a table, and when; pure.
import type { Day } from '#kernel/dates.ts'
import type { ReportState } from '../reports/schema.ts'
import { type AgendaItemRow, type ItemState, itemStates } from './schema.ts'

/** Stands for every table with a name of its own. */
export const otherTable = 'andere'

/** What the desk writes down of what a table does with it; the last one is of the desk itself. */
export const itemActs = ['take-up', 'expect', 'decide', 'decline', 'take-off'] as const
export type ItemAct = (typeof itemActs)[number]

/** It was put before a table: whatever came of it, and never what is still being written. */
export const putStates: readonly ItemState[] = itemStates.filter((state) => state !== 'draft')

/** It lies with a table, which has not said yet what comes of it. */
export const openItemStates: readonly ItemState[] = ['put', 'taken-up']

export const isOpenItem = ({ state }: Pick<AgendaItemRow, 'state'>): boolean => openItemStates.includes(state)

export const legalItemStates: Readonly<Record<ItemAct, readonly ItemState[]>> = {
  'take-up': ['put'],
  expect: openItemStates,
  decide: openItemStates,
  decline: openItemStates,
  'take-off': openItemStates,
}

/** States of a report in which something can lie with a table: it outlives the answer and the end. */
export const atTableStates: readonly ReportState[] = [
  'context-analysis',
  'info-requested',
  'problem-stated',
  'routed',
  'answered',
  'reopened',
  'closed',
]

export type PutRefusal = 'problemFirst' | 'outcomeStands'

/** Why nothing can be put on an agenda yet; what has another answer than that it was put before somebody keeps it. */
export const refusalToPut = (
  { state }: { readonly state: ReportState },
  { hasStatement, isEscalated }: { readonly hasStatement: boolean; readonly isEscalated: boolean },
): PutRefusal | null => {
  if (!hasStatement) return 'problemFirst'
  return state === 'answered' && !isEscalated ? 'outcomeStands' : null
}

/** The table would have answered by now: somebody has to ask how it stands. */
export const isOverdue = (item: Pick<AgendaItemRow, 'state' | 'expected_on'>, today: Day): boolean =>
  isOpenItem(item) && item.expected_on !== null && item.expected_on < today
