// The country as tiles of the same size: every region a link with its number, gaps dashed; parts of the country on a phone.
import type { ComponentChildren } from 'preact'
import { number } from '#kernel/dates.ts'
import type { Lang } from '#kernel/language.ts'

export type MapTile = {
  readonly href: string
  readonly name: string
  readonly count: number
  /** place on the grid, from 1: six columns, seven rows */
  readonly col: number
  readonly row: number
}

export type MapPart = { readonly title: string; readonly tiles: readonly MapTile[] }

export type MapWords = {
  /** what is counted, after the number, for who does not see the heading: "Koplopers" */
  counted(count: number): string
  /** in a tile without any: "nog geen" */
  readonly none: string
  /** what follows it for who does not see the heading: "Koploper" */
  readonly noneOf: string
  readonly legend: {
    readonly one: string
    readonly few: string
    readonly some: string
    readonly many: string
  }
}

/** One hue in four steps; the number in the tile carries the meaning. */
export const shadeOf = (count: number): 'q0' | 'q1' | 'q2' | 'q3' | 'q4' => {
  if (count === 0) return 'q0'
  if (count === 1) return 'q1'
  if (count <= 3) return 'q2'
  return count <= 5 ? 'q3' : 'q4'
}

/** Name and number in one: the parts of a tile stand apart, and would be read with a gap before the comma. */
const nameOf = (tile: MapTile, words: MapWords, lang: Lang): string =>
  tile.count === 0
    ? `${tile.name}, ${words.none} ${words.noneOf}`
    : `${tile.name}, ${number(tile.count, lang)} ${words.counted(tile.count)}`

const Tile = ({ lang, tile, words }: { lang: Lang; tile: MapTile; words: MapWords }) => (
  <li class={`c${tile.col} r${tile.row}`}>
    <a class={`tl ${shadeOf(tile.count)}`} href={tile.href} aria-label={nameOf(tile, words, lang)}>
      <span>{tile.name}</span>{' '}
      {tile.count === 0 ? <span>{words.none}</span> : <b>{number(tile.count, lang)}</b>}
    </a>
  </li>
)

type TileMapProps = { lang: Lang; label: string; parts: readonly MapPart[]; words: MapWords }

/** Tiles stand in the order of the parts, so that a phone and a screen reader get a list that makes sense. */
export const TileMap = ({ lang, label, parts, words }: TileMapProps) => (
  <ul class="map" aria-label={label}>
    {parts.flatMap((part) => [
      <li key={part.title} class="part">
        {part.title}
      </li>,
      ...part.tiles.map((tile) => <Tile key={tile.href} lang={lang} tile={tile} words={words} />),
    ])}
  </ul>
)

/** What the shades stand for. */
export const MapLegend = ({ words }: { words: MapWords }) => (
  <ul class="legend">
    <li>
      <i class="q0" /> {words.none}
    </li>
    <li>
      <i class="q1" /> {words.legend.one}
    </li>
    <li>
      <i class="q2" /> {words.legend.few}
    </li>
    <li>
      <i class="q3" /> {words.legend.some}
    </li>
    <li>
      <i class="q4" /> {words.legend.many}
    </li>
  </ul>
)

/** The map with what stands beside it on a desk, under it on a phone. */
export const MapColumns = ({ map, side }: { map: ComponentChildren; side: ComponentChildren }) => (
  <div class="cols mapgrid">
    <div>{map}</div>
    <div class="stack">{side}</div>
  </div>
)
