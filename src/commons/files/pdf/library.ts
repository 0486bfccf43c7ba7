// The library that reads and writes PDF, on first use, and what it unpacks, counted.
import type * as PdfLib from 'pdf-lib'
import { mostUnpacked } from '../limits.ts'
import { Refused } from '../refused.ts'

export type Pdf = typeof PdfLib

let loaded: Pdf | undefined
let left = 0

type Unpacking = { buffer: Uint8Array; ensureBuffer(requested: number): Uint8Array }

/**
 * Every unpacker of the library grows by one method; it is counted there, so that a small file that unpacks into
 * something huge is stopped on the way and not after it.
 */
const countUnpacking = (pdf: Pdf): void => {
  const { PDFContext, PDFRawStream, decodePDFRawStream } = pdf
  const dict = PDFContext.create().obj({ Filter: 'FlateDecode' })
  const sample = decodePDFRawStream(PDFRawStream.of(dict, new Uint8Array([0x78, 0x9c, 3, 0, 0, 0, 0, 1])))
  const unpacker = Object.getPrototypeOf(Object.getPrototypeOf(sample)) as Unpacking
  const grow = unpacker.ensureBuffer
  if (typeof grow !== 'function') throw new Error('the PDF library unpacks in another way')
  unpacker.ensureBuffer = function (this: Unpacking, requested) {
    const before = this.buffer.length
    if (requested - before > left) throw new Refused('fileTooComplex')
    const grown = grow.call(this, requested)
    left -= grown.length - before
    return grown
  }
}

/** The library, with a fresh allowance; one document at a time. */
export const openLibrary = async (): Promise<Pdf> => {
  left = mostUnpacked
  if (loaded) return loaded
  const pdf = await import('pdf-lib')
  countUnpacking(pdf)
  loaded = pdf
  return pdf
}

/** Unpacks a stream, within what is left of the allowance. */
export const unpack = ({ decodePDFRawStream }: Pdf, stream: PdfLib.PDFRawStream): Uint8Array =>
  decodePDFRawStream(stream).decode()
