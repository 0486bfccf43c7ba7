import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { mainOf, newestMail, openSite, type Site, signIn } from './site.ts'

let site: Site
beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site.close())

const visitMany = async (
  browser: { isIn(): Promise<boolean> },
  times: number,
  minutes: number,
): Promise<boolean> => {
  for (let time = 0; time < times; time += 1) {
    site.pass(minutes)
    if (!(await browser.isIn())) return false
    await settled()
  }
  return true
}

/** `last_seen_at` is written beside the request; this lets that writing end. */
const settled = () => new Promise((resolve) => setTimeout(resolve, 30))

describe('how long a session lasts', () => {
  test('a member: 14 days, however long nothing happened', async () => {
    const { browser } = await signIn(site, 'lid@zorg.nl')
    site.pass(13 * 24 * 60)
    expect(await browser.isIn()).toBe(true)
    site.pass(24 * 60)
    expect(await browser.isIn()).toBe(false)
  })

  test('staff: 30 minutes without doing anything', async () => {
    await site.grant('staf@zorg.nl')
    const { browser } = await signIn(site, 'staf@zorg.nl')
    expect(await visitMany(browser, 3, 29)).toBe(true)
    site.pass(30)
    expect(await browser.isIn()).toBe(false)
  })

  test('staff: 12 hours in all, however busy', async () => {
    const { browser } = await signIn(site, 'staf@zorg.nl')
    expect(await visitMany(browser, 28, 25)).toBe(true)
    expect(await visitMany(browser, 1, 21)).toBe(false)
  })

  test('a role that begins makes it short at once, one that ends makes a member at once', async () => {
    const { browser } = await signIn(site, 'wisselend@zorg.nl')
    site.pass(60)
    await site.grant('wisselend@zorg.nl')
    expect(await browser.isIn()).toBe(false)
    await site.revoke('wisselend@zorg.nl')
    expect(await browser.isIn()).toBe(true)
  })

  test('last seen is written at most once a minute', async () => {
    const { browser } = await signIn(site, 'gezien@zorg.nl')
    const seen = async () => {
      await settled()
      const row = await site.db
        .selectFrom('session')
        .innerJoin('person', 'person.id', 'session.person_id')
        .select('last_seen_at')
        .where('email', '=', 'gezien@zorg.nl')
        .executeTakeFirstOrThrow()
      return row.last_seen_at.toISOString()
    }
    await browser.isIn()
    const first = await seen()
    site.pass(0.5)
    await browser.isIn()
    expect(await seen()).toBe(first)
    site.pass(0.6)
    await browser.isIn()
    expect(await seen()).not.toBe(first)
  })
})

describe('ending sessions', () => {
  test('signing out really ends it', async () => {
    const { browser } = await signIn(site, 'uit@zorg.nl')
    const token = browser.cookies.get('aln') ?? ''
    const answer = await browser.post('/uitloggen')
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/inloggen?klaar=uitgelogd'])
    expect(browser.cookies.has('aln')).toBe(false)
    expect(await browser.text('/inloggen?klaar=uitgelogd')).toContain('Je bent uitgelogd.')
    expect((await browser.post('/uitloggen')).status).toBe(303)
    browser.cookies.set('aln', token)
    expect(await browser.isIn()).toBe(false)
  })

  test('GET never signs out', async () => {
    const { browser } = await signIn(site, 'blijf@zorg.nl')
    expect((await browser.get('/uitloggen')).status).toBeGreaterThanOrEqual(400)
    expect(await browser.isIn()).toBe(true)
  })

  test('the list marks this one, and the others can be ended', async () => {
    const { browser: laptop } = await signIn(site, 'overal@zorg.nl')
    const agent =
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1 Version/18.0 Mobile/15E148 Safari/604.1'
    const { browser: phone } = await signIn(site, 'overal@zorg.nl', site.browser(agent))
    const page = mainOf(await laptop.text('/mijn/instellingen'))
    expect(page).toContain('Firefox op Linux (deze)')
    expect(page).toContain('Safari op iPhone<')
    const answer = await laptop.post('/mijn/instellingen/sessies')
    expect(answer.headers.get('location')).toBe('/mijn/instellingen?klaar=beeindigd')
    expect(await laptop.text('/mijn/instellingen?klaar=beeindigd')).toContain(
      'op alle andere apparaten uitgelogd',
    )
    expect(await laptop.isIn()).toBe(true)
    expect(await phone.isIn()).toBe(false)
  })

  test('visitors have no settings to see or change', async () => {
    const visitor = site.browser()
    const seen = await visitor.get('/en/mijn/instellingen')
    expect(seen.status).toBe(303)
    expect(seen.headers.get('location')).toBe('/en/inloggen?naar=%2Fen%2Fmijn%2Finstellingen')
    expect((await visitor.post('/mijn/instellingen', { name: 'X', locale: 'nl' })).status).toBe(403)
    expect((await visitor.post('/mijn/instellingen/sessies')).status).toBe(403)
  })
})

