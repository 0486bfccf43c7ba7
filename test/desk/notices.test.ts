// Where a notice went ties an address to a report: it is not kept longer than the address itself.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { keepHours } from '../../src/app/start/hours.ts'
import { mailSender } from '../../src/platform/mail/send.ts'
import type { Transport } from '../../src/platform/mail/transport.ts'
import { obstacles } from '../../src/programme/obstacles/module.ts'
import { followBase } from '../reports/stage.ts'
import { startApp, type TestSite } from '../start-app.ts'
import { addPerson, grant, signedIn } from '../trust/stage.ts'
import { village } from '../village.ts'
import { placeOf } from './reporter.ts'
import { anHour, answeredReport, daysLater, pageOf, statedReport } from './stage.ts'

let site: TestSite
beforeAll(async () => {
  site = await startApp()
})
afterAll(() => site.close())

const mailsTo = (email: string) =>
  site.sql<{ id: string }>("select id from mail where kind = 'report-notice' and recipient = $1", [email])

test('where notices went is forgotten with the address: taken away, changed, taken back, erased', async () => {
  const noticed = async (email: string) => {
    const reporter = await answeredReport(site, await site.as(village.handler), { email })
    await anHour(site)
    expect((await mailsTo(email)).length).toBeGreaterThan(0)
    return reporter
  }
  const decide = (code: string, fields: Record<string, string>) =>
    site.visitor().post(`${followBase}/keuzes`, { code, consent: 'no', ...fields })
  const stopped = await noticed('spoor-stop@voorbeeld.invalid')
  await decide(stopped.code, { stop: '1' })
  expect(await mailsTo('spoor-stop@voorbeeld.invalid')).toEqual([])
  const other = await noticed('spoor-oud@voorbeeld.invalid')
  await decide(other.code, { email: 'spoor-nieuw@voorbeeld.invalid' })
  expect(await mailsTo('spoor-oud@voorbeeld.invalid')).toEqual([])
  const back = await noticed('spoor-terug@voorbeeld.invalid')
  await back.withdraw()
  expect(await mailsTo('spoor-terug@voorbeeld.invalid')).toEqual([])
  const silent = await noticed('spoor-stil@voorbeeld.invalid')
  await daysLater(site, 28)
  await daysLater(site, 15)
  expect(await placeOf(site, silent.id)).toMatchObject({ state: 'closed' })
  expect(await mailsTo('spoor-stil@voorbeeld.invalid')).toEqual([])
})

test('a notice that was handed over tells nothing of whom or what; no mail is kept for longer than 90 days', async () => {
  const email = 'spoor-weg@voorbeeld.invalid'
  await answeredReport(site, await site.as(village.handler), { email })
  await anHour(site)
  const [mail] = await mailsTo(email)
  await site.sql("update mail set state = 'waiting' where id = $1", [mail?.id])
  const sent: string[] = []
  const server: Transport = {
    send: ({ to }) => Promise.resolve(void sent.push(to)).then(() => 'sent' as const),
    close: () => undefined,
  }
  await mailSender(server, new Map(Object.entries(obstacles.mails ?? {}))).run(site.open.house, {
    id: mail?.id ?? '',
  })
  expect(sent).toEqual([email])
  expect(
    await site.sql('select state, recipient, about_id, cause from mail where id = $1', [mail?.id]),
  ).toEqual([{ state: 'sent', recipient: '', about_id: mail?.id, cause: mail?.id }])
  const hour = async () => {
    const hours = keepHours(site.open.house)
    await hours.first
    await hours.stop()
  }
  await daysLater(site, 89)
  await hour()
  expect(await site.sql('select 1 from mail where id = $1', [mail?.id])).toHaveLength(1)
  await daysLater(site, 2)
  await hour()
  expect(await site.sql('select 1 from mail where id = $1', [mail?.id])).toEqual([])
})

test('what a ministry does is told to who handles the report, and not to who did so once', async () => {
  const email = 'spoor-weg-bij-het-bureau@voorbeeld.invalid'
  const person = await addPerson(site, email, 'Oud-collega')
  await grant(site, email, 'case-handler')
  const { client } = await signedIn(site, person)
  const told = () => site.sql("select id from mail where kind = 'track-told' and recipient = $1", [email])
  const { id } = await statedReport(site, client)
  const at = `${pageOf(id)}/document`
  await client.fill(at, { bodies: 'vws', question: 'Mag dit?', purpose: 'Jullie gaan erover.' }, at)
  expect((await client.fill(at, {}, `${at}/versturen`)).status).toBe(303)
  const official = await site.as(village.officialVws)
  const [track] = await site.sql<{ id: string }>('select id from desk_track where report_id = $1', [id])
  const path = `/werk/vragen/${track?.id}`
  await official.fill(path, {}, `${path}/oppakken`)
  const ask = async (body: string) => {
    expect((await official.fill(path, { body }, `${path}/vraag`)).status).toBe(303)
    await anHour(site)
  }
  await ask('Hoe vaak?')
  expect(await told()).toHaveLength(1)
  const answer = `${pageOf(id)}/ministerie/${track?.id}/antwoord`
  expect((await client.fill(pageOf(id), { body: 'Elke dag.' }, answer)).status).toBe(303)
  const left = 'De behandelaar doet dit werk niet meer'
  const coordinator = await site.as(village.coordinator)
  expect((await coordinator.get('/mijn')).text).not.toContain(left)
  await site.sql('delete from role_grant where person_id = $1', [person])
  await ask('Sinds wanneer?')
  expect(await told()).toHaveLength(1)
  // Nobody is told what they may not read; who may give it to another is, until that is done.
  const work = (await coordinator.get('/mijn')).text
  expect([work.includes(left), work.includes(pageOf(id))]).toEqual([true, true])
  expect((await (await site.as(village.handler)).get('/mijn')).text).not.toContain(left)
  const [colleague] = await site.sql<{ id: string }>('select id from person where email = $1', [
    village.handler,
  ])
  const over = { handler: colleague?.id ?? '', reason: 'Een ander doet dit nu.' }
  expect((await coordinator.fill(pageOf(id), over, `${pageOf(id)}/overgeven`)).status).toBe(303)
  expect((await coordinator.get('/mijn')).text).not.toContain(left)
})
