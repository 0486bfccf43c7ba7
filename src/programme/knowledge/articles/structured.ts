// What search engines are told about an article: news, a guide or method, a public meeting; pure.
import { dayOf, offsetTime, startOf } from '#kernel/dates.ts'
import { type Lang, pathIn } from '#kernel/language.ts'
import { isWholeDays } from '../agenda/local-time.ts'
import type { Words } from '../messages.ts'
import type { CalendarEventRow, Kind } from '../schema.ts'
import type { ArticleDetail } from './detail-queries.ts'
import { pathOf } from './kinds.ts'

type Telling = { readonly origin: string; readonly lang: Lang; readonly t: Words }

const context = 'https://schema.org'
const articleTypes: Readonly<Partial<Record<Kind, string>>> = {
  news: 'NewsArticle',
  guide: 'Article',
  method: 'Article',
}

const network = ({ origin, t }: Telling) => ({ '@type': 'Organization', name: t.site, url: `${origin}/` })

const later = (one: Date, other: Date): Date => (one > other ? one : other)

const articleFacts = (type: string, detail: ArticleDetail, url: string, telling: Telling): object => {
  const { article, title, teaser, body } = detail
  return {
    '@context': context,
    '@type': type,
    headline: title.value,
    description: teaser.value,
    inLanguage: body.value.length > 0 ? body.locale : title.locale,
    datePublished: article.published_on,
    // A text that was prepared earlier changed last, for readers, on its day.
    dateModified: offsetTime(later(article.updated_at, startOf(article.published_on))),
    mainEntityOfPage: url,
    author: network(telling),
    publisher: network(telling),
  }
}

const attendance = (event: CalendarEventRow): string => {
  const way = event.online ? (event.place === null ? 'Online' : 'Mixed') : 'Offline'
  return `${context}/${way}EventAttendanceMode`
}

const placesOf = (event: CalendarEventRow, url: string): object[] => [
  ...(event.place === null ? [] : [{ '@type': 'Place', name: event.place, address: event.place }]),
  ...(event.online ? [{ '@type': 'VirtualLocation', url }] : []),
]

/** Whole days have no hours. */
const timesOf = ({ starts_at, ends_at }: CalendarEventRow) =>
  isWholeDays(starts_at, ends_at)
    ? { startDate: dayOf(starts_at), endDate: dayOf(ends_at) }
    : { startDate: offsetTime(starts_at), endDate: offsetTime(ends_at) }

const eventFacts = (event: CalendarEventRow, { title, teaser }: ArticleDetail, url: string): object => ({
  '@context': context,
  '@type': 'Event',
  name: title.value,
  description: teaser.value,
  inLanguage: title.locale,
  ...timesOf(event),
  eventStatus: `${context}/EventScheduled`,
  eventAttendanceMode: attendance(event),
  location: placesOf(event, url),
  organizer: { '@type': 'Organization', name: event.organiser },
  url,
})

/** Nothing for schemes and dossiers, and nothing for a meeting that is not public. */
export const structuredOf = (detail: ArticleDetail, telling: Telling): readonly object[] => {
  const { article, card, event } = detail
  const url = telling.origin + pathIn(telling.lang, pathOf(card))
  if (event) return event.visibility === 'public' ? [eventFacts(event, detail, url)] : []
  const type = articleTypes[article.kind]
  return type === undefined ? [] : [articleFacts(type, detail, url, telling)]
}
