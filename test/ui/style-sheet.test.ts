import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '../..')
const tokens = readFileSync(join(root, 'src/ui/styles/ground/tokens.css'), 'utf8')

const bundle = async (entry: string): Promise<string> => {
  const out = await build({
    entryPoints: [join(root, entry)],
    bundle: true,
    minify: true,
    write: false,
    outdir: '/out',
    format: 'esm',
    loader: { '.woff2': 'file' },
    logLevel: 'silent',
  })
  return out.outputFiles.find(({ path }) => /\.(css|js)$/.test(path))?.text ?? ''
}

const colour = (name: string): [number, number, number] => {
  const hex = new RegExp(`--${name}:\\s*#([0-9a-f]{3,6})\\b`, 'i').exec(tokens)?.[1]
  if (hex === undefined) throw new Error(`no token --${name}`)
  const full = hex.length === 3 ? [...hex].map((c) => c + c).join('') : hex
  const part = (at: number): number => Number.parseInt(full.slice(at, at + 2), 16)
  return [part(0), part(2), part(4)]
}

const light = (rgb: readonly number[]): number => {
  const [r = 0, g = 0, b = 0] = rgb.map((c) =>
    c / 255 <= 0.04045 ? c / 255 / 12.92 : ((c / 255 + 0.055) / 1.055) ** 2.4,
  )
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

const contrast = (one: string, other: string): number => {
  const [dark = 0, bright = 0] = [light(colour(one)), light(colour(other))].sort((a, b) => a - b)
  return (bright + 0.05) / (dark + 0.05)
}

const themes = ['innovatie', 'uitstroom', 'talent', 'uren', 'gezond', 'leren']
const texts: [string, string][] = [
  ...['paper', 'white', 'cream', 'cream-2', 'pine-t', 'pine-tt', 'sun-t', 'error-t'].map(
    (on): [string, string] => ['ink', on],
  ),
  ...['paper', 'white', 'cream', 'cream-2', 'pine-tt'].map((on): [string, string] => ['ink-2', on]),
  ...['paper', 'white', 'cream', 'pine-t', 'pine-tt'].map((on): [string, string] => ['pine', on]),
  ...['paper', 'white', 'cream', 'pine-t'].map((on): [string, string] => ['pine-d', on]),
  ...['pine', 'pine-d', 'ink', 'night', 'q4', 'see-me', 'see-team', 'see-party', 'see-reporter'].map(
    (on): [string, string] => ['white', on],
  ),
  ...['paper', 'white', 'error-t'].map((on): [string, string] => ['error', on]),
  ...['sun', 'apricot'].map((text): [string, string] => [text, 'night']),
  ...themes.map((theme): [string, string] => [theme, `${theme}-t`]),
  ...['q1', 'q2', 'q3'].map((on): [string, string] => ['ink', on]),
]

test.each(texts)('text %s on %s can be read', (text, ground) => {
  expect(contrast(text, ground)).toBeGreaterThanOrEqual(4.5)
})

test.each([
  ['edge', 'white'],
  ['edge', 'paper'],
  ['edge', 'cream'],
  ['ink', 'sun'],
  ['sun', 'ink'],
  ['pine', 'white'],
  ['error', 'white'],
  ['coral', 'cream'],
])('edge, focus or mark %s stands out from %s', (mark, ground) => {
  expect(contrast(mark, ground)).toBeGreaterThanOrEqual(3)
})

test('the style sheet is small, layered and needs nobody else', async () => {
  const css = await bundle('src/ui/styles/index.css')
  expect(gzipSync(css, { level: 9 }).length).toBeLessThanOrEqual(11 * 1024)
  expect(css.startsWith('@layer tokens,elements,components,screens,last;')).toBe(true)
  expect(css).not.toMatch(/data:|https?:\/\/|@import/)
})

test('each custom property that is used is set somewhere', async () => {
  const css = await bundle('src/ui/styles/index.css')
  const set = new Set([...css.matchAll(/(--[a-z0-9-]+):/g)].map(([, name]) => name))
  const used = [...css.matchAll(/var\((--[a-z0-9-]+)\)/g)].map(([, name]) => name)
  expect(used.filter((name) => !set.has(name))).toEqual([])
})

test('each class that a component writes has a rule', async () => {
  const css = await bundle('src/ui/styles/index.css')
  const folder = join(root, 'src/ui')
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.tsx'),
  )
  const written = files.flatMap((name) =>
    [...readFileSync(join(folder, name), 'utf8').matchAll(/class="([^"]+)"/g)].flatMap(
      ([, names]) => names?.split(' ') ?? [],
    ),
  )
  // `pop` is for the script alone: what closes on Escape
  const known = (name: string): boolean => name === 'pop' || css.includes(`.${name}`)
  expect([...new Set(written)].filter((name) => !known(name))).toEqual([])
})

test('the script is small', async () => {
  expect((await bundle('src/ui/enhance/main.ts')).length).toBeLessThanOrEqual(3.5 * 1024)
})
