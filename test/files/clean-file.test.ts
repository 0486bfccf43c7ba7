// What is stored of a file holds nothing but what is to be seen on it, and what cannot be made so is refused.
import { inflateSync } from 'node:zlib'
import { PDFDict, PDFDocument, PDFName, PDFRawStream } from 'pdf-lib'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { type CleanFile, cleanFile } from '../../src/commons/files/clean-file.ts'
import { mostFileBytes, mostPdfPages } from '../../src/commons/files/limits.ts'
import { bombPng, canary, jpeg, pdf, png, sideways, webp, wideColours } from './specimens.ts'

const kept = async (bytes: Uint8Array): Promise<CleanFile> => {
  const made = await cleanFile(bytes)
  if ('refused' in made) throw new Error(made.refused)
  return made
}
const refusal = async (bytes: Uint8Array): Promise<string> => {
  const made = await cleanFile(bytes)
  return 'refused' in made ? made.refused : 'kept'
}

/** Everything in there: as it lies, as UTF-16, and every packed stream unpacked. */
const everything = (bytes: Uint8Array): string => {
  const whole = Buffer.from(bytes)
  const parts = [whole.toString('latin1'), whole.toString('utf16le')]
  for (let at = whole.indexOf('stream'); at >= 0; at = whole.indexOf('stream', at + 6))
    for (const skip of [7, 8])
      try {
        parts.push(inflateSync(whole.subarray(at + skip), { finishFlush: 2 }).toString('latin1'))
      } catch {
        // not packed, or the end of one
      }
  const text = parts.join('\n')
  const wide = [...text.matchAll(/<(?:FEFF)?([0-9A-Fa-f]{8,})>/g)].map(([, hex = '']) =>
    Buffer.from(hex, 'hex'),
  )
  return [text, ...wide.map((bytes) => bytes.toString('latin1').replaceAll('\0', ''))].join('\n')
}

test.each([
  [
    'JPEG',
    jpeg,
    'image/jpeg',
    [`${canary}-exif`, `${canary}-gps`, `${canary}-xmp`, `${canary}-comment`, `${canary}-behind`],
  ],
  ['PNG', png, 'image/png', [`${canary}-text`, `${canary}-itxt`, `${canary}-exif`]],
  ['WebP', webp, 'image/webp', [`${canary}-exif`, `${canary}-gps`, `${canary}-xmp`]],
] as const)('of a %s the picture stays and every canary is gone', async (_name, make, type, planted) => {
  const before = await make()
  for (const one of planted) expect(everything(before)).toContain(one)
  const made = await kept(before)
  expect(made).toMatchObject({ type, width: 60, height: 40 })
  expect(everything(made.bytes)).not.toContain(canary)
  const meta = await sharp(made.bytes).metadata()
  expect([meta.exif, meta.xmp, meta.iptc, meta.comments]).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
  ])
  const { dominant } = await sharp(made.bytes).stats()
  expect(dominant.r).toBeGreaterThan(150)
})

test('a picture stands upright and in common colours, without the note that said how it lay', async () => {
  const made = await kept(await sideways())
  expect([made.width, made.height]).toEqual([40, 60])
  expect((await sharp(made.bytes).metadata()).orientation).toBeUndefined()
  const wide = await wideColours()
  expect((await sharp(wide).metadata()).icc).toBeDefined()
  expect((await sharp((await kept(wide)).bytes).metadata()).icc).toBeUndefined()
})

test('of a PDF the pages stay and every canary is gone', async () => {
  const before = await pdf()
  const found = everything(before)
  const planted = 'info xmp-stream piece note aa script alert attached actual remark exif gps field'
  for (const one of planted.split(' ')) expect([one, found.includes(`${canary}-${one}`)]).toEqual([one, true])
  const made = await kept(before)
  expect(made.type).toBe('application/pdf')
  expect(everything(made.bytes)).not.toContain(canary)
  const text = everything(made.bytes)
  expect(text).toContain('Zichtbaar')
  expect(text).toContain('(a\\)%b)')
  for (const word of [
    '/Annots',
    '/JavaScript',
    '/OpenAction',
    '/EmbeddedFile',
    '/AcroForm',
    '/Metadata',
    '/Info',
  ])
    expect(text).not.toContain(word)
})

test('pictures of a PDF are still there, drawn anew', async () => {
  const made = await PDFDocument.load((await kept(await pdf())).bytes)
  expect(made.getPageCount()).toBe(1)
  expect(made.getPage(0).getSize()).toEqual({ width: 400, height: 300 })
  const images = made.context
    .enumerateIndirectObjects()
    .map(([, object]) => object)
    .filter((object) => object instanceof PDFRawStream)
    .filter(({ dict }) => dict.lookup(PDFName.of('Subtype')) === PDFName.of('Image'))
  expect(images).toHaveLength(2)
  for (const { dict } of images) {
    expect(dict).toBeInstanceOf(PDFDict)
    expect(String(dict.lookup(PDFName.of('Width')))).toBe('60')
  }
})

