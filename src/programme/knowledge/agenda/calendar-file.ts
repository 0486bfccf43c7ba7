// Meetings as iCalendar: times in UTC, only what is public.
import ical, { ICalCalendarMethod } from 'ical-generator'
import { addDays, type Day, dayOf } from '#kernel/dates.ts'
import type { Lang } from '#kernel/language.ts'
import { isWholeDays } from './local-time.ts'

export type CalendarEntry = {
  readonly id: string
  readonly version: number
  readonly updatedAt: Date
  readonly startsAt: Date
  readonly endsAt: Date
  readonly title: string
  readonly text: string
  readonly place: string
  readonly url: string
}

const halfADay = 12 * 3600

/** Far from both midnights, so that no zone makes another date of it. */
const noonOf = (day: Day): Date => new Date(`${day}T12:00:00Z`)

/** A whole day has no hours: its date, up to the date after the last one. */
const timesOf = ({ startsAt, endsAt }: CalendarEntry) =>
  isWholeDays(startsAt, endsAt)
    ? { allDay: true, start: noonOf(dayOf(startsAt)), end: noonOf(addDays(dayOf(endsAt), 1)) }
    : { start: startsAt, end: endsAt }

/** The text of a calendar file; programs that subscribe look again twice a day. */
export const calendarText = (name: string, lang: Lang, entries: readonly CalendarEntry[]): string => {
  const calendar = ical({
    name,
    prodId: { company: 'actieleernetwerk', product: 'agenda', language: lang.toUpperCase() },
    method: ICalCalendarMethod.PUBLISH,
    ttl: halfADay,
  })
  for (const entry of entries) {
    calendar.createEvent({
      id: entry.id,
      sequence: entry.version - 1,
      stamp: entry.updatedAt,
      lastModified: entry.updatedAt,
      ...timesOf(entry),
      summary: entry.title,
      description: entry.text,
      url: entry.url,
      ...(entry.place === '' ? {} : { location: entry.place }),
    })
  }
  return `${calendar.toString()}\r\n`
}
