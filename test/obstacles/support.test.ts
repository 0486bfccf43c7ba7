// "Bij ons ook": counted once a browser, shown from five on, and nothing kept that tells who or at what time.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { modules } from '../../src/app/modules.ts'
import type { Client } from '../client.ts'
import { startApp, type TestSite } from '../start-app.ts'
import { village } from '../village.ts'
import { hub, loadObstacles, obstacle, plain, read } from './stage.ts'

let site: TestSite
beforeAll(async () => {
  site = await startApp()
})
afterAll(() => site.close())

let turn = 0
/** Each from a network of its own: limits are tried apart. */
const support = async (client: Client, slug: string, fields: Readonly<Record<string, string>> = {}) => {
  turn += 1
  const path = `${hub}/knelpunten/${slug}/ook`
  await client.get(path)
  return client.post(path, { region: '', partyKind: '', cost: '', ...fields }, { peer: `10.1.0.${turn}` })
}

const fresh = async (title: string): Promise<string> => {
  await loadObstacles(site, obstacle(title))
  return title.toLowerCase().replaceAll(' ', '-')
}

const rowsOf = (slug: string) =>
  site.sql<Record<string, unknown>>(
    'select s.* from obstacle_support s join obstacle o on o.id = s.obstacle_id where slug = $1',
    [slug],
  )

const said = async (slug: string): Promise<string> => plain(await read(site, `${hub}/knelpunten/${slug}`))

/** What is read on the day after: until then nothing that was sent shows. */
const saidNextDay = async (slug: string): Promise<string> => {
  const now = site.now()
  site.setNow(new Date(now.getTime() + 24 * 3600 * 1000))
  const page = await said(slug)
  site.setNow(now)
  return page
}

test('nobody, a few, and a number from five on; lists, feeds and search never say how many', async () => {
  for (const [title, count, meant] of [
    ['Nooit gezien', 0, 'Loop jij hier ook op vast?'],
    ['Eens gezien', 1, 'Enkele mensen lopen hier ook op vast.'],
    ['Soms gezien', 4, 'Enkele mensen lopen hier ook op vast.'],
    ['Vaak gezien', 5, '5 mensen lopen hier ook op vast.'],
    ['Wordt vaak gezien', 6, '6 mensen lopen hier ook op vast.'],
  ] as const) {
    const slug = await fresh(title)
    for (let sent = 0; sent < count; sent += 1) expect((await support(site.visitor(), slug)).status).toBe(303)
    const page = await saidNextDay(slug)
    expect(page).toContain(meant)
    if (count < 5) expect(page).not.toMatch(/\d mensen lopen/)
  }
  const list = `${hub}/knelpunten?q=gezien`
  for (const path of [list, `${list}&regio=drenthe`, hub, '/feeds/knelpunten.atom', '/zoeken?q=gezien'])
    expect(plain(await read(site, path)), path).not.toMatch(/mensen lopen hier/)
})

test('no try of one’s own moves what one sees: nobody counts how many there were', async () => {
  const slug = await fresh('Wordt nageteld')
  const before = await said(slug)
  expect(before).toContain('Loop jij hier ook op vast?')
  for (let count = 1; count <= 9; count += 1) {
    await support(site.visitor(), slug)
    expect(await said(slug)).toBe(before)
  }
})

test('the same browser counts once, whoever it is signed in as, and is thanked each time', async () => {
  const slug = await fresh('Twee keer dezelfde')
  const client = site.visitor()
  for (const [cost, word, said] of [
    ['Eerste keer', 'bedankt', 'We tellen je mee.'],
    ['Tweede keer', 'al', 'Je telt al mee.'],
    ['', 'al', 'Je telt al mee.'],
  ] as const) {
    const reply = await support(client, slug, { cost })
    expect([reply.status, reply.location]).toEqual([303, `${hub}/knelpunten/${slug}/ook?klaar=${word}`])
    const thanks = await client.get(reply.location ?? '')
    expect(plain(thanks.text)).toContain(said)
    expect(thanks.text).not.toContain(`${hub}/melden/weg`)
    expect(thanks.text).not.toContain('method="post"')
  }
  await client.signInAs(village.nurse, site.open)
  await support(client, slug)
  expect(await rowsOf(slug)).toHaveLength(1)
  expect((await rowsOf(slug))[0]?.cost).toBe('Eerste keer')
  // The same browser on another knelpunt counts there, and nothing ties the two together.
  const other = await fresh('Een ander knelpunt')
  await support(client, other)
  const marks = [...(await rowsOf(slug)), ...(await rowsOf(other))].map((row) => row.browser_mark)
  expect(new Set(marks).size).toBe(2)
})

