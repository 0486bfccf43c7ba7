// The list of answers as data: those that hold now, and apart those whose last day is over.
import { type RawBuilder, sql } from 'kysely'
import type { Day } from '#kernel/dates.ts'
import { type Known, listAddress, type SortKey } from '#kernel/list.ts'
import { cardListsOn } from '#platform/list/list.ts'
import { sharedColumns, sharedFacets, sharedKnown } from '../about/facets.ts'
import type { Speech } from '../about/speech.ts'
import { answersPath } from '../addresses.ts'
import type { AnswerCardRow, AnswerTables, Verdict } from './schema.ts'

/** Verdicts as addresses name them. */
export const verdictWords = {
  yes: 'mag',
  if: 'mag-als',
  no: 'mag-niet',
  open: 'wordt-uitgezocht',
} as const satisfies Record<Verdict, string>

/** What the list shows instead of what holds now: what is looked at again. */
export const endedPart = 'opnieuw-bekeken'

const title: SortKey = { field: 'sort_title', kind: 'text' }
const id: SortKey = { field: 'answer_id', kind: 'id' }

export const answerList = cardListsOn<AnswerTables>()({
  path: answersPath,
  facets: ['antwoord', ...sharedFacets],
  orders: { nieuwste: [{ field: 'sort_recent', kind: 'integer' }, title, id], naam: [title, id] },
  parts: [endedPart],
  asks: true,
  table: 'rule_answer_card',
  columns: { ...sharedColumns, antwoord: { values: 'verdicts' } },
})

export type FacetName = (typeof answerList.facets)[number]
export type Order = keyof typeof answerList.orders

/** What every filter knows. */
export const knownValues = (speech: Pick<Speech, 'words' | 'bodies'>): Known<FacetName> => ({
  ...sharedKnown(speech),
  antwoord: new Set<string>(Object.values(verdictWords)),
})

/** Whether an answer may still be leaned on. */
export const holdsOn = ({ valid_until }: Pick<AnswerCardRow, 'valid_until'>, today: Day): boolean =>
  valid_until === null || valid_until >= today

/** The answers that hold on this day, or those that do not any more. */
export const within = (today: Day, ended = false): RawBuilder<boolean> =>
  ended
    ? sql<boolean>`valid_until < ${today}::date`
    : sql<boolean>`(valid_until is null or valid_until >= ${today}::date)`

/** The list of one verdict, theme, region or body. */
export const narrowedTo = (facet: FacetName, value: string): string =>
  listAddress(answerList, { chosen: { [facet]: [value] } })