test('what is not what it says, not whole, or nothing we take, is refused', async () => {
  const whole = await jpeg()
  expect(await refusal(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"></svg>'))).toBe('fileOtherKind')
  expect(await refusal(Buffer.from('GIF89a and something behind it'))).toBe('fileOtherKind')
  expect(await refusal(Buffer.from('PK\x03\x04 a document of an office program'))).toBe('fileOtherKind')
  expect(await refusal(Buffer.alloc(0))).toBe('fileEmpty')
  expect(await refusal(whole.subarray(0, whole.length / 2))).toBe('fileBroken')
  expect(
    await refusal(Buffer.concat([whole.subarray(0, 4), Buffer.from('<html>not a picture</html>')])),
  ).toBe('fileBroken')
  expect(await refusal(Buffer.concat([Buffer.from('%PDF-1.7\n'), whole]))).toBe('fileBroken')
  expect(await refusal((await pdf()).subarray(0, 900))).toBe('fileBroken')
  expect(await refusal(Buffer.alloc(mostFileBytes + 1, 0xff))).toBe('fileTooLarge')
})

test('a picture with a document or a page hidden behind it loses that', async () => {
  const both = Buffer.concat([await png(), await pdf(), Buffer.from('<script>alert(1)</script>')])
  const made = await kept(both)
  expect(made.type).toBe('image/png')
  expect(everything(made.bytes)).not.toMatch(/%PDF|script|KANARIE/)
})

test('what would unpack into something enormous is stopped', async () => {
  expect(await refusal(bombPng())).toBe('fileTooManyPixels')
  const huge = await pdf((doc) => {
    const zeros = doc.context.flateStream(new Uint8Array(120 * 1024 * 1024).fill(32))
    doc.getPage(0).node.addContentStream(doc.context.register(zeros))
  })
  expect(huge.length).toBeLessThan(mostFileBytes)
  expect(await refusal(huge)).toBe('fileTooComplex')
})

test('a PDF with too many pages, a lock, layers or pictures in its drawing is refused', async () => {
  const pages = await pdf((doc) => {
    for (let at = 0; at < mostPdfPages; at += 1) doc.addPage()
  })
  expect(await refusal(pages)).toBe('fileTooManyPages')
  const locked = await pdf((doc) => {
    doc.context.trailerInfo.Encrypt = doc.context.obj({ Filter: 'Standard', V: 1 })
  })
  expect(await refusal(locked)).toBe('fileLocked')
  const layers = await pdf((doc) => {
    doc.catalog.set(PDFName.of('OCProperties'), doc.context.obj({ OCGs: [] }))
  })
  expect(await refusal(layers)).toBe('fileTooComplex')
  const inline = await pdf((doc) => {
    const drawing = doc.context.stream('BI /W 1 /H 1 /F /DCT ID x EI')
    doc.getPage(0).node.addContentStream(doc.context.register(drawing))
  })
  expect(await refusal(inline)).toBe('fileTooComplex')
})

test('a PDF whose pages hold themselves, or each other many times over, ends at a limit', async () => {
  const circle = await pdf((doc) => {
    const pages = doc.catalog.Pages()
    pages.set(PDFName.of('Kids'), doc.context.obj([doc.catalog.get(PDFName.of('Pages')) ?? null]))
  })
  expect(await refusal(circle)).toBe('fileTooManyPages')
  const deep = await pdf((doc) => {
    let list = doc.context.obj([])
    for (let at = 0; at < 500; at += 1) list = doc.context.obj([list])
    doc.getPage(0).node.set(PDFName.of('MediaBox'), list)
  })
  expect(await refusal(deep)).toMatch(/fileTooComplex|fileBroken/)
})

test('while a large picture is drawn, others are answered', async () => {
  const noise = await sharp({
    create: {
      width: 5000,
      height: 4000,
      channels: 3,
      background: '#888',
      noise: { type: 'gaussian', sigma: 30, mean: 128 },
    },
  })
    .jpeg({ quality: 70 })
    .toBuffer()
  let longest = 0
  let last = performance.now()
  const pulse = setInterval(() => {
    longest = Math.max(longest, performance.now() - last)
    last = performance.now()
  }, 5)
  const made = await kept(noise)
  longest = Math.max(longest, performance.now() - last)
  clearInterval(pulse)
  expect(Math.max(made.width ?? 0, made.height ?? 0)).toBe(3000)
  expect(longest).toBeLessThan(250)
})
