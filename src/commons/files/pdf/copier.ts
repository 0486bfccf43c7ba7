// Copies what draws a page into a new document, thing by thing; only what is named may come along.
import { deflateSync } from 'node:zlib'
import type { PDFArray, PDFContext, PDFDict, PDFObject, PDFRawStream, PDFRef } from 'pdf-lib'
import { mostDrawing, mostPdfObjects } from '../limits.ts'
import { Refused } from '../refused.ts'
import { cleanDrawing } from './drawing.ts'
import { keptKeys, namedLists } from './kept-keys.ts'
import { type Pdf, unpack } from './library.ts'

const deepest = 60

/** A picture whose place in the new document is kept while it is drawn anew. */
export type Pending = { readonly stream: PDFRawStream; readonly place: PDFRef }

/** A copy under way, from one document into another. */
export type Copying = {
  readonly pdf: Pdf
  readonly source: PDFContext
  readonly target: PDFContext
  /** where the things of the one stand in the other */
  readonly places: Map<PDFRef, PDFRef>
  readonly waiting: { readonly from: PDFRef; readonly place: PDFRef; readonly role: string }[]
  readonly pictures: Pending[]
  /** bytes of drawing so far */
  drawn: number
}

/** Where something stands: what it is there for, and how deep in other things. */
type At = { readonly role: string; readonly depth: number }

export const startCopying = (pdf: Pdf, source: PDFContext, target: PDFContext): Copying => ({
  pdf,
  source,
  target,
  places: new Map(),
  waiting: [],
  pictures: [],
  drawn: 0,
})

/** These bytes as a stream of the new document. */
export const packed = ({ pdf, target }: Copying, bytes: Uint8Array, also?: PDFDict): PDFRawStream => {
  const dict = also ?? target.obj({})
  const small = deflateSync(bytes)
  dict.set(pdf.PDFName.of('Filter'), pdf.PDFName.of('FlateDecode'))
  dict.set(pdf.PDFName.of('Length'), pdf.PDFNumber.of(small.length))
  return pdf.PDFRawStream.of(dict, small)
}

const cleaned = (copying: Copying, bytes: Uint8Array): Uint8Array => {
  copying.drawn += bytes.length
  if (copying.drawn > mostDrawing) throw new Refused('fileTooComplex')
  return cleanDrawing(bytes)
}

const subtypeOf = ({ pdf }: Copying, dict: PDFDict): string =>
  dict.lookupMaybe(pdf.PDFName.of('Subtype'), pdf.PDFName)?.decodeText() ?? ''

const roleWithin = (key: string, role: string): string =>
  role === 'Resources' && namedLists.has(key) ? `list ${key}` : key

const copyDict = (copying: Copying, dict: PDFDict, { role, depth }: At): PDFDict => {
  const isList = role.startsWith('list ') || role === 'CharProcs'
  const copied = copying.target.obj({})
  for (const [name, value] of dict.entries()) {
    const key = name.decodeText()
    if (!isList && !keptKeys.has(key)) continue
    const within = isList ? `in ${role}` : roleWithin(key, role)
    copied.set(name, copyAt(copying, value, { role: within, depth: depth + 1 }))
  }
  return copied
}

const drawingRoles: ReadonlySet<string> = new Set(['in CharProcs', 'ToUnicode'])

const copyStream = (copying: Copying, stream: PDFRawStream, { role, depth }: At): PDFObject => {
  const { pdf, target, pictures } = copying
  const subtype = subtypeOf(copying, stream.dict)
  if (subtype === 'PS') throw new Refused('fileTooComplex')
  if (subtype === 'Image') {
    const place = target.nextRef()
    pictures.push({ stream, place })
    return place
  }
  const draws = subtype === 'Form' || drawingRoles.has(role) || stream.dict.has(pdf.PDFName.of('PatternType'))
  const bytes = unpack(pdf, stream)
  const dict = copyDict(copying, stream.dict, { role, depth: depth + 1 })
  return packed(copying, draws ? cleaned(copying, bytes) : bytes, dict)
}

/** A colour profile says who made it: its place is taken by the plain colours with as many numbers. */
export const plainColours = ({ pdf }: Copying, space: PDFArray): PDFObject | null => {
  if (space.size() < 2 || space.lookup(0) !== pdf.PDFName.of('ICCBased')) return null
  const profile = space.lookup(1)
  const numbers =
    profile instanceof pdf.PDFRawStream
      ? (profile.dict.lookupMaybe(pdf.PDFName.of('N'), pdf.PDFNumber)?.asNumber() ?? 0)
      : 0
  const name = { 1: 'DeviceGray', 3: 'DeviceRGB', 4: 'DeviceCMYK' }[numbers]
  if (name === undefined) throw new Refused('fileBroken')
  return pdf.PDFName.of(name)
}

const copyArray = (copying: Copying, array: PDFArray, { role, depth }: At): PDFObject => {
  const plain = plainColours(copying, array)
  if (plain) return plain
  const copied = copying.target.obj([])
  for (const item of array.asArray()) copied.push(copyAt(copying, item, { role, depth: depth + 1 }))
  return copied
}

const placeOf = ({ places, waiting, target }: Copying, from: PDFRef, role: string): PDFRef => {
  const known = places.get(from)
  if (known) return known
  if (places.size >= mostPdfObjects) throw new Refused('fileTooComplex')
  const place = target.nextRef()
  places.set(from, place)
  waiting.push({ from, place, role })
  return place
}

const copyAt = (copying: Copying, object: PDFObject, at: At): PDFObject => {
  const { pdf } = copying
  if (at.depth > deepest) throw new Refused('fileTooComplex')
  if (object instanceof pdf.PDFRef) return placeOf(copying, object, at.role)
  if (object instanceof pdf.PDFRawStream) return copyStream(copying, object, at)
  if (object instanceof pdf.PDFDict) return copyDict(copying, object, at)
  if (object instanceof pdf.PDFArray) return copyArray(copying, object, at)
  return object.clone(copying.target)
}

/** The same thing for the new document; what it points at waits. */
export const copy = (copying: Copying, object: PDFObject, role: string): PDFObject =>
  copyAt(copying, object, { role, depth: 0 })

/** Copies all that waits; answers the pictures, which take longer. */
export const copyRest = (copying: Copying): Pending[] => {
  const { pdf, source, target, waiting, pictures } = copying
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { from, place, role } = next
    const found = source.lookup(from)
    if (found instanceof pdf.PDFRawStream && subtypeOf(copying, found.dict) === 'Image')
      pictures.push({ stream: found, place })
    else target.assign(place, found === undefined ? pdf.PDFNull : copy(copying, found, role))
  }
  return pictures.splice(0)
}

const bytesOf = ({ pdf, source }: Copying, part: PDFObject): Uint8Array => {
  const found = part instanceof pdf.PDFRef ? source.lookup(part) : part
  if (!(found instanceof pdf.PDFRawStream)) throw new Refused('fileBroken')
  return unpack(pdf, found)
}

/** What draws a page, in one piece. */
export const copyDrawing = (copying: Copying, contents: PDFObject | undefined): PDFRef => {
  const { pdf, source, target } = copying
  const found = contents instanceof pdf.PDFRef ? source.lookup(contents) : contents
  const parts = found instanceof pdf.PDFArray ? found.asArray() : found === undefined ? [] : [found]
  const whole = Buffer.concat(parts.flatMap((part) => [bytesOf(copying, part), Buffer.from('\n')]))
  return target.register(packed(copying, cleaned(copying, whole)))
}
