// What the clock alone changes, and what an import does.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Invalid } from '#kernel/errors.ts'
import { systemStage } from '#platform/jobs/reaction.ts'
import { execute } from '#platform/write/command.ts'
import { clockTime, momentOf } from '../../src/programme/knowledge/agenda/local-time.ts'
import { publishDueArticles } from '../../src/programme/knowledge/index.ts'
import { startApp, type TestSite } from '../start-app.ts'
import { article, load, meeting, scheme, seen, status, text, wholeList } from './stage.ts'

let site: TestSite
beforeAll(async () => {
  site = await startApp()
})
afterAll(() => site.close())

const stateOf = async (slug: string): Promise<string | undefined> =>
  (await site.sql<{ state: string }>('select state from article where slug = $1', [slug]))[0]?.state

const eventsOf = async (slug: string): Promise<string[]> =>
  (
    await site.sql<{ type: string }>(
      'select type from event join article on article.id = object_id where slug = $1 order by event.at, event.id',
      [slug],
    )
  ).map((row) => row.type)

test('a draft and an archived one are nowhere; a scheduled one is there from the first second of its day', async () => {
  const now = site.now()
  await load(
    site,
    article({ title: 'Nog een concept', state: 'draft' }),
    article({ title: 'Uit het archief', state: 'archived' }),
    article({ title: 'Komt morgen', publishedOn: '2026-11-24' }),
  )
  expect(await Promise.all(['nog-een-concept', 'uit-het-archief', 'komt-morgen'].map(stateOf))).toEqual([
    'draft',
    'archived',
    'scheduled',
  ])
  for (const slug of ['nog-een-concept', 'uit-het-archief', 'komt-morgen'])
    expect(await status(site, `/nieuws/${slug}`)).toBe(404)
  const before = await wholeList(site, '/nieuws')
  for (const title of ['Nog een concept', 'Uit het archief', 'Komt morgen'])
    expect(before).not.toContain(title)
  const news = Number(/Al het nieuws \((\d+)\)/.exec(await text(site, '/kennis'))?.[1])
  expect(news).toBe(before.length)

  site.setNow(new Date('2026-11-23T22:59:59Z'))
  expect(await status(site, '/nieuws/komt-morgen')).toBe(404)
  site.setNow(new Date('2026-11-23T23:00:00Z'))
  expect(await status(site, '/nieuws/komt-morgen')).toBe(200)
  expect((await wholeList(site, '/nieuws'))[0]).toBe('Komt morgen')
  expect(await text(site, '/kennis')).toContain(`Al het nieuws (${news + 1})`)
  expect(await status(site, '/nieuws/nog-een-concept')).toBe(404)

  const due = () => execute(publishDueArticles, systemStage(site.open.house, site.now()) as never, {})
  expect(await eventsOf('komt-morgen')).toEqual([])
  expect((await due()).out).toMatchObject({ count: 1 })
  expect((await due()).out).toMatchObject({ count: 0 })
  expect(await stateOf('komt-morgen')).toBe('published')
  expect(await eventsOf('komt-morgen')).toEqual(['article.published'])
  site.setNow(now)
})

test('open schemes come first, the one that closes soonest on top, and a scheme ends by itself', async () => {
  const now = site.now()
  await load(
    site,
    scheme({ title: 'Sluit vandaag' }, { closesOn: '2026-11-23' }),
    scheme({ title: 'Zonder einde' }, { closesOn: null, url: null }),
    scheme({ title: 'Opent nog' }, { opensOn: '2026-12-01', closesOn: '2026-12-31' }),
    scheme({ title: 'Pas gesloten' }, { closesOn: '2026-11-20' }),
    scheme({ title: 'Lang gesloten' }, { closesOn: '2026-11-02' }),
  )
  const mine = new Set(['Sluit vandaag', 'Zonder einde', 'Opent nog', 'Pas gesloten', 'Lang gesloten'])
  const order = async () => (await wholeList(site, '/regelingen')).filter((title) => mine.has(title))
  expect(await order()).toEqual([
    'Sluit vandaag',
    'Zonder einde',
    'Opent nog',
    'Pas gesloten',
    'Lang gesloten',
  ])
  expect(seen(await text(site, '/regelingen'))).toContain(
    'Regeling · Fonds Proef · Open tot en met 23 november 2026',
  )
  const open = await text(site, '/regelingen/sluit-vandaag')
  expect(open).toContain('href="https://voorbeeld.invalid/regeling"')
  expect(await text(site, '/kennis')).toContain('Sluit vandaag')

  site.setNow(new Date('2026-11-23T23:00:00Z'))
  expect(await order()).toEqual([
    'Zonder einde',
    'Opent nog',
    'Sluit vandaag',
    'Pas gesloten',
    'Lang gesloten',
  ])
  const closed = await text(site, '/regelingen/sluit-vandaag')
  expect(closed).toContain('Deze regeling is gesloten.')
  expect(closed).not.toContain('https://voorbeeld.invalid/regeling')
  expect(await text(site, '/kennis')).not.toContain('Sluit vandaag')
  site.setNow(now)
})

