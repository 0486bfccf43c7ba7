import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newestMail, openSite, type Site, signIn, wrongCode as wrong } from './site.ts'

let site: Site
beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site.close())

describe('with the code', () => {
  test('somebody new asks, gets a mail, and is in', async () => {
    const browser = site.browser()
    const asked = await browser.ask('nieuw@zorg.nl')
    expect([asked.status, asked.headers.get('location')]).toEqual([303, '/inloggen/code'])
    expect(await browser.text('/inloggen/code')).toContain('nieuw@zorg.nl')
    const { code } = await newestMail(site, 'nieuw@zorg.nl')
    const answer = await browser.post('/inloggen/code', { code: ` ${code} ` })
    expect(answer.status).toBe(303)
    expect(answer.headers.get('location')).toBe('/mijn/instellingen?klaar=welkom&naar=%2Fmijn')
    expect(answer.headers.get('set-cookie')).toMatch(
      /^aln=[\w-]{43}; Max-Age=1209600; Path=\/; HttpOnly; SameSite=Lax$/,
    )
    expect(await browser.address()).toBe('nieuw@zorg.nl')
    expect(await browser.text('/mijn/instellingen?klaar=welkom&naar=%2Fmijn')).toContain(
      'Hoe mogen we je noemen?',
    )
  })

  test('a second time nobody asks for a name, and the way goes on to where one was', async () => {
    await signIn(site, 'terug@zorg.nl')
    const browser = site.browser()
    await browser.ask('terug@zorg.nl', { naar: '/en/koplopers?thema=leren' })
    const { code } = await newestMail(site, 'terug@zorg.nl')
    const answer = await browser.post('/inloggen/code', { code })
    expect(answer.headers.get('location')).toBe('/koplopers?thema=leren')
  })

  test('no mail address, no mail', async () => {
    for (const email of ['', 'geen adres', 'jan@']) {
      const answer = await site.browser().ask(email)
      expect(answer.status).toBe(422)
      expect(await answer.text()).toContain('id="fout-email"')
    }
  })

  test('known and unknown addresses get the same answer', async () => {
    await signIn(site, 'bekend@zorg.nl')
    const answers = await Promise.all(
      ['bekend@zorg.nl', 'onbekend@zorg.nl'].map(async (email) => {
        const browser = site.browser()
        const asked = await browser.ask(email)
        const page = await browser.text('/inloggen/code')
        const neutral = page.replaceAll(email, 'X').replace(/value="[\w-]{22}"/g, 'value="K"')
        return [asked.status, asked.headers.get('location'), await asked.text(), neutral]
      }),
    )
    expect(answers[0]).toEqual(answers[1])
  })

  test('five wrong tries end it, also for the right code', async () => {
    const browser = site.browser()
    await browser.ask('vijf@zorg.nl')
    const { code } = await newestMail(site, 'vijf@zorg.nl')
    for (const left of [4, 3, 2, 1]) {
      const answer = await browser.post('/inloggen/code', { code: wrong(code) })
      expect(answer.status).toBe(422)
      expect(await answer.text()).toContain(`nog ${left} keer`)
    }
    const last = await browser.post('/inloggen/code', { code: wrong(code) })
    expect(last.status).toBe(422)
    expect(await last.text()).toContain('Te vaak een verkeerde code')
    const right = await browser.post('/inloggen/code', { code })
    expect(right.status).toBe(422)
    expect(await browser.isIn()).toBe(false)
  })

  test('guesses at the same moment are counted one by one', async () => {
    const browser = site.browser()
    await browser.ask('tegelijk@zorg.nl')
    const { code } = await newestMail(site, 'tegelijk@zorg.nl')
    const guesses = Array.from({ length: 12 }, () => browser.post('/inloggen/code', { code: wrong(code) }))
    const pages = await Promise.all((await Promise.all(guesses)).map((answer) => answer.text()))
    expect(pages.filter((page) => page.includes('Je kunt het nog')).length).toBe(4)
    expect((await browser.post('/inloggen/code', { code })).status).toBe(422)
  })

  test('what is no code is not counted', async () => {
    const browser = site.browser()
    await browser.ask('vorm@zorg.nl')
    const { code } = await newestMail(site, 'vorm@zorg.nl')
    for (const typed of ['', '1234', 'abcdefgh', '123456789']) {
      expect((await browser.post('/inloggen/code', { code: typed })).status).toBe(422)
    }
    expect(await (await browser.post('/inloggen/code', { code: wrong(code) })).text()).toContain('nog 4 keer')
    expect((await browser.post('/inloggen/code', { code })).status).toBe(303)
  })

  test('after ten minutes it is over, with a way on', async () => {
    const browser = site.browser()
    await browser.ask('laat@zorg.nl')
    const { code } = await newestMail(site, 'laat@zorg.nl')
    site.pass(10)
    const answer = await browser.post('/inloggen/code', { code })
    expect(answer.status).toBe(422)
    const page = await answer.text()
    expect(page).toContain('Deze code is verlopen')
    expect(page).toContain('value="laat@zorg.nl"')
    expect(await browser.text('/inloggen/code')).toContain('Deze code is verlopen')
  })

  test('a code works once, but a double click gets in', async () => {
    const browser = site.browser()
    await browser.ask('dubbel@zorg.nl')
    const { code } = await newestMail(site, 'dubbel@zorg.nl')
    const both = await Promise.all([1, 2].map(() => browser.post('/inloggen/code', { code })))
    expect(both.map((answer) => answer.status)).toEqual([303, 303])
    expect(await browser.isIn()).toBe(true)
    const sessions = await site.db
      .selectFrom('session')
      .innerJoin('person', 'person.id', 'session.person_id')
      .where('email', '=', 'dubbel@zorg.nl')
      .select('session.id')
      .execute()
    expect(sessions).toHaveLength(1)
    site.pass(2)
    expect((await browser.post('/inloggen/code', { code })).status).toBe(422)
    expect((await browser.get('/inloggen/code')).headers.get('location')).toBe('/mijn')
  })

  test('another browser cannot use the code', async () => {
    const browser = site.browser()
    await browser.ask('ander@zorg.nl')
    const { code } = await newestMail(site, 'ander@zorg.nl')
    const other = site.browser()
    await other.get('/inloggen')
    expect((await other.post('/inloggen/code', { code })).status).toBe(422)
    const busy = site.browser()
    await busy.ask('busy@zorg.nl')
    expect((await busy.post('/inloggen/code', { code })).status).toBe(422)
    expect((await browser.post('/inloggen/code', { code })).status).toBe(303)
  })

  test('asking again makes the older code worthless', async () => {
    const browser = site.browser()
    await browser.ask('weer@zorg.nl')
    const old = await newestMail(site, 'weer@zorg.nl')
    site.pass(1)
    await browser.ask('weer@zorg.nl')
    const fresh = await newestMail(site, 'weer@zorg.nl')
    expect((await browser.post('/inloggen/code', { code: old.code })).status).toBe(422)
    expect((await browser.post('/inloggen/code', { code: fresh.code })).status).toBe(303)
    expect((await browser.get(old.link)).status).toBe(410)
  })

  test('without cookies one gets a clear answer, and with them it works at once', async () => {
    const browser = site.browser()
    const answer = await browser.post('/inloggen', { email: 'koek@zorg.nl' })
    expect(answer.status).toBe(422)
    const page = await answer.text()
    expect(page).toContain('We konden je browser niet herkennen')
    expect(page).toContain('value="koek@zorg.nl"')
    expect((await browser.post('/inloggen', { email: 'koek@zorg.nl' })).status).toBe(303)
  })

  test('a new session for each sign-in; the one before is gone', async () => {
    const { browser } = await signIn(site, 'wissel@zorg.nl')
    const token = browser.cookies.get('aln')
    const other = site.browser()
    await other.ask('wissel@zorg.nl')
    const { link, code } = await newestMail(site, 'wissel@zorg.nl')
    expect((await browser.post(link, { code })).status).toBe(303)
    expect(browser.cookies.get('aln')).not.toBe(token)
    expect(await browser.address()).toBe('wissel@zorg.nl')
    const old = site.browser()
    old.cookies.set('aln', token ?? '')
    expect(await old.isIn()).toBe(false)
  })
})
