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

/** Themes, sectors and regions by name in one line, or the word for all of them. */
export const aboutLine = (about: About, { a, words }: Speech): string =>
  [
    about.all_themes && a.allThemes,
    ...about.themes.map((slug) => words.themes.get(slug)?.name ?? slug),
    about.all_sectors && a.allSectors,
    ...about.sectors.map((slug) => words.sectors.get(slug) ?? slug),
    about.nationwide && a.nationwide,
    ...about.regions.map((slug) => words.regions.get(slug) ?? slug),
  ]
    .filter(Boolean)
    .join(' · ')
