// How facts of an article read in words: days, times, sizes, places; pure.
import type { Vocabulary } from '#commons/taxonomy'
import { type Day, dayOf, longDate, number, plainDate } from '#kernel/dates.ts'
import type { Lang } from '#kernel/language.ts'
import { clockTime, isWholeDays } from '../../agenda/local-time.ts'
import type { Words } from '../../messages.ts'
import type { CardRow, Step } from '../../schema.ts'
import { stepWords } from '../kinds.ts'

/** What every page here speaks with. */
export type Speech = {
  readonly t: Words
  readonly lang: Lang
  readonly words: Vocabulary
  readonly today: Day
}

export const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

const joined = (parts: readonly (string | null | false)[], by = ' · '): string =>
  parts.filter(Boolean).join(by)

/** '45 minuten', '2 uur', '1 uur en 30 minuten' would be long: minutes up to two hours, then hours. */
export const duration = (minutes: number, { t, lang }: Speech): string =>
  minutes > 90 && minutes % 30 === 0
    ? t.hours(new Intl.NumberFormat(lang).format(minutes / 60))
    : t.minutes(number(minutes, lang))

export const groupSize = (least: number | null, most: number | null, { t, lang }: Speech): string | null => {
  if (least === null) return most === null ? null : t.size.upTo(number(most, lang))
  if (most === null) return t.size.from(number(least, lang))
  if (least === most) return t.size.exactly(number(least, lang))
  return t.size.range(number(least, lang), number(most, lang))
}

export const stepName = (step: Step | null, { t }: Speech): string | null => {
  if (step === null) return null
  return step === 'any' ? t.anyStep : t.steps[stepWords[step]]
}

type Times = { readonly starts_at: Date; readonly ends_at: Date }

/** 'donderdag 3 december 2026, 13.00 tot 17.00 uur'; over more days both ends in full; whole days without a time. */
export const eventTime = ({ starts_at, ends_at }: Times, { t, lang }: Speech): string => {
  const [first, last] = [dayOf(starts_at), dayOf(ends_at)]
  if (isWholeDays(starts_at, ends_at)) {
    const day = longDate(first, lang)
    return first === last ? day : t.agenda.until(day, longDate(last, lang))
  }
  const [from, to] = [clockTime(starts_at, lang), clockTime(ends_at, lang)]
  if (first === last) return `${longDate(first, lang)}, ${t.agenda.time(from, to)}`
  return t.agenda.until(t.agenda.at(longDate(first, lang), from), t.agenda.at(longDate(last, lang), to))
}

/** A place, 'online', or both. */
export const eventPlace = (event: Pick<CardRow, 'place' | 'online'>, { t }: Speech): string =>
  joined([event.place, event.online && t.agenda.online])

type Term = Pick<CardRow, 'opens_on' | 'closes_on'>

export const isClosed = ({ closes_on }: Term, today: Day): boolean => closes_on !== null && closes_on < today

export const schemeState = (scheme: Term, { t, lang, today }: Speech): string => {
  const { opens_on, closes_on } = scheme
  if (closes_on !== null && isClosed(scheme, today)) return t.scheme.closed(plainDate(closes_on, lang))
  if (opens_on !== null && opens_on > today) return t.scheme.opens(plainDate(opens_on, lang))
  return closes_on === null ? t.scheme.openNow : t.scheme.openUntil(plainDate(closes_on, lang))
}

type Placing = Pick<CardRow, 'themes' | 'sectors' | 'regions' | 'all_themes' | 'all_sectors' | 'nationwide'>

const named = (codes: readonly string[], names: ReadonlyMap<string, string>): string =>
  codes.map((code) => names.get(code) ?? code).join(', ')

const listed = (all: boolean, word: string, list: string): string => (all ? joined([word, list], ', ') : list)

/** Themes, sectors and regions by name, or the word for all of them; empty where nothing was said. */
const placing = (card: Placing, { t, words }: Speech) => {
  const themeNames = new Map([...words.themes].map(([slug, theme]) => [slug, theme.name]))
  return {
    themes: listed(card.all_themes, t.list.allThemes, named(card.themes, themeNames)),
    sectors: listed(card.all_sectors, t.list.allSectors, named(card.sectors, words.sectors)),
    regions: listed(card.nationwide, t.list.nationwide, named(card.regions, words.regions)),
  }
}

/** The same in one line, for a list; what holds for every sector or region of the country goes without saying. */
export const placingLine = (card: Placing, speech: Speech): string => {
  const { themes, sectors, regions } = placing(card, speech)
  const everySector = card.all_sectors && card.sectors.length === 0
  const everywhere = card.nationwide && card.regions.length === 0
  return joined([themes, !everySector && sectors, !everywhere && regions])
}

/** When it is or was, and what else tells it from others of its kind. */
const whenLine = (card: CardRow, speech: Speech): string => {
  const { t, lang } = speech
  const { starts_at, ends_at } = card
  if (starts_at && ends_at)
    return joined([eventTime({ starts_at, ends_at }, speech), eventPlace(card, speech)])
  if (card.kind === 'scheme') return joined([card.by_whom, schemeState(card, speech)])
  if (card.kind === 'method')
    return joined([
      card.minutes !== null && duration(card.minutes, speech),
      groupSize(card.group_min, card.group_max, speech),
    ])
  // A guide is not news: how long it takes says more than when it was put here, which its own page tells.
  if (card.kind === 'guide') return t.reading(number(card.read_minutes, lang))
  return longDate(card.published_on, lang)
}

/** What it is and when: for a list of several kinds. */
export const kindLine = (card: CardRow, speech: Speech): string =>
  joined([speech.t.kinds[card.kind].one, whenLine(card, speech)])

/** The same where the kind is told already; news names its themes. */
export const shortLine = (card: CardRow, speech: Speech): string =>
  joined([upper(whenLine(card, speech)), card.kind === 'news' && placing(card, speech).themes])
