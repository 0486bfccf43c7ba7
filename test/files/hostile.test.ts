// A PDF that was made to hold up the server is refused in time, and everybody else is answered meanwhile.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { cleanFile } from '../../src/commons/files/clean-file.ts'
import { mostFileBytes, mostPdfMs } from '../../src/commons/files/limits.ts'
import { startApp, type TestSite } from '../start-app.ts'
import { pdf } from './specimens.ts'

let site: TestSite
beforeAll(async () => {
  site = await startApp()
})
afterAll(() => site.close())

const page =
  '1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Kids[3 0 R]/Count 1>>\nendobj\n3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>\nendobj\n'
const filled = (before: string, piece: string, after = ''): Uint8Array => {
  const end = `${after}\ntrailer\n<</Root 1 0 R>>\nstartxref\n0\n%%EOF\n`
  const room = mostFileBytes - page.length - before.length - end.length - 100
  return Buffer.from(
    `%PDF-1.7\n${page}${before}${piece.repeat(Math.floor(room / piece.length))}${end}`,
    'latin1',
  )
}

test.each([
  ['what is no object, again and again', filled('', 'x '), 'fileTooComplex'],
  ['millions of empty things', filled('4 0 obj\n[', '<<>>', ']\nendobj\n'), null],
])('%s', { timeout: 60_000 }, async (_name, bytes, why) => {
  await site.visitor().get('/')
  let done = false
  const start = performance.now()
  const cleaning = cleanFile(bytes).finally(() => {
    done = true
  })
  let slowest = 0
  for (let asked = 0; !done || asked === 0; asked += 1) {
    const from = performance.now()
    expect((await site.visitor().get('/')).status).toBe(200)
    await new Promise((resolve) => setTimeout(resolve, 10))
    slowest = Math.max(slowest, performance.now() - from)
  }
  const made = await cleaning
  if (why !== null) expect(made).toEqual({ refused: why })
  expect(performance.now() - start).toBeLessThan(mostPdfMs + 3000)
  expect(slowest).toBeLessThan(1000)
  // Who comes next is helped as before.
  expect(await cleanFile(await pdf())).toMatchObject({ type: 'application/pdf' })
})
