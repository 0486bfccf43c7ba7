// What a module hands in so that people can follow a list of it in a feed reader.
import type { Lang } from '#kernel/language.ts'
import type { Stage } from './stage.ts'

export type FeedEntry = {
  /** the id of the thing itself: the entry keeps it through every change of title and address */
  readonly id: string
  readonly title: string
  /** the language of title and summary: that of the original where there is no other */
  readonly lang: Lang
  /** Dutch path of the page, or of the list where the thing has no page of its own */
  readonly path: string
  /** a line in the reader's own language: when and where */
  readonly note?: string
  readonly summary: string
  readonly publishedAt: Date
  readonly updatedAt: Date
  readonly categories: readonly { readonly term: string; readonly label: string }[]
}

export type FeedSource = {
  /** the word in the address: /feeds/<name>.atom */
  readonly name: string
  readonly title: Readonly<Record<Lang, string>>
  /** who may read the list, may read the feed */
  readonly action: string
  /** the list that it follows; its filters have the same names */
  readonly path: string
  readonly parameters: readonly string[]
  /** at most `mostEntries` of what the list shows at this moment, the newest first; unknown values are ignored */
  entries(stage: Stage, query: URLSearchParams): Promise<readonly FeedEntry[]>
}

export const mostEntries = 50

/** The address of a feed that follows a choice of filters; it has one form whatever the order of the choice. */
export const feedPath = (
  name: string,
  chosen: Readonly<Partial<Record<string, readonly string[]>>> = {},
): string => {
  const pairs = Object.entries(chosen).flatMap(([facet, values]) =>
    [...(values ?? [])].sort().map((value): [string, string] => [facet, value]),
  )
  const query = new URLSearchParams(pairs).toString()
  return `/feeds/${name}.atom${query === '' ? '' : `?${query}`}`
}
