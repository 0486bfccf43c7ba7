import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { mainOf, newestMail, openSite, type Site, signIn } from './site.ts'

let site: Site
beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site.close())

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
