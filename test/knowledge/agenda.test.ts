import { afterAll, beforeAll, expect, test } from 'vitest'
import { startApp, type TestSite } from '../start-app.ts'
import { halves, load, meeting, seen, status, text, titles, wholeList } from './stage.ts'

let site: TestSite
beforeAll(async () => {
  site = await startApp()
})
afterAll(() => site.close())

const secret = {
  title: 'Ledenvergadering Proefkring',
  teaser: 'Teaserkanarie',
  body: [{ p: 'Lijfkanarie' }],
  en: { title: 'General meeting Proefkring', teaser: 'Teasercanary' },
}
const secretEvent = {
  visibility: 'closed',
  place: 'Plaatskanarie',
  organiser: 'Organisatiekanarie',
  audience: 'Publiekkanarie',
  accessibility: 'Toegangskanarie',
  startsAt: '2026-12-11T19:37',
  endsAt: '2026-12-11T21:41',
}

test('a closed meeting is named with its day, and nothing else of it is anywhere (V15)', async () => {
  await load(site, meeting({ key: 'closed', ...secret, themes: ['werken-naar-talent'] }, secretEvent))
  const list = await text(site, '/agenda')
  expect(seen(list)).toContain(
    '11 dec Ledenvergadering Proefkring Vrijdag 11 december 2026 · Besloten bijeenkomst, alleen voor wie is uitgenodigd',
  )
  expect(list).not.toContain('href="/agenda/ledenvergadering-proefkring')
  expect(seen(await text(site, '/en/agenda'))).toContain('Closed meeting, only for those invited')
  const slug = 'ledenvergadering-proefkring'
  for (const path of [`/agenda/${slug}`, `/en/agenda/${slug}`, `/agenda/${slug}.ics`])
    expect(await status(site, path), path).toBe(404)
  await site.drain()
  for (const path of [
    '/agenda',
    '/en/agenda',
    '/agenda?thema=werken-naar-talent',
    '/agenda.ics',
    '/en/agenda.ics',
    '/kennis',
    '/',
    '/zoeken?q=proefkring',
  ]) {
    const answer = await text(site, path)
    expect(answer, path).not.toMatch(/kanarie|canary/i)
    expect(answer, path).not.toMatch(/19[.:]37|21[.:]41|T183700Z/)
    if (!path.includes('/agenda')) expect(answer, path).not.toContain('Ledenvergadering Proefkring')
    if (path.endsWith('.ics')) expect(answer, path).not.toContain('Proefkring')
  }
  const [card] = await site.sql("select * from article_card where slug = 'ledenvergadering-proefkring'")
  expect(JSON.stringify(card)).not.toMatch(/kanarie/i)
})

test('a meeting has its day, time, place and organiser, and a way to sign up', async () => {
  await load(site, meeting({ title: 'Middag in Assen' }))
  const row = seen(await text(site, '/agenda'))
  expect(row).toContain(
    '3 dec Middag in Assen Donderdag 3 december 2026, 13.00 tot 17.00 uur · Assen · Zorgbelang Proefstad',
  )
  const page = await text(site, '/agenda/middag-in-assen')
  const words = seen(page)
  for (const part of [
    'Regionale bijeenkomst donderdag 3 december 2026, 13.00 tot 17.00 uur Assen',
    'Georganiseerd door Zorgbelang Proefstad',
    'Voor wie Iedereen die mee wil doen',
    'Toegankelijkheid Er is een ringleiding.',
  ])
    expect(words).toContain(part)
  expect(page).toContain('href="/agenda/middag-in-assen.ics"')
  const english = await text(site, '/en/agenda/middag-in-assen')
  expect(seen(english)).toContain('Thursday 3 December 2026, 13:00 to 17:00')
  expect(english).toContain('<span lang="nl">Er is een ringleiding.</span>')
})

test('a meeting moves to what has been by the clock alone, at its end', async () => {
  const now = site.now()
  await load(
    site,
    meeting({ title: 'Vandaag nog' }, { startsAt: '2026-11-23T09:00', endsAt: '2026-11-23T11:00' }),
  )
  expect(await wholeList(site, '/agenda')).toContain('Vandaag nog')
  expect(await text(site, '/agenda/vandaag-nog')).toContain('Zet in je kalender')
  site.setNow(new Date('2026-11-23T09:59:59Z'))
  expect(await wholeList(site, '/agenda')).toContain('Vandaag nog')
  site.setNow(new Date('2026-11-23T10:00:00Z'))
  expect(await wholeList(site, '/agenda')).not.toContain('Vandaag nog')
  expect((await wholeList(site, '/agenda?soort=geweest'))[0]).toBe('Vandaag nog')
  const page = await text(site, '/agenda/vandaag-nog')
  expect(page).toContain('Deze bijeenkomst is geweest.')
  expect(page).not.toContain('Zet in je kalender')
  expect(page).not.toContain('Meld je aan per mail')
  expect(page).not.toContain('Meld je aan')
  site.setNow(now)
})