const everything = async (): Promise<string> => {
  const tables = [
    'article',
    'article_text',
    'article_item',
    'article_source',
    'calendar_event',
    'scheme',
    'article_card',
  ]
  const rows = await Promise.all(tables.map((table) => site.sql(`select * from ${table} order by 1, 2, 3`)))
  return JSON.stringify(rows)
}

test('a meeting leaves the front page, its theme and its region in the minute that it ends', async () => {
  const now = site.now()
  await load(
    site,
    meeting(
      {
        title: 'Zo voorbij',
        themes: ['gezond-werken'],
        allThemes: false,
        regions: ['zeeland'],
        nationwide: false,
      },
      { startsAt: '2026-11-23T09:00', endsAt: '2026-11-23T17:00' },
    ),
  )
  const pages = ['/', '/themas/gezond-werken', '/regios/zeeland']
  const shown = () => Promise.all(pages.map(async (path) => (await text(site, path)).includes('Zo voorbij')))
  site.setNow(new Date('2026-11-23T15:59:00Z'))
  expect(await shown()).toEqual([true, true, true])
  site.setNow(new Date('2026-11-23T16:00:00Z'))
  expect(await shown()).toEqual([false, false, false])
  site.setNow(now)
})

test('the same import again changes nothing; a changed record changes its thing and keeps its address', async () => {
  const records = [
    article({ key: 'again-a', title: 'Eerste keer' }),
    meeting({ key: 'again-b', title: 'Bijeenkomst om te herhalen' }),
  ]
  expect(await load(site, ...records)).toMatchObject({ added: 2, changed: 0, same: 0 })
  const before = await everything()
  const events = await site.sql('select id from event')
  expect(await load(site, ...records)).toMatchObject({ added: 0, changed: 0, same: 2 })
  expect(await everything()).toBe(before)
  expect(await site.sql('select id from event')).toHaveLength(events.length)
  const changed = { ...records[0], title: 'Tweede keer', regions: [], nationwide: true }
  expect(await load(site, changed, ...records.slice(1))).toMatchObject({ added: 0, changed: 1, same: 1 })
  const page = await text(site, '/nieuws/eerste-keer')
  expect(page).toContain('Tweede keer</h1>')
  expect(await wholeList(site, '/nieuws')).toContain('Tweede keer')
  expect(await eventsOf('eerste-keer')).toEqual(['article.published', 'article.changed'])
  await load(site, { ...changed, state: 'archived' })
  expect(await status(site, '/nieuws/eerste-keer')).toBe(404)
})

test('an import is all or nothing, and only the system may do it', async () => {
  const good = article({ title: 'Komt er niet in' })
  for (const wrong of [
    article({ themes: ['bestaat-niet'] }),
    article({ kind: 'event' }),
    article({ publishedOn: '2026-02-30' }),
    article({ onbekend: 1 }),
    article({ body: [{ p: 'a', h: 'b' }] }),
    meeting({}, { endsAt: '2026-12-03T12:00' }),
    meeting({}, { startsAt: '2026-12-03T13:00Z' }),
    scheme({}, { closesOn: '2026-09-30' }),
    article({ kind: 'method', groupMin: 5, groupMax: 2 }),
  ])
    await expect(load(site, good, wrong), JSON.stringify(wrong)).rejects.toBeInstanceOf(Invalid)
  expect(await stateOf('komt-er-niet-in')).toBeUndefined()
})

test('what comes in is shown as text, whatever it looks like', async () => {
  await load(
    site,
    article({
      title: 'Met <b>haken</b>',
      teaser: '<script>x</script>',
      body: [{ p: '<img src=x>' }, { ul: ['"&"'] }],
    }),
  )
  const page = await text(site, '/nieuws/met-b-haken-b')
  expect(page).toContain('Met &lt;b>haken&lt;/b>')
  expect(page).not.toContain('<script>x')
  expect(page).not.toContain('<img src=x>')
})

test.each([
  ['2026-12-03T13:00', '2026-12-03T12:00:00.000Z', '13.00'],
  ['2026-07-01T13:00', '2026-07-01T11:00:00.000Z', '13.00'],
  ['2026-07-01T00:00', '2026-06-30T22:00:00.000Z', '00.00'],
  ['2026-12-31T23:59', '2026-12-31T22:59:00.000Z', '23.59'],
  // the night the clock goes forward, and the night it goes back
  ['2026-03-29T01:30', '2026-03-29T00:30:00.000Z', '01.30'],
  ['2026-03-29T03:30', '2026-03-29T01:30:00.000Z', '03.30'],
  ['2026-03-29T09:15', '2026-03-29T07:15:00.000Z', '09.15'],
  ['2026-10-25T01:30', '2026-10-24T23:30:00.000Z', '01.30'],
  ['2026-10-25T03:30', '2026-10-25T02:30:00.000Z', '03.30'],
  ['2026-10-25T20:00', '2026-10-25T19:00:00.000Z', '20.00'],
])('%s in Amsterdam is %s, and reads %s', (local, instant, clock) => {
  expect(momentOf(local).toISOString()).toBe(instant)
  expect(clockTime(momentOf(local), 'nl')).toBe(clock)
  expect(clockTime(momentOf(local), 'en')).toBe(clock.replace('.', ':'))
})