test('a browser without a cookie is not counted and told why; the same for what cannot be', async () => {
  const slug = await fresh('Zonder koekje')
  const path = `${hub}/knelpunten/${slug}/ook`
  const blind = await site.visitor().post(path, { cost: 'Dit blijft staan' }, { peer: '10.2.0.1' })
  expect(blind.status).toBe(422)
  expect(plain(blind.text)).toContain('Sta cookies toe')
  expect(blind.text).toContain('Dit blijft staan')
  for (const fields of [{ region: 'nergens' }, { partyKind: 'niemand' }, { cost: 'x'.repeat(501) }])
    expect((await support(site.visitor(), slug, fields)).status).toBe(422)
  expect(await rowsOf(slug)).toEqual([])
})

test('a row holds a day and an id that tells no time; audit, events and jobs hold no instant and nobody', async () => {
  const slug = await fresh('Niets dat verraadt')
  const client = await site.as(village.teacher)
  const before = await site.sql<{ jobs: string }>('select count(*) as jobs from pgboss.job')
  await support(client, slug, { region: 'zeeland', partyKind: 'zorgaanbieder', cost: 'Elke week drie uur' })
  const [row] = await rowsOf(slug)
  expect(row).toMatchObject({
    day: '2026-11-23',
    region: 'zeeland',
    party_kind: 'zorgaanbieder',
    cost: 'Elke week drie uur',
  })
  expect(String(row?.id)).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4/)
  const columns = await site.sql<{ type: string }>(
    "select data_type as type from information_schema.columns where table_name = 'obstacle_support'",
  )
  expect(columns.map(({ type }) => type).filter((type) => type.includes('time'))).toEqual([])
  const audit = await site.sql<Record<string, unknown>>(
    "select * from audit where command = 'obstacle.support' and object_id = $1",
    [row?.obstacle_id],
  )
  expect(audit).toHaveLength(1)
  expect(audit[0]).toMatchObject({
    stream: 'report',
    at: null,
    actor_kind: 'visitor',
    actor_id: null,
    position: 1,
  })
  expect(String(audit[0]?.id)).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4/)
  expect(await site.sql("select from event where type like '%support%'")).toEqual([])
  expect(await site.sql('select from idempotency where answer_id = $1', [row?.obstacle_id])).toEqual([])
  expect(await site.sql('select count(*) as jobs from pgboss.job')).toEqual(before)
})

test('the mark of a browser goes after the next day, the free words after two years', async () => {
  const slug = await fresh('Vergeten na een tijd')
  await support(site.visitor(), slug, { cost: 'Twee plekken' })
  const clean = async (days: number) => {
    const moment = new Date(Date.UTC(2026, 10, 23 + days, 10))
    const before = site.now()
    site.setNow(moment)
    await modules.find(({ name }) => name === 'obstacles')?.hourly?.(site.open.house)
    site.setNow(before)
    const [row] = await rowsOf(slug)
    return [row?.browser_mark !== null, row?.cost !== null]
  }
  expect(await clean(1)).toEqual([true, true])
  expect(await clean(2)).toEqual([false, true])
  expect(await clean(730)).toEqual([false, true])
  expect(await clean(731)).toEqual([false, false])
  expect(await rowsOf(slug)).toHaveLength(1)
})

test('the form page is never stored, and too many from one network are asked to wait', async () => {
  const slug = await fresh('Te vaak')
  const path = `${hub}/knelpunten/${slug}/ook`
  const page = await site.visitor().get(path)
  expect(page.headers.get('cache-control')).toContain('no-store')
  const client = site.visitor()
  await client.get(path)
  const statuses = new Set<number>()
  for (let tries = 0; tries < 32; tries += 1)
    statuses.add((await client.post(path, { cost: '' }, { peer: '10.3.0.1' })).status)
  expect([...statuses].sort()).toEqual([303, 429])
})

test('who came from writing a report finds the way back to it, and the way to throw it away', async () => {
  const slug = await fresh('Halverwege een melding')
  const client = site.visitor()
  await client.fill(`${hub}/melden`, { wish: 'Iets wat niet kan.' })
  const reply = await support(client, slug)
  const thanks = (await client.get(reply.location ?? '')).text
  expect(thanks).toContain(`href="${hub}/melden/wie-zegt-het"`)
  expect(thanks).toContain(`href="${hub}/melden/weg"`)
})

test('words that seem to point to somebody are shown once, and taken when they are sent again', async () => {
  const slug = await fresh('Met een naam erin')
  const client = site.visitor()
  const cost = 'De bewoner in kamer 12 wacht op mevrouw De Vries.'
  const shown = await support(client, slug, { cost })
  expect(shown.status).toBe(422)
  expect(plain(shown.text)).toContain('kamer 12, mevrouw De Vries')
  expect(await rowsOf(slug)).toHaveLength(0)
  const seen = /name="seen" value="([^"]+)"/.exec(shown.text)?.[1] ?? ''
  expect((await support(client, slug, { cost, seen })).status).toBe(303)
  expect((await rowsOf(slug))[0]?.cost).toBe(cost)
})
