// Days and moments. Days are 'YYYY-MM-DD' text in Amsterdam; moments are instants in UTC.
import { Temporal } from 'temporal-polyfill'
import type { Lang } from './language.ts'

/** A calendar day in the Netherlands, as text: '2026-11-23'. */
export type Day = string

const zone = 'Europe/Amsterdam'
const locales: Readonly<Record<Lang, string>> = { nl: 'nl-NL', en: 'en-GB' }

const zoned = (moment: Date) =>
  Temporal.Instant.fromEpochMilliseconds(moment.getTime()).toZonedDateTimeISO(zone)

const hourMs = 3_600_000
const hoursKept = 1000
const dayByHour = new Map<number, Day>()

/**
 * The day it is in Amsterdam at that moment. Every request asks for today; clocks here have differed from UTC by whole
 * hours since 1940, so within one hour it is one day.
 */
export const dayOf = (moment: Date): Day => {
  const hour = Math.floor(moment.getTime() / hourMs)
  const known = dayByHour.get(hour)
  if (known !== undefined) return known
  const day = zoned(new Date(hour * hourMs))
    .toPlainDate()
    .toString()
  if (dayByHour.size >= hoursKept) dayByHour.clear()
  dayByHour.set(hour, day)
  return day
}

/** The hour it is in Amsterdam at that moment: 0 to 23. */
export const hourOf = (moment: Date): number => zoned(moment).hour

/** The first moment of a day in Amsterdam; right on the days that the clock moves too. */
export const startOf = (day: Day): Date =>
  new Date(Temporal.PlainDate.from(day).toZonedDateTime(zone).epochMilliseconds)

// A list asks these of thousands of days: in milliseconds, in which every day of a calendar is as long as any other.
const dayMs = 86_400_000
const dayAt = (milliseconds: number): Day => new Date(milliseconds).toISOString().slice(0, 10)

export const addDays = (day: Day, days: number): Day => dayAt(Date.parse(day) + days * dayMs)

export const daysBetween = (from: Day, to: Day): number => (Date.parse(to) - Date.parse(from)) / dayMs

export const yearOf = (day: Day): number => Number(day.slice(0, 4))

export type CountedDay = { readonly day: Day; readonly why: 'counts' | 'weekend' | 'holiday' }

/** Each day after this one, without an end. */
function* daysAfter(from: Day, holidays: ReadonlySet<Day>): Generator<CountedDay, never> {
  for (let at = Date.parse(from) + dayMs; ; at += dayMs) {
    const day = dayAt(at)
    const isWeekend = new Date(at).getUTCDay() % 6 === 0
    yield { day, why: holidays.has(day) ? 'holiday' : isWeekend ? 'weekend' : 'counts' }
  }
}

/** The day that lies so many Dutch working days later; counting begins on the day after. */
export const addWorkingDays = (from: Day, count: number, holidays: ReadonlySet<Day>): Day => {
  const days = daysAfter(from, holidays)
  let day = from
  for (let left = count; left > 0; ) {
    const next = days.next().value
    day = next.day
    if (next.why === 'counts') left -= 1
  }
  return day
}

/** Each day after `from` up to and including `to`, and whether it counts as a working day. */
export const countedDays = (from: Day, to: Day, holidays: ReadonlySet<Day>): CountedDay[] => {
  const days: CountedDay[] = []
  for (const one of daysAfter(from, holidays)) {
    if (one.day > to) break
    days.push(one)
  }
  return days
}

const isWorkday = (day: Day): boolean => new Date(day).getUTCDay() % 6 !== 0

/** Mondays to Fridays up to and including this day, counted from a Sunday long ago. */
const workdaysUntil = (day: Day): number => {
  const days = daysBetween('1899-12-31', day)
  return Math.floor(days / 7) * 5 + Math.min(days % 7, 5)
}

/** How many working days lie after `from` up to and including `to`; negative when `to` lies before. */
export const workingDaysBetween = (from: Day, to: Day, holidays: ReadonlySet<Day>): number => {
  if (to < from) return -workingDaysBetween(to, from, holidays)
  let count = workdaysUntil(to) - workdaysUntil(from)
  for (const day of holidays) if (day > from && day <= to && isWorkday(day)) count -= 1
  return count
}

const formats = new Map<string, Intl.DateTimeFormat>()
const format = (lang: Lang, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat => {
  const key = lang + JSON.stringify(options)
  const known = formats.get(key)
  if (known) return known
  const made = new Intl.DateTimeFormat(locales[lang], options)
  formats.set(key, made)
  return made
}

const noonUtc = (day: Day): Date => new Date(`${day}T12:00:00Z`)

/** 'maandag 23 november 2026' / 'Monday 23 November 2026' */
export const longDate = (day: Day, lang: Lang): string =>
  format(lang, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
    .format(noonUtc(day))
    .replace(',', '')

/** '23 november 2026' / '23 November 2026' */
export const plainDate = (day: Day, lang: Lang): string =>
  format(lang, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(noonUtc(day))

/** The number of the day in its month: 5 for 5 March. */
export const dayNumber = (day: Day): number => Number(day.slice(8))

/** 'mrt' / 'Mar' */
export const shortMonth = (day: Day, lang: Lang): string =>
  format(lang, { month: 'short', timeZone: 'UTC' }).format(noonUtc(day)).replace('.', '')

/** '23 november' in the current year, with the year in any other. */
export const nearDate = (day: Day, today: Day, lang: Lang): string =>
  yearOf(day) === yearOf(today)
    ? format(lang, { day: 'numeric', month: 'long', timeZone: 'UTC' }).format(noonUtc(day))
    : plainDate(day, lang)

/** A moment as the clock in Amsterdam says it, with its distance to UTC: '2026-12-03T13:00:00+01:00'. */
export const offsetTime = (moment: Date): string =>
  zoned(moment).toString({ timeZoneName: 'never', smallestUnit: 'second' })

/** '23 november 2026 om 14.05 uur' / '23 November 2026 at 14:05' */
export const dateAndTime = (moment: Date, lang: Lang): string => {
  const time = zoned(moment)
  const two = (n: number) => String(n).padStart(2, '0')
  const day = plainDate(time.toPlainDate().toString(), lang)
  return lang === 'nl'
    ? `${day} om ${two(time.hour)}.${two(time.minute)} uur`
    : `${day} at ${two(time.hour)}:${two(time.minute)}`
}

const numbers: Readonly<Record<Lang, Intl.NumberFormat>> = {
  nl: new Intl.NumberFormat('nl-NL'),
  en: new Intl.NumberFormat('en-GB'),
}

/** A number in the reader's form: 1.250 in Dutch, 1,250 in English. */
export const number = (value: number, lang: Lang): string => numbers[lang].format(value)
