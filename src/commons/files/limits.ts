// How much a file, a form and a page may hold.

/** Bytes of one file, as it comes and as it is stored. */
export const mostFileBytes = 10 * 1024 * 1024
/** Files of one report, or of one message. */
export const mostFiles = 5
/** Bytes of everything in one form. */
export const mostFormBytes = 25 * 1024 * 1024
/** Pixels of one picture: more than any telephone makes, less than fills the memory. */
export const mostPixels = 64_000_000
/** The longest side of what is stored: a page of print can be read from it. */
export const longestSide = 3000
export const mostPdfPages = 20
/** Bytes of everything in a PDF once it is unpacked. */
export const mostUnpacked = 96 * 1024 * 1024
/** Bytes of everything that is drawn on its pages, beside pictures and fonts. */
export const mostDrawing = 6 * 1024 * 1024
/** Things of which a PDF may be made. */
export const mostPdfObjects = 20_000
/** Milliseconds that making a PDF anew may take: twenty scanned pages take less. */
export const mostPdfMs = 10_000
/** Megabytes of things that it may hold in memory meanwhile, beside bytes. */
export const mostPdfMegabytes = 512
