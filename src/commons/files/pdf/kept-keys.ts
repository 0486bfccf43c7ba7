// What may stand in a PDF that we write: what draws a page, by name. All else is left behind: who made it and when,
// notes, attached files, forms, links, scripts and whatever a program invents tomorrow.

const words = (text: string): string[] => text.split(/\s+/).filter(Boolean)

/** Lists in which somebody else chose the names: fonts, pictures and the like. */
export const namedLists: ReadonlySet<string> = new Set(
  words('ExtGState ColorSpace Pattern Shading XObject Font'),
)

export const keptKeys: ReadonlySet<string> = new Set(
  words(`
    Type Subtype ExtGState ColorSpace Pattern Shading XObject Font Resources Group
    LW LC LJ ML D RI OP op OPM FL SM SA BM SMask CA ca AIS TK G BC S K I CS BG BG2 UCR UCR2 TR TR2 HT
    FormType BBox Matrix PatternType PaintType TilingType XStep YStep
    ShadingType Background AntiAlias Domain Coords Extend Function BitsPerCoordinate BitsPerComponent BitsPerFlag
    Decode VerticesPerRow FunctionType Range Size Order Encode C0 C1 N Functions Bounds
    WhitePoint BlackPoint Gamma
    BaseFont FirstChar LastChar Widths FontDescriptor Encoding ToUnicode DescendantFonts CIDSystemInfo Registry
    Ordering Supplement DW W DW2 W2 CIDToGIDMap BaseEncoding Differences CharProcs FontMatrix FontBBox FontName
    FontStretch FontWeight Flags ItalicAngle Ascent Descent Leading CapHeight XHeight StemV StemH AvgWidth MaxWidth
    MissingWidth FontFile FontFile2 FontFile3 CIDSet Length1 Length2 Length3 WMode UseCMap CMapName
  `),
)

/** How the bytes of a picture are laid out, which has to be said again of the same bytes. */
export const layoutKeys: readonly string[] = ['Predictor', 'Colors', 'BitsPerComponent', 'Columns']
