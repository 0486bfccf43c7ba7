import { expect, test } from 'vitest'
import { MapLegend, type MapPart, type MapWords, shadeOf, TileMap } from '#ui/map.tsx'
import { complaints, html } from './reading.ts'

const words: MapWords = {
  counted: (count) => (count === 1 ? 'Koploper' : 'Koplopers'),
  none: 'nog geen',
  noneOf: 'Koploper',
  legend: { one: '1', few: '2 of 3', some: '4 of 5', many: '6 of meer' },
}

const parts: readonly MapPart[] = [
  {
    title: 'Oost',
    tiles: [
      { href: '/regios/twente', name: 'Twente', count: 3, col: 6, row: 3 },
      { href: '/regios/achterhoek', name: 'Achterhoek', count: 0, col: 6, row: 4 },
    ],
  },
  {
    title: 'Zuid',
    tiles: [{ href: '/regios/zuid-limburg', name: 'Zuid-Limburg', count: 1250, col: 5, row: 7 }],
  },
]

const map = html(<TileMap lang="nl" label="Koplopers op de kaart" parts={parts} words={words} />)

const nameOf = (href: string): string =>
  new RegExp(`<a [^>]*href="${href}" aria-label="([^"]*)">`).exec(map)?.[1] ?? ''

test('a tile says its region and its number in one name', () => {
  expect(nameOf('/regios/twente')).toBe('Twente, 3 Koplopers')
  expect(nameOf('/regios/achterhoek')).toBe('Achterhoek, nog geen Koploper')
  expect(nameOf('/regios/zuid-limburg')).toBe('Zuid-Limburg, 1.250 Koplopers')
})

test('a tile lies on its place by classes, without inline style', () => {
  expect(map).toContain('<li class="c6 r3"><a class="tl q2" href="/regios/twente"')
  expect(map).toContain('<li class="c6 r4"><a class="tl q0" href="/regios/achterhoek"')
  expect(map).not.toContain('style=')
})

test('parts of the country stand before their tiles, for a phone', () => {
  expect(map.match(/<li class="part">[^<]+<\/li>/g)).toEqual([
    '<li class="part">Oost</li>',
    '<li class="part">Zuid</li>',
  ])
  expect(map.indexOf('Zuid<')).toBeGreaterThan(map.indexOf('Achterhoek'))
})

test('one hue in four steps, and none of it for nothing', () => {
  expect([0, 1, 2, 3, 4, 5, 6, 99].map(shadeOf)).toEqual(['q0', 'q1', 'q2', 'q2', 'q3', 'q3', 'q4', 'q4'])
})

test('map and legend are sound HTML', async () => {
  expect(await complaints(map)).toEqual([])
  expect(await complaints(html(<MapLegend words={words} />))).toEqual([])
})
