import { type AddressInfo, createServer } from 'node:net'
import { sql } from 'kysely'
import { type ParsedMail, simpleParser } from 'mailparser'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openSite, readMail, type Site } from './site.ts'

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo
      probe.close(() => resolve(port))
    })
  })

const mails: ParsedMail[] = []

const startSmtp = (port: number): Promise<SMTPServer> =>
  new Promise((resolve) => {
    const server = new SMTPServer({
      authOptional: true,
      closeTimeout: 200,
      disabledCommands: ['STARTTLS'],
      onData(stream, _session, done) {
        simpleParser(stream).then((mail) => {
          mails.push(mail)
          done()
        }, done)
      },
    })
    server.listen(port, '127.0.0.1', () => resolve(server))
  })

const stop = (server: SMTPServer): Promise<void> => new Promise((resolve) => server.close(() => resolve()))

const isTo = (mail: ParsedMail, email: string): boolean =>
  JSON.stringify(mail.to).includes(`"address":"${email}"`)

const mailTo = async (email: string, seconds = 90): Promise<ParsedMail> => {
  for (let tries = 0; tries < seconds * 10; tries += 1) {
    const found = mails.find((mail) => isTo(mail, email))
    if (found) return found
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error(`no mail to ${email}`)
}

let site: Site
let port: number
let smtp: SMTPServer | undefined
beforeAll(async () => {
  port = await freePort()
  smtp = await startSmtp(port)
  site = await openSite({
    SMTP_URL: `smtp://127.0.0.1:${port}`,
    MAIL_FROM: 'Actie Leer Netwerk <post@aln.example>',
  })
  await site.work()
})
afterAll(async () => {
  await site.close()
  if (smtp) await stop(smtp)
})

/** How often sending was tried in vain: a drill counts only when the fault really happened. */
const failures = async (): Promise<number> => {
  const { rows } = await sql<{ tries: number }>`
    select count(*)::int as tries from pgboss.job where name = 'mail.send' and state = 'retry'`.execute(
    site.db,
  )
  return rows[0]?.tries ?? 0
}

const textOf = (mail: ParsedMail): string => mail.text ?? ''

describe('the mail to sign in with', () => {
  test('is sent, in plain text and HTML, with code, one button and why', async () => {
    const browser = site.browser()
    await browser.ask('echt@zorg.nl')
    const mail = await mailTo('echt@zorg.nl')
    expect(mail.subject).toBe('Je code om in te loggen')
    expect(mail.headers.get('auto-submitted')).toBe('auto-generated')
    const { code, link } = readMail(textOf(mail))
    expect(code).toMatch(/^\d{4} \d{4}$/)
    const html = String(mail.html)
    expect(html).toContain(code)
    expect(html.match(/<a /g)).toHaveLength(1)
    expect(html).toContain(`href="${site.house.origin()}${link}"`)
    expect(html).not.toMatch(/<img|<style|<script|class=/)
    for (const text of [textOf(mail).replace(/\s+/g, ' '), html]) {
      expect(text).toContain('Heb je hier niet om gevraagd?')
      expect(text).toContain('Je krijgt deze mail omdat')
    }
    expect((await browser.post('/inloggen/code', { code })).status).toBe(303)
  })

  test('is in English for who asks in English', async () => {
    await site.browser().ask('english@care.nl', {}, '/en')
    const mail = await mailTo('english@care.nl')
    expect(mail.subject).toBe('Your code to sign in')
    expect(String(mail.html)).toContain('<html lang="en">')
    expect(readMail(textOf(mail)).link).toMatch(/^\/en\/inloggen\/link\//)
  })

  test('goes out when the mail server is back, with a code that works then; nothing is lost', async () => {
    if (smtp) await stop(smtp)
    const browser = site.browser()
    expect((await browser.ask('later@zorg.nl')).status).toBe(303)
    expect((await site.browser().ask('ook-later@zorg.nl')).status).toBe(303)
    const states = () =>
      site.db.selectFrom('mail').select('state').where('recipient', 'like', '%later@zorg.nl').execute()
    await expect.poll(states, { timeout: 15_000 }).toEqual([{ state: 'waiting' }, { state: 'waiting' }])
    await expect.poll(failures, { timeout: 15_000 }).toBeGreaterThan(0)
    const rows = await site.db
      .selectFrom('sign_in')
      .select('code_hash')
      .where('email', 'like', '%later@zorg.nl')
      .execute()
    expect(rows.every((row) => row.code_hash === null)).toBe(true)
    site.pass(30)
    smtp = await startSmtp(port)
    const mail = await mailTo('later@zorg.nl')
    await mailTo('ook-later@zorg.nl')
    const { code } = readMail(textOf(mail))
    expect((await browser.post('/inloggen/code', { code })).status).toBe(303)
    expect(mails.filter((one) => isTo(one, 'later@zorg.nl'))).toHaveLength(1)
  }, 120_000)

  test('keeps nothing of its text once it is sent', async () => {
    await mailTo('echt@zorg.nl')
    const rows = await site.db.selectFrom('mail').selectAll().where('state', '=', 'sent').execute()
    expect(rows.length).toBeGreaterThan(0)
    for (const row of rows) expect([row.subject, row.body_text, row.body_html]).toEqual([null, null, null])
  })
})
