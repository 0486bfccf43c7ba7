// A PDF is taken apart and its pages are laid in a new one.
import type { PDFContext, PDFDict, PDFDocument, PDFObject, PDFRef } from 'pdf-lib'
import { mostPdfObjects, mostPdfPages } from '../limits.ts'
import { Refused } from '../refused.ts'
import { copy, copyDrawing, copyRest, startCopying } from './copier.ts'
import { openLibrary, type Pdf } from './library.ts'
import { placePicture } from './pictures.ts'

/** What a page takes from the group it stands in. */
const inherited = ['Resources', 'MediaBox', 'CropBox', 'Rotate'] as const
type Inherited = Partial<Record<(typeof inherited)[number], PDFObject>>

type Leaf = { readonly page: PDFDict; readonly from: Inherited }

/** The pages in their order; a group that holds itself ends at the limit. */
const leavesOf = (pdf: Pdf, source: PDFContext, root: PDFObject | undefined): Leaf[] => {
  const leaves: Leaf[] = []
  let visited = 0
  const visit = (node: PDFObject | undefined, above: Inherited, depth: number): void => {
    visited += 1
    if (visited > 10 * mostPdfPages || depth > 20 || leaves.length > mostPdfPages)
      throw new Refused('fileTooManyPages')
    const dict = node && source.lookup(node as PDFRef)
    if (!(dict instanceof pdf.PDFDict)) throw new Refused('fileBroken')
    const own = inherited.flatMap((key) => {
      const value = dict.get(pdf.PDFName.of(key))
      return value === undefined ? [] : [[key, value] as const]
    })
    const from = { ...above, ...Object.fromEntries(own) }
    const kids = dict.lookup(pdf.PDFName.of('Kids'))
    if (!(kids instanceof pdf.PDFArray)) leaves.push({ page: dict, from })
    else for (const kid of kids.asArray()) visit(kid, from, depth + 1)
  }
  visit(root, {}, 0)
  if (leaves.length > mostPdfPages) throw new Refused('fileTooManyPages')
  if (leaves.length === 0) throw new Refused('fileBroken')
  return leaves
}

const opened = async (pdf: Pdf, bytes: Uint8Array): Promise<PDFDocument> => {
  const source = await pdf.PDFDocument.load(bytes, {
    throwOnInvalidObject: true,
    updateMetadata: false,
    parseSpeed: pdf.ParseSpeeds.Medium,
    // Asked below, so that nothing of the library's own refusal is relied on.
    ignoreEncryption: true,
  })
  if (source.context.trailerInfo.Encrypt !== undefined) throw new Refused('fileLocked')
  if (source.context.enumerateIndirectObjects().length > mostPdfObjects) throw new Refused('fileTooComplex')
  // Layers may be hidden: laid flat they would show what somebody thought nobody sees.
  if (source.catalog.has(pdf.PDFName.of('OCProperties'))) throw new Refused('fileTooComplex')
  return source
}

const copyPages = async (pdf: Pdf, source: PDFDocument): Promise<Uint8Array> => {
  const made = await pdf.PDFDocument.create({ updateMetadata: false })
  const target = made.context
  const copying = startCopying(pdf, source.context, target)
  for (const { page, from } of leavesOf(pdf, source.context, source.catalog.get(pdf.PDFName.of('Pages')))) {
    const leaf = pdf.PDFPageLeaf.withContextAndParent(target, made.catalog.Pages().context.nextRef())
    leaf.delete(pdf.PDFName.of('Resources'))
    for (const [key, value] of Object.entries(from)) leaf.set(pdf.PDFName.of(key), copy(copying, value, key))
    const group = page.get(pdf.PDFName.of('Group'))
    if (group) leaf.set(pdf.PDFName.of('Group'), copy(copying, group, 'Group'))
    leaf.set(pdf.PDFName.of('Contents'), copyDrawing(copying, page.get(pdf.PDFName.of('Contents'))))
    made.addPage(pdf.PDFPage.of(leaf, target.register(leaf), made))
  }
  for (let left = copyRest(copying); left.length > 0; left = copyRest(copying))
    for (const picture of left) await placePicture(copying, picture)
  return made.save({ useObjectStreams: true, addDefaultPage: false, updateFieldAppearances: false })
}

/** The same pages in a new document; what cannot be made anew is refused. */
export const cleanPdf = async (bytes: Uint8Array): Promise<Uint8Array> => {
  const pdf = await openLibrary()
  try {
    return await copyPages(pdf, await opened(pdf, bytes))
  } catch (error) {
    if (error instanceof Refused) throw error
    throw new Refused('fileBroken')
  }
}