describe('own settings', () => {
  test('a name, asked once, and then on to where one was', async () => {
    const { browser } = await signIn(site, 'naam@zorg.nl')
    const saved = await browser.post('/mijn/instellingen', { name: 'Noor', locale: 'nl', naar: '/koplopers' })
    expect(saved.headers.get('location')).toBe('/koplopers')
    expect(await browser.text('/mijn/instellingen')).toContain('value="Noor"')
    const empty = await browser.post('/mijn/instellingen', { name: '', locale: 'nl' })
    expect(empty.headers.get('location')).toBe('/mijn/instellingen?klaar=opgeslagen')
    expect(await browser.text('/mijn/instellingen?klaar=opgeslagen')).toContain(
      'Je instellingen zijn bewaard.',
    )
  })

  test('a language: the page and the next mail are in it', async () => {
    const { browser } = await signIn(site, 'taal@zorg.nl')
    const toEnglish = await browser.post('/mijn/instellingen', { name: '', locale: 'en' })
    expect(toEnglish.headers.get('location')).toBe('/en/mijn/instellingen?klaar=opgeslagen')
    await site.browser().ask('taal@zorg.nl')
    expect((await newestMail(site, 'taal@zorg.nl')).mail?.subject).toBe('Your code to sign in')
    const toDutch = await browser.post('/en/mijn/instellingen', { name: '', locale: 'nl' })
    expect(toDutch.headers.get('location')).toBe('/mijn/instellingen?klaar=opgeslagen')
  })

  test('a double click on save ends in the same place', async () => {
    const { browser } = await signIn(site, 'klik@zorg.nl')
    const form = { _key: 'k'.repeat(22), name: 'Kim', locale: 'en' }
    const places = await Promise.all(
      [1, 2].map(async () => (await browser.post('/mijn/instellingen', form)).headers.get('location')),
    )
    expect(places).toEqual(Array(2).fill('/en/mijn/instellingen?klaar=opgeslagen'))
  })

  test('mistakes keep what was typed, and no field but these can be set', async () => {
    const { browser } = await signIn(site, 'fout@zorg.nl')
    const long = 'x'.repeat(81)
    const answer = await browser.post('/mijn/instellingen', { name: long, locale: 'fr' })
    expect(answer.status).toBe(422)
    const page = await answer.text()
    expect(page).toContain(`value="${long}"`)
    expect(page).toContain('Gebruik hooguit 80 tekens')
    expect(page).toContain('Kies een taal.')
    await browser.post('/mijn/instellingen', {
      name: 'Ok',
      locale: 'nl',
      state: 'disabled',
      demo: 'true',
      email: 'x@y.nl',
    })
    const row = await site.db
      .selectFrom('person')
      .selectAll()
      .where('email', '=', 'fout@zorg.nl')
      .executeTakeFirstOrThrow()
    expect(row).toMatchObject({ name: 'Ok', state: 'active', demo: false })
  })
})
