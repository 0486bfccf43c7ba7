// What every page about rules speaks with, and how what a thing is about reads in words.
import { type TaxonomyTables, type Vocabulary, vocabularyOf } from '#commons/taxonomy'
import { type Day, dayOf, plainDate, yearOf } from '#kernel/dates.ts'
import type { Lang } from '#kernel/language.ts'
import type { Stage } from '#platform/stage.ts'
import { bodiesOf, type RuleBody } from '../bodies.ts'
import type { BodyTables, Exact } from '../schema.ts'
import { messages, type Words } from './messages.ts'

export type Speech = {
  /** the words that answers and knelpunten share */
  readonly a: Words
  readonly lang: Lang
  readonly words: Vocabulary
  readonly bodies: ReadonlyMap<string, RuleBody>
  readonly today: Day
}

export const speechOf = async (stage: Stage<TaxonomyTables & BodyTables>): Promise<Speech> => {
  const [words, bodies] = await Promise.all([vocabularyOf(stage), bodiesOf(stage)])
  return { a: messages[stage.lang], lang: stage.lang, words, bodies, today: dayOf(stage.now()) }
}

/** A day, a month or a year, as precisely as it is known. */
export const exactDate = (day: Day, exact: Exact, lang: Lang): string => {
  if (exact === 'year') return String(yearOf(day))
  const date = plainDate(day, lang)
  return exact === 'month' ? date.replace(/^\d+ /, '') : date
}

export const shortBody = (code: string, { bodies }: Speech): string => bodies.get(code)?.short ?? code
export const fullBody = (code: string, { bodies }: Speech): string => bodies.get(code)?.name ?? code

export type About = {
  readonly themes: readonly string[]
  readonly sectors: readonly string[]
  readonly regions: readonly string[]
  readonly all_themes: boolean
  readonly all_sectors: boolean
  readonly nationwide: boolean
}

/** Where it plays: regions by name; of the whole country nothing is said. */
export const placeLine = ({ regions }: Pick<About, 'regions'>, { words }: Speech): string =>
  regions.map((slug) => words.regions.get(slug) ?? slug).join(', ')

export const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** Facts of a row in one line, without those that are not there. */
export const metaLine = (parts: readonly string[]): string => upper(parts.filter(Boolean).join(' · '))
