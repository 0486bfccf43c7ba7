// Rendered public pages by language and address, let go of when what they show changes.
import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import type { CacheBus } from './bus.ts'

export type CachedPage = {
  readonly html: Uint8Array<ArrayBuffer>
  readonly gzip: Uint8Array<ArrayBuffer>
  readonly etag: string
  readonly tags: readonly string[]
  readonly generation: string
  /** milliseconds since the epoch; null = until something changes */
  readonly freshUntil: number | null
}

export type PageCache = {
  find(key: string, now: number): CachedPage | undefined
  /** a ticket taken before rendering; the render is stored only if nothing moved since */
  ticket(tags: readonly string[]): string | null
  store(
    key: string,
    html: string,
    tags: readonly string[],
    ticket: string | null,
    freshUntil: Date | null,
  ): CachedPage
  readonly size: () => { pages: number; bytes: number }
}

const mostBytes = 64 * 1024 * 1024
/** Browsers store this tag; weak, because the compressed bytes differ. */
const etagOf = (html: Uint8Array): string => `W/"${createHash('sha1').update(html).digest('base64url')}"`

export const makePage = (
  html: string,
  tags: readonly string[],
  generation: string,
  until: Date | null,
): CachedPage => {
  const bytes = Buffer.from(html)
  return {
    html: new Uint8Array(bytes),
    gzip: new Uint8Array(gzipSync(bytes, { level: 6 })),
    etag: etagOf(bytes),
    tags,
    generation,
    freshUntil: until?.getTime() ?? null,
  }
}

export const makePageCache = (bus: CacheBus): PageCache => {
  const pages = new Map<string, CachedPage>()
  let bytes = 0

  const drop = (key: string, page: CachedPage): void => {
    pages.delete(key)
    bytes -= page.html.length + page.gzip.length
  }

  bus.onChange((tags) => {
    for (const [key, page] of pages) {
      if (tags === 'all' || page.tags.some((tag) => tags.includes(tag))) drop(key, page)
    }
  })

  return {
    find(key, now) {
      const page = pages.get(key)
      if (!page) return undefined
      if (
        bus.generation(page.tags) === page.generation &&
        (page.freshUntil === null || now < page.freshUntil)
      )
        return page
      drop(key, page)
      return undefined
    },
    ticket: (tags) => bus.generation(tags),
    store(key, html, tags, ticket, freshUntil) {
      const page = makePage(html, tags, ticket ?? '', freshUntil)
      const size = page.html.length + page.gzip.length
      if (ticket === null || bus.generation(tags) !== ticket || size > mostBytes / 8) return page
      const old = pages.get(key)
      if (old) drop(key, old)
      pages.set(key, page)
      bytes += size
      for (const [oldest, value] of pages) {
        if (bytes <= mostBytes) break
        drop(oldest, value)
      }
      return page
    },
    size: () => ({ pages: pages.size, bytes }),
  }
}
