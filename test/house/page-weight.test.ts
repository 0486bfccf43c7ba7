// What a first visit costs: bytes as they travel, with nothing kept from before.
import { request } from 'node:http'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type LiveSite, openSite } from '../journeys/site.ts'
import { village } from '../village.ts'

const kilo = 1024
const most = { page: 30 * kilo, fonts: 75 * kilo }

let site: LiveSite
beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site.close())

type Sent = { readonly bytes: Buffer; readonly encoding: string | undefined }

/** A file as a browser asks for it, still compressed. */
const sent = (path: string, encodings = 'gzip, deflate, br'): Promise<Sent> =>
  new Promise((settle, fail) => {
    request(site.origin + path, { headers: { 'accept-encoding': encodings } }, (answer) => {
      const parts: Buffer[] = []
      answer.on('data', (part: Buffer) => void parts.push(part))
      answer.on('end', () =>
        settle({ bytes: Buffer.concat(parts), encoding: answer.headers['content-encoding'] }),
      )
    })
      .on('error', fail)
      .end()
  })

const plain = async (path: string): Promise<string> => (await sent(path, 'identity')).bytes.toString()

const addresses = (text: string, pattern: RegExp): string[] =>
  [...text.matchAll(pattern)].map(([, path = '']) => path)

type Weight = { readonly page: number; readonly fonts: number }

const weigh = async (path: string): Promise<Weight> => {
  const html = await plain(path)
  const [sheet = ''] = addresses(html, /<link rel="stylesheet" href="([^"]+)"/g)
  const css = await plain(sheet)
  const [own, style] = [await sent(path), await sent(sheet)]
  expect([own.encoding, style.encoding]).toEqual(['gzip', 'br'])
  const fonts = await Promise.all(addresses(css, /url\("?([^")]+\.woff2)"?\)/g).map((font) => sent(font)))
  expect(fonts.length).toBeGreaterThan(0)
  return {
    page: own.bytes.length + style.bytes.length,
    fonts: fonts.reduce((sum, font) => sum + font.bytes.length, 0),
  }
}

const over = (weight: Weight): string[] =>
  (['page', 'fonts'] as const)
    .filter((name) => weight[name] >= most[name])
    .map((name) => `${name}: ${weight[name]} bytes, less than ${most[name]} wanted`)

test.each(['/', '/en', '/koplopers', `/koplopers/${village.koploper}`, '/handreikingen', '/regios'])(
  '%s: page and style sheet under 30 KB, fonts under 75 KB',
  async (path) => {
    const weight = await weigh(path)
    process.stdout.write(`${path}: page and style ${weight.page}, fonts ${weight.fonts} bytes\n`)
    expect(over(weight)).toEqual([])
  },
)

test('no page waits for a script: there is one, which comes afterwards', async () => {
  for (const path of ['/', '/koplopers', `/en/koplopers/${village.koploper}`]) {
    const scripts = addresses(await plain(path), /<script ([^>]*)>/g).filter(
      (one) => !one.includes('ld+json'),
    )
    expect(scripts.map((one) => one.replace(/src="[^"]+"/, 'src'))).toEqual(['type="module" src'])
  }
})

test('a page that grew too heavy is reported', () => {
  expect(over({ page: most.page, fonts: 1 })).toEqual(['page: 30720 bytes, less than 30720 wanted'])
  expect(over({ page: 1, fonts: most.fonts + 1 })).toHaveLength(1)
})
