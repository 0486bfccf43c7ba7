// Text as people read, sort and look it up.

/** Lower case without accents; the form in which words are compared. */
export const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/ß/g, 'ss')
    .replace(/[øØ]/g, 'o')
    .replace(/[æÆ]/g, 'ae')
    .toLowerCase()

/** What a list is sorted on: folded, without punctuation, so that 's-Hertogenbosch stands at the h after the s. */
export const sortKey = (text: string): string =>
  fold(text)
    .replace(/[^\p{L}\p{N}\s]/gu, '')
    .replace(/\s+/g, ' ')
    .trim()

/** The last part of an address, from a Dutch title: at most 80 characters, ascii, no dot; empty when nothing is left. */
export const slugOf = (title: string): string =>
  fold(title)
    .replace(/['’‘`]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 80)
    .replace(/^-+|-+$/g, '')

/**
 * Text as it comes from a person: one form of each character, Unix line ends, no control characters, no outer space. Nor
 * what turns the direction of all that comes after it, so that a name reads backwards; the marks of one place stay.
 */
export const cleanText = (text: string): string =>
  text
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to take out
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u202a-\u202e\u2066-\u2069]/g, '')
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .trim()

const sentences = new Intl.Segmenter('nl', { granularity: 'sentence' })

/** The beginning of a text in whole sentences: as many as fit in `most` characters, and always the first. */
export const opening = (text: string, most: number): string => {
  let said = ''
  for (const { segment } of sentences.segment(text.replace(/\s+/g, ' ').trim())) {
    if (said !== '' && said.length + segment.trimEnd().length > most) break
    said += segment
  }
  return said.trim()
}

/** The paragraphs of a plain text: split on empty lines. */
export const paragraphs = (text: string): string[] =>
  text
    .split(/\n\s*\n/)
    .map((part) => part.trim())
    .filter((part) => part !== '')

export type Linked = { readonly text: string; readonly path?: string }

/** A page of this site, named in a text: `[what it is called](/its/address)`. */
const link = /\[([^\]]+)\]\((\/[a-z][^\s()]*)\)/g

/** A text apart into what is plain and what leads to a page of this site. */
export const linkedParts = (text: string): Linked[] => {
  const parts: Linked[] = []
  let at = 0
  for (const found of text.matchAll(link)) {
    const [whole, title = '', path = ''] = found
    parts.push({ text: text.slice(at, found.index) }, { text: title, path })
    at = found.index + whole.length
  }
  return [...parts, { text: text.slice(at) }].filter((part) => part.text !== '')
}

/** The same text where nothing can be a link: search, reading time. */
export const withoutLinks = (text: string): string => text.replace(link, '$1')

/** Characters that no XML may hold, not even escaped. */
const notInXml = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text without the characters that XML refuses. */
export const xmlSafe = (text: string): string => text.replace(notInXml, '')

/** Text as it stands in XML or HTML, between tags or in an attribute. */
export const xmlText = (text: string): string =>
  xmlSafe(text).replace(/[&<>"']/g, (sign) => escapes[sign] ?? '')
