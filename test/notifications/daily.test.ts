// Who has a task hears on a working day what waits for them: once, when something is new, and never what it says.
import type { Kysely } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { modules } from '../../src/app/modules.ts'
import { tellStaff } from '../../src/commons/notifications/daily.ts'
import { personIdOf } from '../../src/kernel/actor.ts'
import type { Day } from '../../src/kernel/dates.ts'
import { postMail } from '../../src/platform/mail/post.ts'
import type { PlatformTables } from '../../src/platform/schema.ts'
import type { Stage } from '../../src/platform/stage.ts'
import { inDays, putOn } from '../desk/agenda-stage.ts'
import { newReport } from '../desk/reporter.ts'
import { agree, answeredReport, pageOf, queue, statedReport } from '../desk/stage.ts'
import { startApp, type TestSite } from '../start-app.ts'
import { addPerson, grant, signedIn } from '../trust/stage.ts'
import { village } from '../village.ts'

const email = 'dagelijks@voorbeeld.invalid'
let site: TestSite
let person: string
const text = {
  title: 'Een tekst over de dagploeg',
  summary: 'Het mag.',
  in_the_way: 'Men dacht van niet.',
  now_you: '',
  remains: '',
  audience: 'everyone',
  level: 'habit',
  themes: 'gezond-werken',
}

beforeAll(async () => {
  site = await startApp()
  person = await addPerson(site, email, 'Dagelijks')
  await grant(site, email, 'case-handler')
  // What nobody has waits for every handler, and its terms end on days of their own.
  await site.sql(
    'update report set handler_id = (select id from person where email = $1) where handler_id is null',
    [village.handler],
  )
})
afterAll(() => site.close())

type Mail = { subject: string; body_text: string; kind: string }

/** The hour at this moment, and the mails that this person had until then, the newest last. */
const hourAt = async (moment: string): Promise<Mail[]> => {
  site.setNow(new Date(moment))
  for (const module of modules) await module.hourly?.(site.open.house)
  const kysely = site.open.house.database.kysely as unknown as Kysely<PlatformTables>
  await kysely.transaction().execute((tx) => site.open.house.outbox.sweep(tx))
  await site.drain()
  return site.sql<Mail>(
    "select kind, subject, body_text from mail where recipient = $1 and kind = 'work-waits' order by at",
    [email],
  )
}

test('what waits is told once on a working day, with code and term, and not what somebody wrote', async () => {
  site.setNow(new Date('2026-11-23T09:30:00Z'))
  const handler = (await signedIn(site, person)).client
  const report = await statedReport(site, handler, {
    wish: 'Kanarie-wens',
    email: 'melder@voorbeeld.invalid',
  })
  await agree(site, report)
  // Before seven in Amsterdam the day has not begun.
  expect(await hourAt('2026-11-24T05:59:00Z')).toEqual([])
  const [first, ...none] = await hourAt('2026-11-24T06:00:00Z')
  expect(none).toEqual([])
  expect(first?.subject).toBe('Er wacht 1 taak op jou')
  expect(first?.body_text).toContain(report.publicCode)
  expect(first?.body_text).toContain('/mijn')
  expect(first?.body_text).toContain('/mijn/instellingen')
  for (const word of ['Kanarie', 'Mag het?', 'melder@', report.id, report.code])
    expect(`${first?.subject} ${first?.body_text}`).not.toContain(word)
  expect(await hourAt('2026-11-24T07:00:00Z')).toHaveLength(1)
  // The next day nothing is new; what others sent meanwhile is.
  expect(await hourAt('2026-11-25T07:00:00Z')).toHaveLength(1)
  await newReport(site)
  expect(await hourAt('2026-11-25T08:00:00Z')).toHaveLength(2)
  expect(await hourAt('2026-11-26T08:00:00Z')).toHaveLength(2)
})

test('a term that is nearly over, or over, is told; a day off is not disturbed', async () => {
  const [due] = await site.sql<{ id: string; due_on: string; public_code: string }>(
    'select id, due_on, public_code from report where handler_id = $1',
    [person],
  )
  expect(due?.due_on).toBe('2026-12-14')
  // Friday leaves one working day.
  const near = await hourAt('2026-12-11T08:00:00Z')
  expect(near.at(-1)?.body_text).toMatch(new RegExp(`${due?.public_code}: .*\\(nog 1 werkdag\\)`))
  const told = near.length
  await newReport(site)
  expect(await hourAt('2026-12-12T08:00:00Z')).toHaveLength(told)
  expect(await hourAt('2026-12-13T08:00:00Z')).toHaveLength(told)
  const late = await hourAt('2026-12-15T08:00:00Z')
  expect(late.at(-1)?.body_text).toMatch(new RegExp(`${due?.public_code}: .*\\(1 werkdag te laat\\)`))
  expect(late.at(-1)?.subject).toMatch(/, \d+ te laat$/)
})

