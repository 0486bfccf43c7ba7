// "Dit helpt": who finds an answer before reporting says so with one button. It is counted by the day, and by nobody.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { modules } from '../../src/app/modules.ts'
import type { Client } from '../client.ts'
import { png } from '../files/specimens.ts'
import { base, formWith } from '../reports/stage.ts'
import { startApp, type TestSite } from '../start-app.ts'
import { answer, hub, loadAnswers, loadObstacles, obstacle, plain, read } from './stage.ts'

let site: TestSite
beforeAll(async () => {
  site = await startApp()
  await loadAnswers(site, answer('Kruiwagens in de gang'))
  await loadObstacles(site, obstacle('Kruiwagens op de stoep'))
})
afterAll(() => site.close())

const helps = `${base}/bekend/helpt`
const yes = { helper: 'mag-dit', slug: 'kruiwagens-in-de-gang' } as const
const also = { helper: 'knelpunten', slug: 'kruiwagens-op-de-stoep' } as const

let turn = 0
/** Somebody writes what they want and looks at what is known; each from a network of their own. */
const looking = async (): Promise<Client> => {
  const browser = site.visitor()
  await browser.fill(base, { wish: 'Wij willen kruiwagens gebruiken.' })
  return browser
}
const help = (browser: Client, fields: Readonly<Record<string, string>>) => {
  turn += 1
  return browser.post(helps, fields, { peer: `10.9.0.${turn}` })
}

const rows = () => site.sql<Record<string, unknown>>('select * from rule_help')
const onDay = async (days: number, path: string): Promise<string> => {
  const now = site.now()
  site.setNow(new Date(now.getTime() + days * 24 * 3600 * 1000))
  const page = plain(await read(site, path))
  site.setNow(now)
  return page
}

test('each thing that looks like it has its buttons, and one of them ends the report with thanks', async () => {
  const browser = await looking()
  const page = await browser.get(`${base}/bekend`)
  for (const { slug } of [yes, also]) expect(page.text).toContain(`value="${slug}"`)
  expect(page.text).toContain(`href="${hub}/knelpunten/${also.slug}/ook"`)
  expect(page.text).toContain('Mijn geval is anders')
  const done = await help(browser, yes)
  expect(done.status).toBe(303)
  const thanks = await browser.get(done.location ?? '')
  expect(plain(thanks.text)).toContain('Fijn dat dit helpt')
  expect(thanks.text).toContain(`href="${hub}/mag-dit/${yes.slug}"`)
  expect(thanks.text).toContain(`href="${base}"`)
  expect(thanks.text).not.toContain('method="post"')
  expect(await site.sql("select from report_draft where answers->>'wish' like '%kruiwagens%'")).toEqual([])
  expect((await browser.get(`${base}/bekend`)).location).toBe(`${base}/versturen`)
  expect(plain((await site.visitor().get(`/en${done.location}`)).text)).toContain('Good that this helps')
})

test('who wrote more than the first sentence keeps it, with its files, and chooses what happens to it', async () => {
  const kept = async () => (await site.sql('select id from stored_file')).length
  const before = await kept()
  const browser = await looking()
  const sent = await browser.upload(
    `${base}/gevolg`,
    formWith({ consequence: 'x', tried: '' }, [['x', await png()]]),
  )
  expect(sent.status).toBe(303)
  expect(await kept()).toBe(before + 1)
  const done = await help(browser, yes)
  expect(done.status).toBe(303)
  const thanks = (await browser.get(done.location ?? '')).text
  expect(thanks).toContain('staat er nog')
  expect(thanks).toContain(`href="${base}/versturen"`)
  expect(await kept()).toBe(before + 1)
  expect((await browser.fill(`${base}/weg`, {})).status).toBe(303)
  expect(await kept()).toBe(before)
})

