// The picture that goes with a shared link, as SVG: kind, title and the name of the network; pure.
import { xmlText } from '#kernel/text.ts'

export type Shown = {
  readonly title: string
  /** what kind of page: a word above the title; may be empty */
  readonly kind: string
  readonly siteName: string
}

/** How wide a text is in the head face, in picture units, at a size. */
export type Measure = (text: string, size: number) => number

export const size = { width: 1200, height: 630 } as const

const margin = 84
const room = size.width - 2 * margin
const mostLines = 4
/** From large to small: a short title speaks up, a long one still fits. */
const steps = [
  { size: 104, lines: 2 },
  { size: 88, lines: 3 },
  { size: 72, lines: 3 },
  { size: 60, lines: mostLines },
] as const
const smallest = steps[steps.length - 1] ?? steps[0]
const ellipsis = '…'

type Fits = (text: string) => boolean

/** As many characters of a word as fit on a line of their own. */
const piecesOf = (word: string, fits: Fits): string[] => {
  if (fits(word)) return [word]
  const pieces: string[] = []
  let piece = ''
  for (const character of word) {
    if (piece !== '' && !fits(piece + character)) {
      pieces.push(piece)
      piece = ''
    }
    piece += character
  }
  return [...pieces, piece]
}

const linesOf = (title: string, fits: Fits): string[] => {
  const words = title.split(/\s+/).filter(Boolean)
  const lines: string[] = []
  for (const word of words.flatMap((one) => piecesOf(one, fits))) {
    const last = lines[lines.length - 1]
    if (last !== undefined && fits(`${last} ${word}`)) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}

/** Takes words off the end until the dots that stand for the rest fit as well. */
const cutShort = (line: string, fits: Fits): string => {
  let kept = line
  while (kept !== '' && !fits(kept + ellipsis)) {
    const shorter = kept.replace(/\s*\S+$/, '')
    kept = shorter === '' || shorter === kept ? kept.slice(0, -1) : shorter
  }
  return kept.replace(/[\s.,:;–-]+$/, '') + ellipsis
}

const narrowest = 0.6
const widening = 0.04

/** As many lines, but of like length: no word stands alone on the last one. */
const evened = (
  title: string,
  lines: readonly string[],
  fitsWithin: (share: number) => Fits,
): readonly string[] => {
  for (let share = narrowest; share < 1; share += widening) {
    const even = linesOf(title, fitsWithin(share))
    if (even.length === lines.length) return even
  }
  return lines
}

/** The title in lines, at the largest size at which it fits; cut short at the smallest. */
export const setTitle = (
  title: string,
  measure: Measure,
): { readonly size: number; readonly lines: readonly string[] } => {
  const fitsAt =
    (at: number, share = 1): Fits =>
    (text) =>
      measure(text, at) <= room * share
  for (const step of steps) {
    const lines = linesOf(title, fitsAt(step.size))
    // A word that is broken looks better small and whole.
    const whole = title.split(/\s+/).every((word) => fitsAt(step.size)(word))
    if (whole && lines.length <= step.lines)
      return { size: step.size, lines: evened(title, lines, (share) => fitsAt(step.size, share)) }
  }
  const lines = linesOf(title, fitsAt(smallest.size))
  if (lines.length <= mostLines) return { size: smallest.size, lines }
  const last = cutShort(lines[mostLines - 1] ?? '', fitsAt(smallest.size))
  return { size: smallest.size, lines: [...lines.slice(0, mostLines - 1), last] }
}

const arcs = [
  'M22 6.2A18 18 0 0 0 6.9 31',
  'M12.5 38.6A18 18 0 0 0 37 36.6',
  'M41.6 27.5A18 18 0 0 0 38.5 15',
]

const loop = (colours: readonly string[], dot: string, place: string): string => {
  const paths = arcs.map((d, at) => `<path d="${d}" stroke="${colours[at] ?? ''}"/>`).join('')
  const ball = dot === '' ? '' : `<circle cx="33.5" cy="7" r="5.6" fill="${dot}"/>`
  return `<g transform="${place}"><g fill="none" stroke-width="7.5" stroke-linecap="round">${paths}</g>${ball}</g>`
}

const body = 'font-family="Source Sans 3" font-weight="600"'
const head = 'font-family="Bricolage Grotesque" font-weight="700"'
const footTop = 514

/** The colours are those of the style sheet: cream ground, ink, and night below. */
export const pictureOf = ({ title, kind, siteName }: Shown, measure: Measure): string => {
  const set = setTitle(title, measure)
  const lead = set.size * 1.08
  const high = set.lines.length * lead
  const kindRoom = kind === '' ? 0 : 70
  // Kind and title together stand in the middle of what is left above the foot.
  const top = Math.max(62, (footTop - high - kindRoom) / 2)
  const lines = set.lines.map((line, at) => {
    const y = top + kindRoom + set.size * 0.82 + at * lead
    return `<text x="${margin}" y="${y.toFixed(1)}" ${head} font-size="${set.size}" letter-spacing="${-set.size * 0.015}" fill="#17302d">${xmlText(line)}</text>`
  })
  const mark = `<rect x="${margin}" y="${top + 18}" width="40" height="8" rx="4" fill="#0d5c51"/>`
  const above =
    kind === ''
      ? ''
      : `${mark}<text x="${margin + 58}" y="${top + 34}" ${body} font-size="34" fill="#48605c">${xmlText(kind)}</text>`
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${size.height}" viewBox="0 0 ${size.width} ${size.height}">`,
    `<rect width="${size.width}" height="${size.height}" fill="#f7f2e8"/>`,
    loop(['#efe5d1', '#efe5d1', '#efe5d1'], '', 'translate(800 -130) scale(10.6)'),
    above,
    ...lines,
    `<rect y="${footTop}" width="${size.width}" height="${size.height - footTop}" fill="#12312c"/>`,
    loop(['#7fd0bd', '#ffc94a', '#ffb27a'], '#ff7a5c', `translate(${margin} ${footTop + 25}) scale(1.375)`),
    `<text x="${margin + 88}" y="${footTop + 71}" ${head} font-size="36" fill="#fff">${xmlText(siteName)}</text>`,
    '</svg>',
  ].join('')
}
