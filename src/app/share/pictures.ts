// Pictures for shared links: drawn when somebody asks for one whose address we signed, and kept for a while.
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Lang } from '#kernel/language.ts'
import { pathIn } from '#kernel/language.ts'
import { xmlText } from '#kernel/text.ts'
import { sameSecret } from '#platform/keys.ts'
import type { House } from '#platform/stage.ts'
import { messages } from '../messages.ts'
import { type Measure, pictureOf } from './picture.ts'

type Library = Pick<typeof import('@resvg/resvg-js'), 'Resvg' | 'renderAsync'>

/** What a picture tells: a title and the kind of page. */
export type Told = { readonly lang: Lang; readonly title: string; readonly kind: string }

export type SharePictures = {
  /** the signed path of a picture; null where pictures cannot be drawn */
  path(told: Told): string | null
  /** what an address asks for; null when we did not sign it */
  read(lang: Lang, query: URLSearchParams): Told | null
  /** true for one that is kept: it costs nothing to send */
  isKept(told: Told): boolean
  /** the PNG; null where pictures cannot be drawn */
  draw(told: Told): Promise<Uint8Array<ArrayBuffer> | null>
}

export const sharePath = '/deelbeeld.png'

const longest = 200
const mostKept = 64

/** Packages are found the same way from the source and from the bundle. */
const fileOf = (name: string, file: string): string =>
  join(dirname(createRequire(import.meta.url).resolve(`${name}/package.json`)), file)

const fontFiles = (): string[] => [
  fileOf('@expo-google-fonts/bricolage-grotesque', '700Bold/BricolageGrotesque_700Bold.ttf'),
  fileOf('@expo-google-fonts/source-sans-3', '600SemiBold/SourceSans3_600SemiBold.ttf'),
]

/** Between two words, at size 100. */
const space = 25

const svgOf = (text: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><text font-family="Bricolage Grotesque" font-weight="700" font-size="100">${text}</text></svg>`

const drawn = async (library: Library, { lang, title, kind }: Told): Promise<Uint8Array<ArrayBuffer>> => {
  const font = { fontFiles: fontFiles(), loadSystemFonts: false }
  const widths = new Map<string, number>()
  const widthOf = (word: string): number => {
    const known = widths.get(word) ?? new library.Resvg(svgOf(xmlText(word)), { font }).getBBox()?.width ?? 0
    widths.set(word, known)
    return known
  }
  const measure: Measure = (text, size) => {
    const words = text.split(' ')
    return (
      ((words.map(widthOf).reduce((sum, width) => sum + width, 0) + (words.length - 1) * space) * size) / 100
    )
  }
  const svg = pictureOf({ title, kind, siteName: messages[lang].siteName }, measure)
  const picture = await library.renderAsync(svg, { font })
  return new Uint8Array(picture.asPng())
}

/** Makes the pictures of a house. The library that draws is loaded with the first one, never at the start. */
export const makeSharePictures = (
  house: House,
  load: () => Promise<Library> = () => import('@resvg/resvg-js'),
): SharePictures => {
  const kept = new Map<string, Promise<Uint8Array<ArrayBuffer>>>()
  let loading: Promise<Library | null> | null = null
  let broken = false

  const library = (): Promise<Library | null> => {
    loading ??= load().catch((error: Error) => {
      broken = true
      house.log.warn(
        { reason: error.message.split('\n')[0] },
        'share pictures cannot be drawn on this platform',
      )
      return null
    })
    return loading
  }
  const keyOf = ({ lang, title, kind }: Told): string => JSON.stringify([lang, title, kind])
  const sign = (told: Told): string => house.keys.mac('share-picture', keyOf(told)).slice(0, 22)
  const keep = (key: string, picture: Promise<Uint8Array<ArrayBuffer>>): void => {
    const oldest = kept.keys().next().value
    if (kept.size >= mostKept && oldest !== undefined) kept.delete(oldest)
    kept.set(key, picture)
    picture.catch(() => kept.delete(key))
  }

  return {
    path: ({ lang, title, kind }) => {
      if (broken) return null
      const told = { lang, title: [...title].slice(0, longest).join(''), kind }
      const query = new URLSearchParams({ titel: told.title, soort: kind, teken: sign(told) })
      return `${pathIn(lang, sharePath)}?${query}`
    },
    read: (lang, query) => {
      const told = { lang, title: query.get('titel') ?? '', kind: query.get('soort') ?? '' }
      return sameSecret(sign(told), query.get('teken') ?? '') ? told : null
    },
    isKept: (told) => kept.has(keyOf(told)),
    draw: async (told) => {
      const key = keyOf(told)
      const known = kept.get(key)
      if (known) return known
      const tool = await library()
      if (tool === null) return null
      const picture = drawn(tool, told)
      keep(key, picture)
      return picture
    },
  }
}