test('a browser counts once; a day and no instant is kept, and nobody', async () => {
  const before = (await rows()).length
  const browser = await looking()
  for (const _ of [1, 2]) expect((await help(browser, also)).status).toBe(303)
  const now = await rows()
  expect(now.length).toBe(before + 1)
  const mine = now.find(({ obstacle_id }) => obstacle_id !== null)
  expect(mine).toMatchObject({ day: '2026-11-23', answer_id: null })
  expect(String(mine?.id)).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4/)
  const types = await site.sql<{ type: string }>(
    "select data_type as type from information_schema.columns where table_name = 'rule_help'",
  )
  expect(types.filter(({ type }) => type.includes('time'))).toEqual([])
  const acts = await site.sql<Record<string, unknown>>("select * from audit where command = 'report.help'")
  expect(acts.length).toBeGreaterThan(0)
  for (const act of acts) expect(act).toMatchObject({ at: null, actor_kind: 'visitor', actor_id: null })
  expect((await help(site.visitor(), also)).status).toBe(303)
  expect(await rows()).toHaveLength(now.length)
})

test('from five on, and not before the next day, the page says how many', async () => {
  for (const count of [4, 6]) {
    await loadAnswers(site, answer(`Ladders in hal ${count}`))
    const slug = `ladders-in-hal-${count}`
    const path = `${hub}/mag-dit/${slug}`
    const same = plain(await read(site, path))
    for (let sent = 0; sent < count; sent += 1) {
      await help(await looking(), { helper: 'mag-dit', slug })
      expect(plain(await read(site, path))).toBe(same)
    }
    const tomorrow = await onDay(1, path)
    if (count < 5) expect(tomorrow).not.toContain('Dit hielp al')
    else expect(tomorrow).toContain(`Dit hielp al ${count} mensen.`)
  }
})

test('the mark of a browser goes after the next day', async () => {
  await help(await looking(), yes)
  const marks = async (days: number): Promise<number> => {
    const now = site.now()
    site.setNow(new Date(now.getTime() + days * 24 * 3600 * 1000))
    await modules.find(({ name }) => name === 'obstacles')?.hourly?.(site.open.house)
    site.setNow(now)
    return (await rows()).filter(({ browser_mark }) => browser_mark !== null).length
  }
  const all = (await rows()).length
  expect(await marks(1)).toBe(all)
  expect(await marks(2)).toBe(0)
  expect(await rows()).toHaveLength(all)
})

test('what is not public helps nobody', async () => {
  const browser = await looking()
  for (const fields of [{ helper: 'mag-dit', slug: 'nergens' }, { helper: 'iets', slug: yes.slug }, {}])
    expect((await help(browser, fields as Record<string, string>)).status).toBe(404)
  expect((await browser.get(`${helps}/mag-dit/nergens`)).status).toBe(404)
  expect((await browser.get(`${helps}/iets/${yes.slug}`)).status).toBe(404)
})

test('who reads an answer says with one button that it helped; what they are writing elsewhere is let be', async () => {
  const answerPage = `${hub}/mag-dit/${yes.slug}`
  const page = await site.visitor().get(answerPage)
  const say = `${helps}/mag-dit/${yes.slug}/zeg`
  expect(page.text).toContain(`href="${say}"`)
  expect(page.text).toContain(`href="${base}"`)
  expect(page.text).not.toContain('method="post"')
  expect(page.headers.get('set-cookie')).toBeNull()
  const before = (await rows()).length
  const browser = await looking()
  for (const _ of [1, 2]) {
    const sent = await browser.fill(say, {}, helps)
    expect(sent.status).toBe(303)
    const thanks = plain((await browser.get(sent.location ?? '')).text)
    expect(thanks).toContain('Dank je wel dat je het liet weten.')
    expect(thanks).not.toContain('weggegooid')
  }
  expect((await rows()).length).toBe(before + 1)
  expect((await browser.get(`${base}/bekend`)).status).toBe(200)
  expect((await site.visitor().get(`${helps}/mag-dit/bestaat-niet/zeg`)).status).toBe(404)
})

test('what somebody asked first stands in the first question of their report, and what they wrote before goes before', async () => {
  const found = await site.visitor().get(`${hub}/zoeken?q=Mogen+kruiwagens+op+zaal%3F`)
  const to = /href="([^"]*melden\?q=[^"]*)"/.exec(found.text)?.[1] ?? ''
  const browser = site.visitor()
  expect((await browser.get(to)).text).toContain('>Mogen kruiwagens op zaal?</textarea>')
  expect((await (await looking()).get(to)).text).toContain('>Wij willen kruiwagens gebruiken.</textarea>')
})