test('what is to come goes from near to far, what has been from new to old; the tabs count their lists', async () => {
  for (const [path, order] of [
    ['/agenda', 1],
    ['/agenda?soort=geweest', -1],
  ] as const) {
    const shown = await wholeList(site, path)
    const rows = await site.sql<{ title: string; starts_at: Date }>(
      `select title, starts_at from article_card join article_text using (article_id)
       where kind = 'event' and locale = 'nl' and title = any($1)`,
      [shown],
    )
    const at = new Map(rows.map((row) => [row.title, row.starts_at.getTime()]))
    const moments = shown.map((title) => at.get(title) ?? 0)
    expect(moments).toEqual([...moments].sort((left, right) => order * (left - right)))
    const tab = new RegExp(`href="${path.replace('?', '\\?')}"[^>]*>[^<]*<span class="num">(\\d+)`)
    expect(Number(tab.exec(await text(site, '/agenda'))?.[1])).toBe(shown.length)
  }
  const [, forAll] = halves(await text(site, '/agenda?soort=geweest&thema=gezond-werken'))
  expect(titles(forAll).length).toBeGreaterThan(0)
})

type Entry = Readonly<Record<string, string>>

/** Reads a calendar back: unfolded lines, escapes undone, one record an event. */
const readCalendar = (file: string): Entry[] => {
  const lines = file.replace(/\r\n[ \t]/g, '').split('\r\n')
  const entries: Record<string, string>[] = []
  for (const line of lines) {
    if (line === 'BEGIN:VEVENT') entries.push({})
    const colon = line.indexOf(':')
    const name = line.slice(0, colon).split(';')[0] ?? ''
    const value = line
      .slice(colon + 1)
      .replace(/\\n/g, '\n')
      .replace(/\\([,;\\])/g, '$1')
    const last = entries[entries.length - 1]
    if (last && name !== 'BEGIN' && name !== 'END') last[name] = value
  }
  return entries
}

test('a calendar file has the right hour in UTC, in winter and in summer', async () => {
  await load(
    site,
    meeting({ title: 'In de winter, met; tekens' }),
    meeting(
      { title: 'In de zomer' },
      { startsAt: '2027-07-01T13:00', endsAt: '2027-07-01T17:00', online: true },
    ),
    meeting({ title: 'Hele dag' }, { startsAt: '2027-01-05T00:00', endsAt: '2027-01-06T23:59' }),
  )
  const answer = await site.visitor().get('/agenda.ics')
  expect(answer.headers.get('content-type')).toBe('text/calendar; charset=utf-8')
  expect(answer.text).not.toContain('TZID')
  for (const line of answer.text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
  const entries = new Map(readCalendar(answer.text).map((entry) => [entry.SUMMARY, entry]))
  const winter = entries.get('In de winter, met; tekens')
  expect([winter?.DTSTART, winter?.DTEND, winter?.LOCATION]).toEqual([
    '20261203T120000Z',
    '20261203T160000Z',
    'Assen',
  ])
  expect(winter?.URL).toMatch(/^http.*\/agenda\/in-de-winter-met-tekens$/)
  const summer = entries.get('In de zomer')
  expect([summer?.DTSTART, summer?.DTEND, summer?.LOCATION]).toEqual([
    '20270701T110000Z',
    '20270701T150000Z',
    'Assen · online',
  ])
  const days = entries.get('Hele dag')
  expect([days?.DTSTART, days?.DTEND]).toEqual(['20270105', '20270107'])
  const one = readCalendar(await text(site, '/en/agenda/in-de-zomer.ics'))
  expect(one).toHaveLength(1)
  expect(one[0]?.UID).toBe(summer?.UID)
  expect(one[0]?.DTSTAMP).toBe(summer?.DTSTAMP)
  expect(one[0]?.URL).toMatch(/\/en\/agenda\/in-de-zomer$/)
  expect(seen(await text(site, '/agenda/hele-dag'))).toContain(
    'dinsdag 5 januari 2027 tot woensdag 6 januari 2027',
  )
})

test('a calendar is narrowed as the list is, and holds what was there for a year', async () => {
  await load(
    site,
    meeting({ title: 'Vorig jaar net nog' }, { startsAt: '2025-12-01T10:00', endsAt: '2025-12-01T11:00' }),
    meeting({ title: 'Te lang geleden' }, { startsAt: '2025-11-01T10:00', endsAt: '2025-11-01T11:00' }),
    meeting({ title: 'Alleen Limburg', themes: ['meer-uren-werken'], regions: ['zuid-limburg'] }),
  )
  const all = readCalendar(await text(site, '/agenda.ics')).map((entry) => entry.SUMMARY)
  expect(all).toContain('Vorig jaar net nog')
  expect(all).not.toContain('Te lang geleden')
  expect(all).toContain('Alleen Limburg')
  const limburg = readCalendar(await text(site, '/agenda.ics?regio=zuid-limburg')).map(
    (entry) => entry.SUMMARY,
  )
  expect(limburg).toContain('Alleen Limburg')
  expect(limburg).not.toContain('In de zomer')
})
