// A narrowed list says what was chosen, also where its filters are folded, and lets go of each value by itself.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startApp, type TestSite } from '../start-app.ts'

let site: TestSite
beforeAll(async () => {
  site = await startApp()
})
afterAll(() => site.close())

const chosenOn = async (path: string) => {
  const page = (await site.visitor().get(path)).text
  const [, bar = ''] = /<div class="bar chosen">([\s\S]*?)<\/ul>/.exec(page) ?? []
  return [...bar.matchAll(/<a class="tag" href="([^"]+)">([^<]+) </g)].map(([, href = '', name = '']) => ({
    href: href.replaceAll('&amp;', '&'),
    name,
  }))
}

test('a list without a choice shows none', async () => {
  for (const path of ['/koplopers', '/nieuws', '/agenda?soort=geweest'])
    expect(await chosenOn(path)).toEqual([])
})

test('each value is named, and its link takes away that one alone', async () => {
  expect(await chosenOn('/koplopers?thema=gezond-werken&thema=meer-uren-werken&sorteer=naam')).toEqual([
    { name: 'Gezond werken', href: '/koplopers?thema=meer-uren-werken&sorteer=naam' },
    { name: 'Meer uren werken', href: '/koplopers?thema=gezond-werken&sorteer=naam' },
  ])
  expect(await chosenOn('/en/agenda?soort=geweest&regio=twente')).toEqual([
    { name: 'Twente', href: '/en/agenda?soort=geweest' },
  ])
})

test('also where the choice leaves nothing', async () => {
  const path = '/koplopers?thema=meer-uren-werken&partij=onderwijs'
  expect((await site.visitor().get(path)).text).toContain('Hier is nog geen Koploper')
  expect((await chosenOn(path)).map(({ name }) => name)).toEqual(['Meer uren werken', 'Onderwijs'])
})
