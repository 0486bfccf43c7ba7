// Pictures in a PDF: a JPEG is drawn anew, rows of pixels are cut to their length; other ways of packing are refused.
import type { PDFArray, PDFDict, PDFObject, PDFRawStream } from 'pdf-lib'
import { redrawJpeg } from '../image.ts'
import { mostPixels } from '../limits.ts'
import { Refused } from '../refused.ts'
import { type Copying, copy, type Pending, packed, plainColours } from './copier.ts'
import { layoutKeys } from './kept-keys.ts'
import { unpack } from './library.ts'

const numberAt = ({ pdf }: Copying, dict: PDFDict, key: string, otherwise: number): number =>
  dict.lookupMaybe(pdf.PDFName.of(key), pdf.PDFNumber)?.asNumber() ?? otherwise

const filterOf = ({ pdf }: Copying, dict: PDFDict): string => {
  const filter = dict.lookup(pdf.PDFName.of('Filter'))
  if (filter === undefined) return ''
  const one = filter instanceof pdf.PDFArray && filter.size() === 1 ? filter.lookup(0) : filter
  if (!(one instanceof pdf.PDFName)) throw new Refused('fileTooComplex')
  return one.decodeText()
}

const parmsOf = ({ pdf }: Copying, dict: PDFDict): PDFDict | null => {
  const parms = dict.lookup(pdf.PDFName.of('DecodeParms'))
  const one = parms instanceof pdf.PDFArray ? parms.lookup(0) : parms
  return one instanceof pdf.PDFDict ? one : null
}

const named: Readonly<Record<string, number>> = {
  DeviceGray: 1,
  DeviceRGB: 3,
  DeviceCMYK: 4,
  CalGray: 1,
  CalRGB: 3,
  Lab: 3,
  Indexed: 1,
  Separation: 1,
}

/** Numbers to a pixel. */
const coloursOf = (copying: Copying, space: PDFObject | undefined): number => {
  const { pdf } = copying
  if (space instanceof pdf.PDFName) return named[space.decodeText()] ?? 0
  if (!(space instanceof pdf.PDFArray)) return 0
  const plain = plainColours(copying, space)
  if (plain) return coloursOf(copying, plain)
  const kind = (space.lookup(0) as PDFObject).toString().slice(1)
  return kind === 'DeviceN' ? (space.lookup(1) as PDFArray).size() : (named[kind] ?? 0)
}

/** What is said of a picture in its new place. */
const frameOf = (copying: Copying, dict: PDFDict, keys: readonly string[]): PDFDict => {
  const { pdf, target } = copying
  const framed = target.obj({ Type: 'XObject', Subtype: 'Image' })
  for (const key of keys) {
    const value = dict.get(pdf.PDFName.of(key))
    if (value !== undefined) framed.set(pdf.PDFName.of(key), copy(copying, value, key))
  }
  return framed
}

const always = ['Width', 'Height', 'ImageMask', 'Interpolate', 'SMask', 'Mask', 'Decode']

const redrawn = async (copying: Copying, stream: PDFRawStream): Promise<PDFRawStream> => {
  const { pdf } = copying
  const { dict } = stream
  const colours = coloursOf(copying, dict.lookup(pdf.PDFName.of('ColorSpace')))
  const drawn = await redrawJpeg(stream.getContents())
  // What the page says of its colours must hold for the new picture too.
  if (colours !== drawn.channels || dict.lookup(pdf.PDFName.of('Mask')) instanceof pdf.PDFArray)
    throw new Refused('fileTooComplex')
  const framed = frameOf(copying, dict, always)
  const set = (key: string, value: PDFObject) => framed.set(pdf.PDFName.of(key), value)
  set('Width', pdf.PDFNumber.of(drawn.width))
  set('Height', pdf.PDFNumber.of(drawn.height))
  set('ColorSpace', pdf.PDFName.of(drawn.channels === 1 ? 'DeviceGray' : 'DeviceRGB'))
  set('BitsPerComponent', pdf.PDFNumber.of(8))
  set('Filter', pdf.PDFName.of('DCTDecode'))
  set('Length', pdf.PDFNumber.of(drawn.bytes.length))
  return pdf.PDFRawStream.of(framed, drawn.bytes)
}

const rows = (copying: Copying, stream: PDFRawStream): PDFRawStream => {
  const { pdf, target } = copying
  const { dict } = stream
  const isMask = dict.lookup(pdf.PDFName.of('ImageMask'))?.toString() === 'true'
  const width = numberAt(copying, dict, 'Width', 0)
  const height = numberAt(copying, dict, 'Height', 0)
  const bits = isMask ? 1 : numberAt(copying, dict, 'BitsPerComponent', 8)
  const colours = isMask ? 1 : coloursOf(copying, dict.lookup(pdf.PDFName.of('ColorSpace')))
  if (width * height > mostPixels) throw new Refused('fileTooManyPixels')
  const parms = parmsOf(copying, dict)
  const predicted = parms !== null && numberAt(copying, parms, 'Predictor', 1) >= 10
  const length = (Math.ceil((width * bits * colours) / 8) + (predicted ? 1 : 0)) * height
  const bytes = unpack(pdf, stream)
  if (!(length > 0) || bytes.length < length) throw new Refused('fileBroken')
  const framed = frameOf(copying, dict, [...always, 'ColorSpace', 'BitsPerComponent'])
  if (parms) {
    const layout = target.obj({})
    for (const key of layoutKeys)
      layout.set(pdf.PDFName.of(key), pdf.PDFNumber.of(numberAt(copying, parms, key, 1)))
    framed.set(pdf.PDFName.of('DecodeParms'), layout)
  }
  return packed(copying, bytes.subarray(0, length), framed)
}

/** Draws a picture anew and puts it in its place. */
export const placePicture = async (copying: Copying, { stream, place }: Pending): Promise<void> => {
  const filter = filterOf(copying, stream.dict)
  if (filter === 'DCTDecode') copying.target.assign(place, await redrawn(copying, stream))
  else if (filter === 'FlateDecode' || filter === '') copying.target.assign(place, rows(copying, stream))
  else throw new Refused('fileTooComplex')
}
