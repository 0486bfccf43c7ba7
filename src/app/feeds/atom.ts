// A feed as Atom (RFC 4287); pure.
import { type Lang, pathIn } from '#kernel/language.ts'
import { xmlSafe, xmlText } from '#kernel/text.ts'
import type { FeedEntry } from '#platform/feed.ts'

export type AtomFeed = {
  readonly lang: Lang
  readonly origin: string
  /** the name of the network: who speaks here */
  readonly author: string
  readonly title: string
  /** Dutch path of the feed with its choice, and of the list it follows */
  readonly path: string
  readonly listPath: string
  /** the time of a feed without entries */
  readonly emptySince: Date
  readonly entries: readonly FeedEntry[]
}

const paragraph = (text: string, lang: Lang): string =>
  text === '' ? '' : `<p lang="${lang}">${xmlText(text)}</p>`

const later = (one: Date, other: Date): Date => (one > other ? one : other)

/** A thing that was prepared long before its day changed last on that day, as far as readers know. */
const changedAt = (entry: FeedEntry): Date => later(entry.updatedAt, entry.publishedAt)

/** The library writes titles and summaries as HTML, unescaped: texts are made safe before. */
const itemOf = (entry: FeedEntry, { lang, origin }: AtomFeed) => {
  const summary = paragraph(entry.note ?? '', lang) + paragraph(entry.summary, entry.lang)
  return {
    title: xmlText(entry.title),
    id: `urn:uuid:${entry.id}`,
    link: origin + pathIn(lang, entry.path),
    date: changedAt(entry),
    published: entry.publishedAt,
    category: entry.categories.map(({ term, label }) => ({ term, name: xmlSafe(label) })),
    ...(summary === '' ? {} : { description: summary }),
  }
}

const entryTag = '<entry>'

/** The library knows no language; no text can hold these tags, because every text is escaped. */
const withLanguages = (xml: string, { lang, entries }: AtomFeed): string => {
  const [head = '', ...rest] = xml.replace('<feed ', `<feed xml:lang="${lang}" `).split(entryTag)
  return head + rest.map((entry, at) => `<entry xml:lang="${entries[at]?.lang ?? lang}">${entry}`).join('')
}

/** The text of a feed; its id and its own address are the same, and stay. */
export const atomText = async (feed: AtomFeed): Promise<string> => {
  // With the first feed, not at the start of the site.
  const { Feed } = await import('feed')
  const { lang, origin, author, title, path, listPath, entries } = feed
  const self = origin + pathIn(lang, path)
  const made = new Feed({
    id: self,
    title: xmlSafe(title),
    link: origin + pathIn(lang, listPath),
    feed: self,
    updated: entries.map(changedAt).reduce(later, entries[0]?.publishedAt ?? feed.emptySince),
    author: { name: author, link: `${origin}/` },
    generator: false,
  })
  for (const entry of entries) made.addItem(itemOf(entry, feed))
  return withLanguages(made.atom1(), feed)
}
