// Mail and its queue against a real mail server: down, back again, and a crash right after it said yes.
import type { AddressInfo } from 'node:net'
import { type ParsedMail, simpleParser } from 'mailparser'
import { SMTPServer } from 'smtp-server'
import { expect, onTestFinished, test } from 'vitest'
import { eventually } from '../embedded/stage.ts'
import { ask, freePort, newProcessStage, type Running, statusOf } from './stage.ts'
import { sendTip } from './writers.ts'

type Inbox = { readonly mails: ParsedMail[]; readonly port: number }

/** A mail server; `accepted` is waited for when it has taken a mail, before its yes goes out. */
const openInbox = async (
  port: number,
  accepted: () => Promise<unknown> = () => Promise.resolve(),
): Promise<Inbox> => {
  const mails: ParsedMail[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, _session, done) => {
      void simpleParser(stream).then(async (mail) => {
        mails.push(mail)
        await accepted()
        done()
      })
    },
  })
  server.on('error', () => undefined)
  await new Promise<void>((settle) => {
    server.listen(port, '127.0.0.1', settle)
  })
  onTestFinished(() => new Promise<void>((settle) => void server.close(settle)))
  return { mails, port: (server.server.address() as AddressInfo).port }
}

const mailRows = (dataDir: string) =>
  ask<{ id: string; state: string; body_text: string | null }>(
    dataDir,
    'select id, state, body_text from mail',
  )

const secretText = 'Nachtteams ruilen diensten met een ander huis'

test('no mail server: the tip is taken and its mail waits; it goes out once there is one, without the text', async () => {
  const stage = newProcessStage(onTestFinished)
  const dataDir = stage.newPlace('data')
  const port = await freePort()
  const from = 'Actie Leer Netwerk <post@netwerk.example>'
  const site = stage.start({
    dataDir,
    env: { DEMO: '0', SMTP_URL: `smtp://127.0.0.1:${port}`, MAIL_FROM: from, LOG_LEVEL: 'fatal' },
  })
  const address = await site.ready()
  const sent = await sendTip(address, {
    what: secretText,
    whoWhere: 'Drenthe',
    email: 'tipgever@voorbeeld.nl',
  })
  expect(sent.status).toBe(303)
  const failedOnce =
    "select 1 from pgboss.job where name = 'mail.send' and state = 'retry' and retry_count = 0"
  await eventually(async () => (await ask(dataDir, failedOnce)).length === 1)
  expect((await mailRows(dataDir)).map((row) => row.state)).toEqual(['waiting'])

  const inbox = await openInbox(port)
  await eventually(() => inbox.mails.length > 0)
  await eventually(async () => (await mailRows(dataDir))[0]?.state === 'sent')
  const [row] = await mailRows(dataDir)
  const [mail] = inbox.mails
  expect(inbox.mails).toHaveLength(1)
  expect(mail?.messageId).toBe(`<${row?.id}@netwerk.example>`)
  expect(mail?.from?.text).toBe('"Actie Leer Netwerk" <post@netwerk.example>')
  expect(mail?.headers.get('auto-submitted')).toBe('auto-generated')
  expect(mail?.headers.get('content-language')).toBe('nl')
  // Neither the mail nor what a live site keeps of it says what somebody wrote.
  const whole = `${mail?.subject} ${mail?.text} ${mail?.html}`
  expect(whole).not.toContain('Nachtteams')
  expect(whole).not.toContain('Drenthe')
  expect(row?.body_text).toBeNull()
  const link = /http:\S+\/koplopers\/tip\/volgen\/[\w-]{43}/.exec(mail?.text ?? '')?.[0] ?? ''
  expect(link).toContain(address)
  expect(await statusOf(link)).toBe(200)
  expect((await site.stop()).code).toBe(0)
}, 120_000)

test('killed between the yes of the mail server and our own note of it: a second copy, known by the same id', async () => {
  const stage = newProcessStage(onTestFinished)
  const dataDir = stage.newPlace('data')
  let running: Running | undefined
  // Killed when the mail is taken for good and its sender does not know: the first time only.
  const inbox = await openInbox(0, async () => {
    const first = running
    running = undefined
    await first?.kill()
  })
  const env = { DEMO: '0', SMTP_URL: `smtp://127.0.0.1:${inbox.port}`, LOG_LEVEL: 'fatal' }
  const site = stage.start({ dataDir, env })
  running = site
  const sent = await sendTip(await site.ready(), { what: secretText, email: 'tipgever@voorbeeld.nl' })
  expect(sent.status).toBe(303)
  expect((await site.exit).signal).toBe('SIGKILL')
  expect(inbox.mails).toHaveLength(1)
  expect((await mailRows(dataDir)).map((row) => row.state)).toEqual(['waiting'])

  // The queue takes up a job whose worker is silent by itself, after up to 80 s; here the clock is helped on.
  await ask(dataDir, "update pgboss.job set state = 'retry', start_after = now() where state = 'active'")
  const next = stage.start({ dataDir, env })
  await next.ready()
  await eventually(async () => (await mailRows(dataDir))[0]?.state === 'sent')
  expect(inbox.mails).toHaveLength(2)
  expect(new Set(inbox.mails.map((mail) => mail.messageId)).size).toBe(1)
  expect((await next.stop()).code).toBe(0)
}, 120_000)
