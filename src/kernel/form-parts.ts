// Several forms of one page that go to the server together: how each names its fields, and what of it somebody typed.
import { cleanText } from './text.ts'

export type Values = Readonly<Record<string, string>>

/** The name under which a button says which form it sends. */
export const partField = '_deel'

/** A field that somebody fills in, and one that goes along unseen. */
export const fieldOf = (part: string, name: string): string => `${part}.${name}`
export const unseenOf = (part: string, name: string): string => `${part}:${name}`

const asTheyWere = '_was'
/** The hidden field that says how the fields of a form were when nobody had touched them. */
export const untouchedField = (part: string): string => unseenOf(part, asTheyWere)

/** A short mark of what is in a form: the same text has the same mark. */
export const markOf = (values: Values): string => {
  const filled = Object.entries(values)
    .map(([name, value]) => [name, cleanText(value).replaceAll('\n', ',')])
    .filter(([, value]) => value !== '')
    .sort(([a = ''], [b = '']) => (a < b ? -1 : 1))
  let mark = 0x811c9dc5
  for (const letter of JSON.stringify(filled))
    mark = Math.imul(mark ^ (letter.codePointAt(0) ?? 0), 0x01000193)
  return (mark >>> 0).toString(36)
}

/** What was sent: the form that was meant, and of each form what stands in it; nothing of one that nobody touched. */
export type Sending = {
  readonly part: string | null
  readonly own: Values
  readonly parts: ReadonlyMap<string, Values>
}

const named = /^([\w-]+)([.:])(.+)$/s

/** Takes apart what a page of several forms sends; of a page with one form all of it is its own. */
export const takenApart = (sent: Values): Sending => {
  const { [partField]: part, ...rest } = sent
  if (part === undefined) return { part: null, own: rest, parts: new Map() }
  const typed = new Map<string, Record<string, string>>()
  const unseen = new Map<string, Record<string, string>>()
  for (const [name, value] of Object.entries(rest)) {
    const [, of = '', kind, field = ''] = named.exec(name) ?? []
    if (kind === undefined) continue
    const into = kind === '.' ? typed : unseen
    into.set(of, { ...into.get(of), [field]: value })
  }
  const untouched = (of: string): boolean => unseen.get(of)?.[asTheyWere] === markOf(typed.get(of) ?? {})
  const { [asTheyWere]: _, ...hidden } = unseen.get(part) ?? {}
  return {
    part,
    own: { ...hidden, ...typed.get(part) },
    parts: new Map([...unseen.keys()].filter((of) => !untouched(of)).map((of) => [of, typed.get(of) ?? {}])),
  }
}