test('who wants no such mail gets none, and can have it again; who has no task is never asked', async () => {
  const settings = '/mijn/instellingen'
  const choose = async (workMail: string) => {
    const { client } = await signedIn(site, person)
    return client.fill(settings, { name: 'Dagelijks', locale: 'nl', workMail })
  }
  expect((await (await signedIn(site, person)).client.get(settings)).text).toContain(
    'Wil je mail over wat op je wacht?',
  )
  expect((await choose('no')).status).toBe(303)
  const before = (await hourAt('2026-12-16T08:00:00Z')).length
  await newReport(site)
  expect(await hourAt('2026-12-17T08:00:00Z')).toHaveLength(before)
  expect((await choose('perhaps')).status).toBe(422)
  expect((await choose('yes')).status).toBe(303)
  expect(await hourAt('2026-12-17T09:00:00Z')).toHaveLength(before + 1)
  const member = (await signedIn(site, await addPerson(site, 'lid-zonder-taak@voorbeeld.invalid'))).client
  expect((await member.get(settings)).text).not.toContain('Wil je mail over wat op je wacht?')
})

test('where one list of work cannot be made, everybody else is told, and the hour says that it failed', async () => {
  site.setNow(new Date('2026-12-18T08:00:00Z'))
  const waits = {
    kind: 'report',
    title: 'RR-1',
    path: queue,
    line: 'Wacht.',
    who: 'Jij',
    act: 'Open',
    id: 'een',
  }
  const told = { ...waits, mine: true, since: '2026-12-18' as Day, due: null }
  const waitingFor = ({ actor }: Stage) =>
    personIdOf(actor) === person ? Promise.resolve([told]) : Promise.reject(new Error('no list'))
  await expect(tellStaff(site.open.house, waitingFor)).rejects.toThrow('no list')
  expect(await site.sql("select 1 from work_reminder where day = '2026-12-18'")).toHaveLength(1)
})

test('what an editor wrote, and what the desk calls a table, stands in My work and goes by no mail', async () => {
  const handler = (await signedIn(site, person)).client
  const { id, publicCode } = await answeredReport(site, handler, { consent: 'yes' })
  await handler.fill(`${pageOf(id)}/openbaar`, text)
  const [proposed] = await site.sql<{ id: string }>('select id from desk_publication where report_id = $1', [
    id,
  ])
  const editor = await site.as(village.editor)
  const path = `/werk/publiceren/${proposed?.id}`
  expect((await editor.fill(path, { reason: 'Noem Kanarie niet.' }, `${path}/terug`)).status).toBe(303)
  const other = await statedReport(site, handler)
  const point = { table: 'andere', name: 'Kanarietafel', expected: inDays(site, 1) }
  expect((await putOn(handler, other.id, point)).status).toBe(303)
  site.setNow(new Date('2026-12-20T11:00:00Z'))
  const work = (await (await signedIn(site, person)).client.get('/mijn')).text
  expect(work).toContain('De openbare tekst kwam terug')
  expect(work).toContain('Vraag de tafel hoe het staat: Kanarietafel')
  const mail = (await hourAt('2026-12-21T07:00:00Z')).at(-1)
  expect(mail?.body_text).toContain(`Melding ${publicCode}: De openbare tekst kwam terug\n`)
  expect(mail?.body_text).toContain('Vraag de tafel hoe het staat')
  expect(`${mail?.subject} ${mail?.body_text}`).not.toContain('Kanarie')
})

test('after days without a mail server one mail says what waits, and not one for each day', async () => {
  const mails = async (state: string) =>
    (
      await site.sql("select from mail where kind = 'work-waits' and recipient = $1 and state = $2", [
        email,
        state,
      ])
    ).length
  const before = (await hourAt('2026-12-21T09:00:00Z')).length
  const kept = await mails('kept')
  expect(before).toBeGreaterThan(0)
  const { house } = site.open
  const kysely = house.database.kysely as unknown as Kysely<PlatformTables>
  for (const day of ['22', '23', '24']) {
    const mail = {
      kind: 'work-waits',
      about: person,
      cause: crypto.randomUUID(),
      to: email,
      lang: 'nl',
    } as const
    const now = new Date(`2026-12-${day}T08:00:00Z`)
    await kysely.transaction().execute((tx) => postMail(tx as never, house, mail, now))
  }
  expect(await mails('waiting')).toBe(3)
  await site.drain()
  expect([await mails('waiting'), await mails('kept')]).toEqual([0, kept + 1])
})

test('a mail under way says how it is when it goes, or does not go: nothing waits, or the task is over', async () => {
  const { client } = await signedIn(site, person)
  const before = (await hourAt('2026-12-28T08:00:00Z')).length
  await newReport(site)
  site.setNow(new Date('2026-12-29T08:00:00Z'))
  for (const module of modules) await module.hourly?.(site.open.house)
  await site.sql('update role_grant set until_day = from_day + 1 where person_id = $1', [person])
  await site.drain()
  expect(await hourAt('2026-12-29T09:00:00Z')).toHaveLength(before)
  expect((await client.get(queue)).status).not.toBe(200)
  expect((await client.get(pageOf('00000000-0000-4000-8000-000000000000'))).status).not.toBe(200)
})
