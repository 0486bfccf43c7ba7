// Files as people have them, with a canary in every place that nobody sees.
import { deflateSync } from 'node:zlib'
import { AFRelationship, PDFDocument, PDFName, PDFString, StandardFonts } from 'pdf-lib'
import sharp from 'sharp'

export const canary = 'KANARIE'

const plain = { create: { width: 60, height: 40, channels: 3, background: '#b3541e' } } as const

const exif = {
  IFD0: { ImageDescription: `${canary}-exif`, Artist: `${canary}-artist`, Make: `${canary}-make` },
  IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '52/1 5/1 1234/100', GPSMapDatum: `${canary}-gps` },
}
const xmp = `<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>${canary}-xmp</dc:creator></rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>`

const marked = () => sharp(plain).withExif(exif).withXmp(xmp)

const comment = Buffer.from(`${canary}-comment`)
/** A comment segment right after the start of a JPEG, and bytes after its end. */
const withComment = (jpeg: Buffer): Buffer => {
  const head = Buffer.from([0xff, 0xfe, 0, comment.length + 2])
  return Buffer.concat([
    jpeg.subarray(0, 2),
    head,
    comment,
    jpeg.subarray(2),
    Buffer.from(`${canary}-behind`),
  ])
}

const crcTable = Array.from({ length: 256 }, (_, n) => {
  let c = n
  for (let k = 0; k < 8; k += 1) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1
  return c >>> 0
})
const crcOf = (bytes: Buffer): number => {
  let crc = 0xffffffff
  for (const byte of bytes) crc = (crcTable[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8)
  return (crc ^ 0xffffffff) >>> 0
}
const chunk = (type: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const size = Buffer.alloc(4)
  size.writeUInt32BE(data.length)
  const crc = Buffer.alloc(4)
  crc.writeUInt32BE(crcOf(body))
  return Buffer.concat([size, body, crc])
}
/** A text chunk after the first chunk of a PNG. */
const withText = (png: Buffer): Buffer =>
  Buffer.concat([
    png.subarray(0, 33),
    chunk('tEXt', Buffer.from(`Comment\0${canary}-text`)),
    chunk('iTXt', Buffer.from(`Author\0\0\0\0\0${canary}-itxt`)),
    png.subarray(33),
  ])

/** A PNG that says it is enormous; its bytes are few. */
export const bombPng = (): Buffer => {
  const size = Buffer.alloc(13)
  size.writeUInt32BE(60_000, 0)
  size.writeUInt32BE(60_000, 4)
  size.set([1, 0, 0, 0, 0], 8)
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', size),
    chunk('IDAT', deflateSync(Buffer.alloc(1000))),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

export const jpeg = async (): Promise<Buffer> => withComment(await marked().jpeg().toBuffer())
export const png = async (): Promise<Buffer> => withText(await marked().png().toBuffer())
export const webp = (): Promise<Buffer> => marked().webp().toBuffer()
/** Lying on its side, as a telephone stores it. */
export const sideways = (): Promise<Buffer> => sharp(plain).withMetadata({ orientation: 6 }).jpeg().toBuffer()
/** In colours that are not sRGB, with the profile that says so. */
export const wideColours = (): Promise<Buffer> => sharp(plain).withIccProfile('p3').jpeg().toBuffer()

/** A PDF with a canary in each of its hidden places, and one word to read. */
export const pdf = async (
  also: (doc: PDFDocument) => void | Promise<void> = () => undefined,
): Promise<Buffer> => {
  const doc = await PDFDocument.create()
  for (const set of ['setTitle', 'setAuthor', 'setSubject', 'setProducer', 'setCreator'] as const)
    doc[set](`${canary}-info`)
  const { context } = doc
  const page = doc.addPage([400, 300])
  page.drawText('Zichtbaar', { x: 20, y: 250, font: await doc.embedFont(StandardFonts.Helvetica) })
  page.drawImage(await doc.embedJpg(new Uint8Array(await jpeg())), { x: 20, y: 20, width: 120, height: 80 })
  page.drawImage(await doc.embedPng(new Uint8Array(await png())), { x: 200, y: 20, width: 120, height: 80 })
  const drawing = `/Span <</ActualText (${canary}-actual)>> BDC % ${canary}-remark\n(a\\)%b) pop EMC\n`
  page.node.addContentStream(context.register(context.stream(drawing)))
  const hidden = context.register(
    context.stream(`${canary}-xmp-stream`, { Type: 'Metadata', Subtype: 'XML' }),
  )
  doc.catalog.set(PDFName.of('Metadata'), hidden)
  page.node.set(PDFName.of('Metadata'), hidden)
  page.node.set(PDFName.of('PieceInfo'), context.obj({ App: { Private: PDFString.of(`${canary}-piece`) } }))
  const note = {
    Type: 'Annot',
    Subtype: 'Text',
    Contents: PDFString.of(`${canary}-note`),
    Rect: [0, 0, 9, 9],
  }
  page.node.addAnnot(context.register(context.obj(note)))
  page.node.set(PDFName.of('AA'), context.obj({ O: { S: 'JavaScript', JS: PDFString.of(`${canary}-aa`) } }))
  doc.addJavaScript(`${canary}-script`, `app.alert("${canary}-alert")`)
  const open = { S: 'URI', URI: PDFString.of(`https://${canary}.invalid`) }
  doc.catalog.set(PDFName.of('OpenAction'), context.obj(open))
  await doc.attach(Buffer.from(`${canary}-attached`), `${canary}.txt`, {
    afRelationship: AFRelationship.Data,
  })
  doc.getForm().createTextField(`${canary}-field`).addToPage(page, { x: 10, y: 10 })
  await also(doc)
  return Buffer.from(await doc.save({ useObjectStreams: false }))
}
