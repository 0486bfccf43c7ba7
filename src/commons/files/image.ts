// Pictures are drawn anew: their pixels stay, everything that was written beside them is gone.
import type Sharp from 'sharp'
import { longestSide, mostPixels } from './limits.ts'
import { Refused } from './refused.ts'

type ImageType = 'image/jpeg' | 'image/png' | 'image/webp'
type CleanImage = { readonly bytes: Uint8Array; readonly width: number; readonly height: number }

let loaded: typeof Sharp | undefined

/** The library, on first use, with every reader shut but the three we take. */
export const openPictures = async (): Promise<typeof Sharp> => {
  if (loaded) return loaded
  const { default: sharp } = await import('sharp')
  sharp.cache(false)
  sharp.concurrency(1)
  sharp.block({ operation: ['VipsForeignLoad'] })
  sharp.unblock({
    operation: ['VipsForeignLoadJpegBuffer', 'VipsForeignLoadPngBuffer', 'VipsForeignLoadWebpBuffer'],
  })
  loaded = sharp
  return sharp
}

const reading = async (bytes: Uint8Array) =>
  (await openPictures())(bytes, { limitInputPixels: mostPixels, failOn: 'truncated', sequentialRead: true })

/** Bytes that say one thing and are another, that end too soon or are larger than they may be. */
const whyRefused = (error: unknown): Refused =>
  error instanceof Refused
    ? error
    : new Refused(/pixel limit/.test(String(error)) ? 'fileTooManyPixels' : 'fileBroken')

const formats = { 'image/jpeg': 'jpeg', 'image/png': 'png', 'image/webp': 'webp' } as const

/** The picture upright, at most so large, in sRGB, with nothing beside it. */
export const cleanImage = async (bytes: Uint8Array, type: ImageType): Promise<CleanImage> => {
  try {
    const format = formats[type]
    if ((await (await reading(bytes)).metadata()).format !== format) throw new Refused('fileBroken')
    const { data, info } = await (await reading(bytes))
      .autoOrient()
      .resize({ width: longestSide, height: longestSide, fit: 'inside', withoutEnlargement: true })
      .toColourspace('srgb')
      .toFormat(format, format === 'png' ? { compressionLevel: 8 } : { quality: 82 })
      .timeout({ seconds: 20 })
      .toBuffer({ resolveWithObject: true })
    return { bytes: data, width: info.width, height: info.height }
  } catch (error) {
    throw whyRefused(error)
  }
}

export type Drawn = CleanImage & { readonly channels: 1 | 3 }

/** A JPEG within a document: as it lies there, for its page says how it is turned. */
export const redrawJpeg = async (bytes: Uint8Array): Promise<Drawn> => {
  try {
    const { format, space } = await (await reading(bytes)).metadata()
    if (format !== 'jpeg') throw new Refused('fileBroken')
    if (space === 'cmyk') throw new Refused('fileTooComplex')
    const { data, info } = await (await reading(bytes))
      .toColourspace(space === 'b-w' ? 'b-w' : 'srgb')
      .jpeg({ quality: 85 })
      .timeout({ seconds: 20 })
      .toBuffer({ resolveWithObject: true })
    return {
      bytes: data,
      width: info.width,
      height: info.height,
      channels: info.channels === 1 ? 1 : 3,
    }
  } catch (error) {
    throw whyRefused(error)
  }
}
