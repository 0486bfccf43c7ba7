// Who pulls a theme: for a term, one at a time, and whoever it is not yet is said plainly.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { setAmbassador } from '#commons/taxonomy'
import { systemStage } from '#platform/jobs/reaction.ts'
import { execute } from '#platform/write/command.ts'
import { mainOf, plain } from './regions/reading.ts'
import { startApp, type TestSite } from './start-app.ts'

let site: TestSite
beforeAll(async () => {
  site = await startApp()
})
afterAll(() => site.close())

const read = async (path: string): Promise<string> => plain(mainOf((await site.visitor().get(path)).text))
const name = (fromDay: string, nl: string, untilDay: string | null = null) =>
  execute(
    setAmbassador,
    systemStage(site.open.house) as never,
    {
      theme: 'gezond-werken',
      name: null,
      role: { nl, en: `${nl} (en)` },
      fromDay,
      untilDay,
    } as never,
  )

test('the demo network has one theme with an ambassador, and five where it follows', async () => {
  expect(await read('/themas/leven-lang-ontwikkelen')).toContain('Opleidingsmanager van een ziekenhuis')
  expect(await read('/en/themas/leven-lang-ontwikkelen')).toContain('Training manager of a hospital')
  const [row] = await site.sql<{ n: number }>('select count(*)::int as n from theme_ambassador')
  expect(row?.n).toBe(1)
})

test('a new one follows the last, on the day itself, and a term ends by itself', async () => {
  await name('2026-11-01', 'Eerste trekker')
  expect(await read('/themas/gezond-werken')).toContain('Eerste trekker')
  await name('2026-11-25', 'Tweede trekker', '2026-12-01')
  await name('2026-11-25', 'Tweede trekker', '2026-12-01')
  expect(await read('/themas/gezond-werken')).toContain('Eerste trekker')
  site.setNow(new Date('2026-11-24T23:00:00Z'))
  expect(await read('/themas/gezond-werken')).toContain('Tweede trekker')
  site.setNow(new Date('2026-11-30T23:00:00Z'))
  const page = await read('/themas/gezond-werken')
  expect(page).not.toContain('trekker')
  expect(page).toContain('Nog niemand')
})
