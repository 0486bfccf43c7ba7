import { afterAll, beforeAll, expect, test } from 'vitest'
import { modules } from '../src/app/modules.ts'
import { startApp, type TestSite } from './start-app.ts'

let site: TestSite
beforeAll(async () => {
  site = await startApp()
})
afterAll(() => site.close())

test('the sitemap names public pages in both languages, and every one of them opens for a visitor', async () => {
  const { text } = await site.visitor().get('/sitemap.xml')
  const addresses = [...text.matchAll(/<loc>([^<]+)<\/loc>/g)].map((match) => match[1] ?? '')
  expect(addresses.length).toBeGreaterThan(80)
  expect(text).not.toMatch(/\/(werk|mijn|inloggen)[/<]|\/volgen\//)
  const visitor = site.visitor()
  for (const address of addresses) {
    const page = await visitor.get(address.replace(site.open.house.origin(), ''))
    expect(`${address} ${page.status}`).toBe(`${address} 200`)
    expect(page.text).not.toContain('name="robots"')
  }
})

test('a site that is not live asks search engines to stay away, and names a security contact that is not past', async () => {
  expect((await site.visitor().get('/robots.txt')).text).toContain('Disallow: /\n')
  const { text } = await site.visitor().get('/.well-known/security.txt')
  const until = /Expires: (.+)/.exec(text)?.[1] ?? ''
  const days = (new Date(until).getTime() - site.now().getTime()) / 86_400_000
  expect(days).toBeGreaterThan(30)
  expect(days).toBeLessThan(365)
  expect(text).toContain('Preferred-Languages: nl, en')
})

test('time alone publishes what was scheduled, fills an empty index, and leaves no trace when there is nothing to do', async () => {
  const hourly = () => Promise.all(modules.map((module) => module.hourly?.(site.open.house)))
  const acts = async () =>
    (await site.sql<{ count: number }>('select count(*) as count from audit'))[0]?.count
  await hourly()
  const before = await acts()
  await hourly()
  expect(await acts()).toBe(before)
  await site.sql(
    "update article set state = 'scheduled' where id = (select id from article where kind = 'news' limit 1)",
  )
  await site.sql('delete from search_document')
  await hourly()
  expect(
    await site.sql("select id from article where state = 'scheduled' and published_on <= current_date"),
  ).toEqual([])
  expect((await site.sql('select kind from search_document')).length).toBeGreaterThan(100)
})
