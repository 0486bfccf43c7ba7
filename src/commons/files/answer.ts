// Handing out a file: never as a page of this site, never stored on the way.
import { number } from '#kernel/dates.ts'
import type { Lang } from '#kernel/language.ts'
import { messages } from './messages.ts'
import type { FileType } from './schema.ts'

const endings: Readonly<Record<FileType, string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'application/pdf': 'pdf',
}

/** The answer with these bytes, to be saved as "bijlage-1.jpg". */
export const fileAnswer = (
  file: { type: FileType; bytes: Uint8Array; position: number },
  lang: Lang,
): Response => {
  const name = messages[lang].fileName(number(file.position, lang))
  return new Response(Buffer.from(file.bytes), {
    headers: {
      'Content-Type': file.type,
      'Content-Disposition': `attachment; filename="${name}.${endings[file.type]}"`,
      'Content-Security-Policy': 'sandbox',
      'Cache-Control': 'no-store',
    },
  })
}
