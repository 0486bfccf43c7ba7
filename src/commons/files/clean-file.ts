// A file as it came, made into one that holds nothing but what is to be seen on it.
import { cleanImage } from './image.ts'
import { mostFileBytes } from './limits.ts'
import { cleanPdfApart } from './pdf/apart.ts'
import { type Refusal, Refused } from './refused.ts'
import type { FileType } from './schema.ts'

export type CleanFile = {
  readonly type: FileType
  readonly bytes: Uint8Array
  readonly width: number | null
  readonly height: number | null
}

const startsWith = (bytes: Uint8Array, text: string, at = 0): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset + at, Math.min(text.length, bytes.length - at)).toString(
    'latin1',
  ) === text

/** What it is by its first bytes; a name or a header is never believed. */
const typeOf = (bytes: Uint8Array): FileType | null => {
  if (bytes.length < 16) return null
  if (startsWith(bytes, '\xff\xd8\xff')) return 'image/jpeg'
  if (startsWith(bytes, '\x89PNG\r\n\x1a\n')) return 'image/png'
  if (startsWith(bytes, 'RIFF') && startsWith(bytes, 'WEBP', 8)) return 'image/webp'
  return startsWith(bytes, '%PDF-') ? 'application/pdf' : null
}

const cleaned = async (bytes: Uint8Array): Promise<CleanFile> => {
  if (bytes.length === 0) throw new Refused('fileEmpty')
  if (bytes.length > mostFileBytes) throw new Refused('fileTooLarge')
  const type = typeOf(bytes)
  if (type === null) throw new Refused('fileOtherKind')
  const file: CleanFile =
    type === 'application/pdf'
      ? { type, bytes: await cleanPdfApart(bytes), width: null, height: null }
      : { type, ...(await cleanImage(bytes, type)) }
  if (file.bytes.length > mostFileBytes) throw new Refused('fileTooLarge')
  return file
}

/** One at a time: a picture takes much memory while it is drawn. More than this wait no longer. */
const longestQueue = 12
let waiting = 0
let last: Promise<unknown> = Promise.resolve()

/** The file made anew, or why it is not taken. */
export const cleanFile = async (bytes: Uint8Array): Promise<CleanFile | { readonly refused: Refusal }> => {
  if (waiting >= longestQueue) return { refused: 'fileBusy' }
  waiting += 1
  const mine = last.then(() => cleaned(bytes))
  last = mine.catch(() => undefined)
  try {
    return await mine
  } catch (error) {
    if (error instanceof Refused) return { refused: error.why }
    throw error
  } finally {
    waiting -= 1
  }
}
