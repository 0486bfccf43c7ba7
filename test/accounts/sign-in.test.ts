import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { mainOf, newestMail, openSite, type Site, signIn, wrongCode as wrong } from './site.ts'

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
    expect(pages.filter((page) => page.includes('nog ')).length).toBe(4)
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

describe('with the link', () => {
  test('scanners open it as often as they like; the button still works, once', async () => {
    const browser = site.browser()
    await browser.ask('link@zorg.nl')
    const { link } = await newestMail(site, 'link@zorg.nl')
    const scanner = site.browser('scanner')
    for (let time = 0; time < 2; time += 1) {
      expect((await scanner.get(link)).status).toBe(200)
      expect((await scanner.head(link)).status).toBe(200)
    }
    expect(await browser.isIn()).toBe(false)
    expect(await browser.text(link)).not.toContain('name="code"')
    expect((await browser.post(link)).status).toBe(303)
    expect(await browser.address()).toBe('link@zorg.nl')
    site.pass(2)
    expect((await browser.get(link)).status).toBe(410)
    expect((await browser.post(link)).status).toBe(410)
    expect((await scanner.head(link)).status).toBe(410)
  })

  test('another browser needs the code as well', async () => {
    const browser = site.browser()
    await browser.ask('elders@zorg.nl', { naar: '/koplopers' })
    const { link, code } = await newestMail(site, 'elders@zorg.nl')
    const phone = site.browser('Mozilla/5.0 (Android 15; Mobile; rv:140.0) Gecko/140.0 Firefox/140.0')
    expect(await phone.text(link)).toContain('name="code"')
    expect((await phone.post(link)).status).toBe(422)
    const bad = await phone.post(link, { code: wrong(code) })
    expect([bad.status, (await bad.text()).includes('nog 4 keer')]).toEqual([422, true])
    expect(await phone.isIn()).toBe(false)
    const answer = await phone.post(link, { code })
    expect(answer.status).toBe(303)
    expect(answer.headers.get('location')).toBe('/mijn/instellingen?klaar=welkom&naar=%2Fkoplopers')
    expect(await browser.isIn()).toBe(false)
    expect(await phone.text('/mijn/instellingen')).toContain('Firefox op Android')
  })

  test('and five wrong tries end the link too', async () => {
    const browser = site.browser()
    await browser.ask('raad@zorg.nl')
    const { link, code } = await newestMail(site, 'raad@zorg.nl')
    const thief = site.browser()
    for (let time = 0; time < 5; time += 1) await thief.post(link, { code: wrong(code) })
    expect((await thief.post(link, { code })).status).toBe(410)
    expect((await browser.post(link)).status).toBe(410)
  })

  test('expired, unknown and malformed links lead on', async () => {
    const browser = site.browser()
    await browser.ask('oud@zorg.nl')
    const { link } = await newestMail(site, 'oud@zorg.nl')
    site.pass(10)
    for (const path of [
      link,
      '/inloggen/link/onbekend',
      `/inloggen/link/${'x'.repeat(43)}`,
      '/inloggen/link/%00',
    ]) {
      for (const answer of [await browser.get(path), await browser.post(path)]) {
        expect(answer.status).toBe(410)
        expect(await answer.text()).toContain('href="/inloggen"')
      }
    }
  })

  test('in English everything stays English', async () => {
    const browser = site.browser()
    const asked = await browser.ask('english@care.nl', {}, '/en')
    expect(asked.headers.get('location')).toBe('/en/inloggen/code')
    const { link, mail, code } = await newestMail(site, 'english@care.nl')
    expect(mail?.subject).toBe('Your code to sign in')
    expect(link).toMatch(/^\/en\/inloggen\/link\//)
    expect(await browser.text(link)).toContain('You are about to sign in')
    const answer = await browser.post('/en/inloggen/code', { code })
    expect(answer.headers.get('location')).toBe('/en/mijn/instellingen?klaar=welkom&naar=%2Fmijn')
  })
})

describe('who may not', () => {
  test('first proof of an address ends every session made before it', async () => {
    await site.grant('uitgenodigd@zorg.nl')
    const person = await site.db
      .selectFrom('person')
      .selectAll()
      .where('email', '=', 'uitgenodigd@zorg.nl')
      .executeTakeFirstOrThrow()
    expect(person.state).toBe('invited')
    const now = new Date('2026-11-23T10:00:00Z')
    const older = { strength: 'mail', created_at: now, last_seen_at: now, agent_label: '' } as const
    await site.db
      .insertInto('session')
      .values({
        ...older,
        id: crypto.randomUUID() as never,
        person_id: person.id,
        token_hash: 'older',
        ends_at: new Date('2027-01-01T00:00:00Z'),
      })
      .execute()
    const { browser } = await signIn(site, 'uitgenodigd@zorg.nl')
    expect(await browser.isIn()).toBe(true)
    const sessions = await site.db
      .selectFrom('session')
      .select('token_hash')
      .where('person_id', '=', person.id)
      .execute()
    expect(sessions.map((session) => session.token_hash)).not.toContain('older')
    expect(sessions).toHaveLength(1)
    await signIn(site, 'uitgenodigd@zorg.nl')
    expect(await browser.isIn()).toBe(true)
  })

  test('a disabled person is out at once and cannot come back', async () => {
    const { browser } = await signIn(site, 'uitgezet@zorg.nl')
    await site.db
      .updateTable('person')
      .set({ state: 'disabled' })
      .where('email', '=', 'uitgezet@zorg.nl')
      .execute()
    expect(await browser.isIn()).toBe(false)
    const again = site.browser()
    await again.ask('uitgezet@zorg.nl')
    const { mail, code, link } = await newestMail(site, 'uitgezet@zorg.nl')
    expect(mail?.subject).toBe('Inloggen is niet gelukt')
    expect([code, link]).toEqual(['', ''])
  })

  test('disabled between mail and code: said, not let in', async () => {
    const browser = site.browser()
    await browser.ask('net-uit@zorg.nl')
    const { code } = await newestMail(site, 'net-uit@zorg.nl')
    await site.grant('net-uit@zorg.nl')
    await site.db
      .updateTable('person')
      .set({ state: 'disabled' })
      .where('email', '=', 'net-uit@zorg.nl')
      .execute()
    const answer = await browser.post('/inloggen/code', { code })
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain('Dit account is uitgezet')
  })

  test('a form from another site is refused', async () => {
    const browser = site.browser()
    await browser.get('/inloggen')
    for (const path of ['/inloggen', '/inloggen/code', '/inloggen/als', '/uitloggen', '/inloggen/link/x']) {
      expect((await browser.post(path, {}, { headers: { Origin: 'https://evil.example' } })).status).toBe(403)
    }
  })

  test('open redirects are refused on every way in', async () => {
    for (const naar of ['//evil.example', '/..//evil.example', '/\\evil.example', 'https://evil.example']) {
      const browser = site.browser()
      await browser.ask('weg@zorg.nl', { naar })
      const row = await site.db
        .selectFrom('sign_in')
        .select('return_path')
        .orderBy('made_at', 'desc')
        .where('email', '=', 'weg@zorg.nl')
        .execute()
      expect(row.every((one) => one.return_path === null)).toBe(true)
      const { browser: member } = await signIn(site, 'lid@zorg.nl')
      const path = `/inloggen?naar=${encodeURIComponent(naar)}`
      expect(mainOf(await member.text(path))).not.toContain('evil')
      const welcome = await member.text(`/mijn/instellingen?klaar=welkom&naar=${encodeURIComponent(naar)}`)
      expect(mainOf(welcome)).not.toContain('evil')
      const saved = await member.post('/mijn/instellingen', { name: 'Lid', locale: 'nl', naar })
      expect(saved.headers.get('location')).toBe('/mijn/instellingen?klaar=opgeslagen')
      site.pass(16)
    }
  })
})

describe('limits', () => {
  test('one address gets no more than five mails in a quarter of an hour, and nobody can tell', async () => {
    site.pass(60)
    const answers = []
    for (let time = 0; time < 8; time += 1) {
      const asked = await site.browser().ask('druk@zorg.nl')
      answers.push(`${asked.status} ${asked.headers.get('location')}`)
    }
    await site.drain()
    expect(new Set(answers)).toEqual(new Set(['303 /inloggen/code']))
    const mails = await site.db
      .selectFrom('mail')
      .select('id')
      .where('recipient', '=', 'druk@zorg.nl')
      .execute()
    expect(mails).toHaveLength(5)
  })

  test('one network is told to wait', async () => {
    site.pass(60)
    const browser = site.browser()
    await browser.get('/inloggen')
    const statuses = []
    for (let time = 0; time < 32; time += 1) {
      statuses.push((await browser.post('/inloggen', { email: `adres${time}@zorg.nl` })).status)
    }
    expect(statuses.slice(0, 30)).toEqual(Array(30).fill(303))
    expect(statuses.slice(30)).toEqual([429, 429])
    site.pass(11)
    expect((await browser.post('/inloggen', { email: 'daarna@zorg.nl' })).status).toBe(303)
  })

  test('no address and no secret in audit, events or jobs', async () => {
    const { link, code } = await (async () => {
      await site.browser().ask('spoor@zorg.nl')
      return newestMail(site, 'spoor@zorg.nl')
    })()
    const token = link.split('/').pop() ?? ''
    const audit = await site.db.selectFrom('audit').selectAll().execute()
    const events = await site.db.selectFrom('event').selectAll().execute()
    const jobs = await sql`select data::text from pgboss.job`.execute(site.db)
    const sessions = await site.db.selectFrom('session').selectAll().execute()
    const signIns = await site.db.selectFrom('sign_in').selectAll().execute()
    const all = JSON.stringify([audit, events, jobs.rows])
    expect(all).toContain('sign-in.asked')
    expect(all).not.toContain('zorg.nl')
    for (const secret of [token, code, code.replace(' ', '')]) {
      expect(secret.length).toBeGreaterThan(7)
      expect(JSON.stringify([all, sessions, signIns])).not.toContain(secret)
    }
  })
})
