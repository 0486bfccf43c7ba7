// What a reader gets of a page: each piece of text with the language it claims to be in, links, headings.

export type Piece = { readonly text: string; readonly lang: string }

export type PageText = {
  readonly lang: string | null
  readonly title: string
  readonly headings: number
  readonly pieces: readonly Piece[]
  readonly links: readonly { readonly href: string; readonly hreflang: string | null }[]
  readonly ids: ReadonlySet<string>
  /** attributes and elements that the policy of the site refuses */
  readonly refused: readonly string[]
}

const voids = new Set(['area', 'base', 'br', 'col', 'hr', 'img', 'input', 'link', 'meta', 'source', 'wbr'])
const spoken = ['alt', 'aria-label', 'placeholder', 'title']

const decode = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')

const attributesOf = (tag: string): Map<string, string> =>
  new Map(
    [...tag.matchAll(/\s([a-zA-Z:-]+)(?:="([^"]*)")?/g)].map(([, name = '', value = '']) => [
      name.toLowerCase(),
      decode(value),
    ]),
  )

const refusedIn = (name: string, attributes: ReadonlyMap<string, string>): string[] => {
  const found = [...attributes.keys()]
    .filter((attribute) => attribute === 'style' || /^on[a-z]/.test(attribute))
    .map((attribute) => `<${name} ${attribute}>`)
  const isData = attributes.get('type') === 'application/ld+json'
  if (name === 'style' || (name === 'script' && !attributes.has('src') && !isData)) found.push(`<${name}>`)
  if (/^javascript:/i.test(attributes.get('href') ?? '')) found.push(`<${name} href="javascript:">`)
  return found
}

const addSpoken = (pieces: Piece[], attributes: ReadonlyMap<string, string>, lang: string): void => {
  for (const name of spoken) {
    const text = attributes.get(name)
    if (text) pieces.push({ text, lang })
  }
}

type Reading = {
  readonly open: { name: string; lang: string }[]
  readonly pieces: Piece[]
  readonly links: { href: string; hreflang: string | null }[]
  readonly ids: Set<string>
  readonly refused: string[]
  lang: string | null
  title: string
  headings: number
}

const addText = (reading: Reading, token: string): void => {
  const around = reading.open.at(-1)
  const text = decode(token).trim()
  if (around === undefined || text === '') return
  if (around.name === 'script') return
  if (around.name === 'title') reading.title += text
  else reading.pieces.push({ text, lang: around.lang })
}

const close = ({ open }: Reading, name: string): void => {
  const around = open.pop()
  if (around?.name !== name) throw new Error(`</${name}> closes <${around?.name}>`)
}

const addElement = (reading: Reading, name: string, token: string): void => {
  const attributes = attributesOf(token)
  const lang = attributes.get('lang') ?? reading.open.at(-1)?.lang ?? ''
  const id = attributes.get('id')
  const href = attributes.get('href')
  if (name === 'html') reading.lang = attributes.get('lang') ?? null
  if (name === 'h1') reading.headings += 1
  if (id !== undefined) reading.ids.add(id)
  if (name === 'a' && href !== undefined)
    reading.links.push({ href, hreflang: attributes.get('hreflang') ?? null })
  addSpoken(reading.pieces, attributes, lang)
  reading.refused.push(...refusedIn(name, attributes))
  if (!voids.has(name) && !token.endsWith('/>')) reading.open.push({ name, lang })
}

/** Reads a document as our renderer writes it: every element closed, every value quoted. */
export const readPage = (html: string): PageText => {
  const reading: Reading = {
    open: [],
    pieces: [],
    links: [],
    ids: new Set(),
    refused: [],
    lang: null,
    title: '',
    headings: 0,
  }
  for (const [token] of html.matchAll(/<[^>"]*(?:"[^"]*"[^>"]*)*>|[^<]+/g)) {
    const [, slash, name] = /^<(\/?)([a-zA-Z][a-zA-Z0-9]*)/.exec(token) ?? []
    if (!token.startsWith('<')) addText(reading, token)
    else if (name !== undefined && slash === '/') close(reading, name.toLowerCase())
    else if (name !== undefined) addElement(reading, name.toLowerCase(), token)
  }
  const left = reading.open.map(({ name }) => name)
  if (left.length > 0) throw new Error(`never closed: ${left.join(' ')}`)
  return reading
}
