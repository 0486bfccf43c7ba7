// Follows the links of the site, as one person sees them.
import { type Lang, readPath } from '#kernel/language.ts'
import type { Answer, Client } from '../client.ts'
import { type PageText, readPage } from './page-text.ts'

export type Found = {
  readonly path: string
  readonly from: string
  readonly html: string
  readonly page: PageText
}

export type Crawled = { readonly pages: readonly Found[]; readonly faults: readonly string[] }

export const langOf = (path: string): Lang => readPath(new URL(path, 'http://x').pathname).lang

/** The path of a link to this site; null for other sites, mail and places within the page. */
export const internal = (href: string, origin: string): string | null => {
  if (href.startsWith('#') || href.startsWith('mailto:') || href.startsWith('tel:')) return null
  const url = new URL(href, origin)
  return url.origin === origin ? url.pathname + url.search : null
}

/** Files for other programs are the same in both languages. */
export const isFile = (path: string): boolean => /\.[a-z]+$/.test(path.split('?')[0] ?? '')

/** The same for all pages that one view draws: the address with its last part and its question left open. */
export const kindOf = (path: string): string => {
  const [address = '', question] = path.split('?')
  const parts = readPath(address).path.split('/')
  const open = parts.length > 2 ? [...parts.slice(0, -1), ':'] : parts
  return `${langOf(path)} ${open.join('/')}${question === undefined ? '' : `?${question.split('=')[0]}`}`
}

/** Not a file for a calendar or a reader of feeds: of those it is enough that they are there. */
const isPage = ({ status, headers }: Answer): boolean =>
  status === 200 && (headers.get('content-type') ?? '').startsWith('text/html')

const linked = (page: PageText, origin: string): string[] =>
  page.links.map(({ href }) => internal(href, origin)).filter((path) => path !== null)

/** Opens what `wanted` asks for, and what is linked there, until there is nothing new. */
export const crawl = async (
  client: Client,
  origin: string,
  starts: readonly string[],
  wanted: (path: string) => boolean = () => true,
): Promise<Crawled> => {
  const seen = new Map<string, string>(starts.map((path) => [path, 'the start']))
  const pages: Found[] = []
  const faults: string[] = []
  for (const [path, from] of seen) {
    if (!wanted(path)) continue
    const answer = await client.get(path)
    if (answer.status !== 200) faults.push(`${answer.status} ${path}, linked from ${from}`)
    if (!isPage(answer)) continue
    const page = readPage(answer.text)
    pages.push({ path, from, html: answer.text, page })
    for (const next of linked(page, origin)) if (!seen.has(next)) seen.set(next, path)
  }
  return { pages, faults }
}

/** True for the first few of each kind. */
export const fewOfEach = (most: number): ((path: string) => boolean) => {
  const counts = new Map<string, number>()
  return (path) => {
    const kind = kindOf(path)
    const count = (counts.get(kind) ?? 0) + 1
    counts.set(kind, count)
    return count <= most
  }
}
