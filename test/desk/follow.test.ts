// Who follows a public knelpunt hears how it goes on: by mail, once for each change, and nobody else knows that they do.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runReaction } from '../../src/platform/jobs/reaction.ts'
import { mailFollowers } from '../../src/programme/obstacles/followed/notice/reactions.ts'
import { importObstacles } from '../../src/programme/obstacles/index.ts'
import { reindexObstacles } from '../../src/programme/obstacles/known/commands.ts'
import type { Client } from '../client.ts'
import { loadObstacles, obstacle } from '../obstacles/stage.ts'
import { startApp, type TestSite } from '../start-app.ts'
import { addPerson, asSystem, faraway, grant, signedIn } from '../trust/stage.ts'
import { village } from '../village.ts'
import { knelpunten, merge, pageOf as publicPage, slugOf, support, takeApart } from './bundling-stage.ts'
import { anHour, answeredReport, daysLater, doAct, pageOf, saySolved } from './stage.ts'

let site: TestSite
beforeAll(async () => {
  site = await startApp()
})
afterAll(() => site.close())

type Member = { readonly email: string; readonly id: string; client: Client }

/** Somebody with a session that holds now. */
const member = async (name: string): Promise<Member> => {
  const email = `${name}@voorbeeld.invalid`
  const id = await addPerson(site, email)
  return { email, id, client: (await signedIn(site, id)).client }
}
const again = async ({ id, email }: Member): Promise<Member> => ({
  id,
  email,
  client: (await signedIn(site, id)).client,
})

const at = (title: string): string => publicPage(slugOf(title))
const follow = (client: Client, title: string) => client.fill(at(title), {}, `${at(title)}/volgen`)
const stop = (client: Client, title: string) => client.fill(at(title), {}, `${at(title)}/volgen/stop`)
const mailsTo = ({ email }: Member) =>
  site.sql<{ id: string; subject: string; body_text: string }>(
    "select id, subject, body_text from mail where kind = 'obstacle-followed' and recipient = $1 and state = 'kept' order by at, id",
    [email],
  )
/** What was mailed since so many mails, in plain text. */
const since = async (who: Member, count: number): Promise<string[]> =>
  (await mailsTo(who)).slice(count).map(({ body_text }) => body_text)
const rowsOf = ({ id }: Member) => site.sql('select * from obstacle_follow where person_id = $1', [id])

const text = {
  audience: 'everyone',
  summary: 'Het mag, als de koster erbij is.',
  in_the_way: 'Men dacht dat een sleutel niet mag rondgaan.',
  now_you: 'Maak een lijst van wie hem heeft.',
  remains: '',
  level: 'habit',
  themes: 'gezond-werken',
  sector: '',
  region: 'drenthe',
  bodies: '',
}
type Over = Readonly<Record<string, string>>

const textAt = async (report: string): Promise<string> => {
  const [row] = await site.sql<{ id: string }>('select id from desk_publication where report_id = $1', [
    report,
  ])
  return `/werk/publiceren/${row?.id}`
}
const publish = async (report: string, title: string, over: Over = {}): Promise<void> => {
  const handler = await site.as(village.handler)
  const editor = await site.as(village.editor)
  const proposed = await handler.fill(`${pageOf(report)}/openbaar`, { ...text, title, ...over })
  expect(proposed.status).toBe(303)
  const path = await textAt(report)
  expect((await editor.fill(path, {}, `${path}/online`)).status).toBe(303)
}
const offline = async (report: string): Promise<void> => {
  const path = await textAt(report)
  const editor = await site.as(village.editor)
  expect((await editor.fill(`${path}/offline`, { reason: 'Te herkenbaar' })).status).toBe(303)
}
const published = async (title: string, over: Over = {}) => {
  const handler = await site.as(village.handler)
  const reporter = await answeredReport(site, handler, {
    consent: 'yes',
    wish: `Kanarie: iets met ${title}.`,
  })
  await publish(reporter.id, title, over)
  await anHour(site)
  return reporter
}
/** The reporter says that it is not solved; the page says so on a later day. */
const reopened = async (reporter: Awaited<ReturnType<typeof published>>): Promise<void> => {
  await daysLater(site, 28)
  await saySolved(site, reporter, { solved: 'no', body: 'Nog niet' })
  await daysLater(site, 1)
  await anHour(site)
}
const answeredAnew = async (report: string, title: string, outcome: string): Promise<void> => {
  const handler = await site.as(village.handler)
  const done = await doAct(handler, report, 'antwoord', { outcome, body: 'Zo kan het wel.' })
  expect(done.status).toBe(303)
  await publish(report, title)
}

test('a member follows, hears that it is open again and how it was answered anew, stops, and hears nothing more', async () => {
  const title = 'Wie de kerksleutel mag bewaren'
  const reporter = await published(title)
  let reader = await member('volger')
  const before = (await reader.client.get(at(title))).text
  for (const said of ['Hoor hoe het verder gaat', 'Volg dit knelpunt', 'Alleen jij ziet dat je dit volgt'])
    expect(before).toContain(said)
  const followed = await follow(reader.client, title)
  expect([followed.status, followed.location]).toEqual([303, `${at(title)}?klaar=volgt#melding`])
  const after = (await reader.client.get(followed.next ?? '')).text
  for (const said of ['Gelukt.', 'Je volgt dit knelpunt.', 'Stop met volgen']) expect(after).toContain(said)
  expect((await reader.client.get('/mijn')).text).toMatch(/Wat je volgt[\s\S]*kerksleutel[\s\S]*Het mocht al/)
  await anHour(site)
  expect(await mailsTo(reader)).toEqual([])

  await reopened(reporter)
  const [open = '', ...more] = await since(reader, 0)
  expect(more).toEqual([])
  expect((await mailsTo(reader))[0]?.subject).toBe(`Er is nieuws: ${title}`)
  for (const said of [
    title,
    'Het is nog niet opgelost.',
    at(title),
    'omdat je dit knelpunt volgt',
    'Stop met volgen',
  ])
    expect(open).toContain(said)
  reader = await again(reader)
  expect((await reader.client.get('/mijn')).text).toMatch(/kerksleutel[\s\S]*Opnieuw open/)

  await answeredAnew(reporter.id, title, 'other-approach')
  await anHour(site)
  await anHour(site)
  const [answered = '', ...rest] = await since(reader, 1)
  expect(rest).toEqual([])
  expect(answered).toContain('De uitkomst: Opgelost met een andere aanpak.')
  // Other words for the same answer are no news.
  await publish(reporter.id, title, { summary: 'Het mag, met een koster.' })
  await anHour(site)
  expect(await since(reader, 2)).toEqual([])

  reader = await again(reader)
  const stopped = await stop(reader.client, title)
  expect(stopped.location).toBe(`${at(title)}?klaar=volgt-niet#melding`)
  expect((await reader.client.get(stopped.next ?? '')).text).toContain('Je volgt dit knelpunt niet meer.')
  expect([await rowsOf(reader), await mailsTo(reader)]).toEqual([[], []])
  await reopened(reporter)
  expect(await mailsTo(reader)).toEqual([])
})

test('two changes before a mail goes out are one mail; back where it was is none', async () => {
  const title = 'Een lijst voor het pontveer'
  const record = obstacle(title)
  await loadObstacles(site, record)
  const reader = await member('een-mail')
  await follow(reader.client, title)
  /** What follows of it waits in the queues. */
  const load = (fields: Over) => asSystem(site, importObstacles, { records: [{ ...record, ...fields }] })
  await load({ phase: 'answered', outcome: 'clarified' })
  await load({ phase: 'answered', outcome: 'own-rule' })
  await site.drain()
  expect(await since(reader, 0)).toEqual([
    expect.stringContaining('De uitkomst: Regel van de eigen organisatie.'),
  ])
  await load({ phase: 'answered', outcome: 'clarified' })
  await load({ phase: 'answered', outcome: 'own-rule' })
  await site.drain()
  expect(await since(reader, 1)).toEqual([])
  await load({ phase: 'answered', outcome: 'clarified' })
  await site.drain()
  expect(await since(reader, 1)).toEqual([
    expect.stringContaining('Eerst: Regel van de eigen organisatie. Nu: Het mocht al.'),
  ])
  await load({})
  await site.drain()
  expect(await since(reader, 2)).toEqual([expect.stringContaining('Het wordt uitgezocht.')])
})

test('what goes into another is followed there, with one mail for who follows both, and back when it is taken apart', async () => {
  const [from = '', into = ''] = await knelpunten(site, 'Vanen op het dak', 'Vanen van ijzer')
  const editor = await site.as(village.editor)
  const both = await member('volgt-beide')
  const one = await member('volgt-een')
  await follow(both.client, 'Vanen op het dak')
  await follow(both.client, 'Vanen van ijzer')
  await follow(one.client, 'Vanen op het dak')
  await merge(editor, from, into)
  await anHour(site)
  for (const reader of [both, one])
    expect(await since(reader, 0)).toEqual([
      expect.stringMatching(/Vanen op het dak[\s\S]*opgegaan in een ander: ‘Vanen van ijzer’/),
    ])
  // It is one page now, and one line of what they follow.
  expect((await one.client.get(publicPage(into))).text).toContain('Je volgt dit knelpunt.')
  expect((await both.client.get('/mijn')).text.match(/volgen\/stop"/g)).toHaveLength(1)
  await loadObstacles(site, obstacle('Vanen van ijzer', { phase: 'answered', outcome: 'clarified' }))
  for (const reader of [both, one])
    expect(await since(reader, 1)).toEqual([expect.stringMatching(/Vanen van ijzer[\s\S]*Het mocht al/)])
  await takeApart(editor, from)
  await anHour(site)
  for (const reader of [both, one])
    expect(await since(reader, 2)).toEqual([
      expect.stringMatching(/Vanen op het dak[\s\S]*weer een eigen pagina/),
    ])
  await merge(editor, from, into)
  await stop(one.client, 'Vanen van ijzer')
  expect(await rowsOf(one)).toEqual([])
})

test('taken offline the follow goes, and no mail tells what it was; one for members is followed as any other', async () => {
  const title = 'Wanneer de torenklok mag luiden'
  const reporter = await published(title, { audience: 'network' })
  let reader = await member('volgt-leden')
  expect((await follow(reader.client, title)).status).toBe(303)
  const visitor = site.visitor()
  for (const path of ['/volgen', '/volgen/stop'])
    expect((await visitor.post(at(title) + path, {})).status).toBe(403)
  await reopened(reporter)
  const [mail = '', ...more] = await since(reader, 0)
  expect(more).toEqual([])
  // Who is not signed in would find nothing at the page itself.
  const way = `/inloggen?naar=${encodeURIComponent(at(title))}`
  expect(mail).toContain(way)
  reader = await again(reader)
  expect((await reader.client.get(way, { peer: faraway })).location).toBe(at(title))
  await offline(reporter.id)
  await anHour(site)
  expect([await rowsOf(reader), await mailsTo(reader)]).toEqual([[], []])
  for (const path of ['/volgen', '/volgen/stop'])
    expect((await reader.client.post(at(title) + path, {})).status).toBe(404)
  expect((await reader.client.get('/mijn')).text).toContain('Je volgt nog geen knelpunt.')
})

test('a mail that is on its way is not sent to who may not read it any more, nor to who was switched off', async () => {
  const [off, gone, stopped] = [
    'Een tekst over de sluis',
    'Een tekst over de veerman',
    'Een tekst over de schelp',
  ]
  const titles = [off, gone, stopped] as const
  await loadObstacles(site, ...titles.map((title) => obstacle(title)))
  const readers = [await member('is-uit'), await member('leest-niet'), await member('is-gestopt')] as const
  for (const [place, { client }] of readers.entries()) await follow(client, titles[place] ?? '')
  const answered = titles.map((title) => obstacle(title, { phase: 'answered', outcome: 'clarified' }))
  await asSystem(site, importObstacles, { records: answered })
  const events = await site.sql<{ id: string }>(
    "select id from event where type = 'obstacle.changed' and at is not null order by at desc, id desc limit 3",
  )
  for (const { id } of events) await runReaction(site.open.house, mailFollowers, id)
  const [switched, unread, done] = readers
  await site.sql("update person set state = 'disabled' where id = $1", [switched.id])
  await site.sql("update obstacle set state = 'archived' where slug = $1", [slugOf(gone)])
  await asSystem(site, reindexObstacles, {})
  const waiting = await site.sql("select recipient from mail where state = 'waiting' order by recipient")
  expect(waiting).toEqual([done, switched, unread].map(({ email }) => ({ recipient: email })))
  await stop(done.client, stopped)
  await site.drain()
  for (const { email } of readers)
    expect(await site.sql('select 1 from mail where recipient = $1', [email])).toEqual([])
  await site.sql("update person set state = 'anonymised', email = null where id = $1", [switched.id])
  await anHour(site)
  for (const reader of readers) expect(await rowsOf(reader)).toEqual([])
})

test('nobody else sees who follows: no audit line, no number, no page of the desk, no kept form', async () => {
  const title = 'Een tekst over de brugwachter'
  const { id } = await published(title)
  const names = ['admin', 'case-handler', 'desk-coordinator', 'editor'] as const
  const staff: Client[] = []
  for (const role of names) {
    const { client, email } = await member(`kijkt-${role}`)
    await grant(site, email, role)
    staff.push(client)
  }
  const paths = [at(title), pageOf(id), `/werk/knelpunten/${slugOf(title)}`, '/werk/publiceren', '/mijn']
  const seen = () =>
    Promise.all(
      [...staff, site.visitor()].flatMap((client) =>
        paths.map(async (path) =>
          (await client.get(path)).text.replace(/(_key"|seen")(?: form="[^"]*")? value="[^"]*"/g, ''),
        ),
      ),
    )
  const reader = await member('kanarie-volger')
  // Who says "bij ons ook" in the same browser is not tied to it either.
  await support(reader.client, slugOf(title))
  const lines = () =>
    Promise.all(['audit', 'event', 'idempotency'].map((table) => site.sql(`select * from ${table}`)))
  const before = [await seen(), await lines()]
  await follow(reader.client, title)
  await follow(reader.client, title)
  expect(await rowsOf(reader)).toHaveLength(1)
  const columns = ['id', 'obstacle_id', 'person_id', 'day', 'told_id', 'told_phase', 'told_outcome']
  expect(Object.keys((await rowsOf(reader))[0] ?? {}).sort()).toEqual(columns.sort())
  expect([await seen(), await lines()]).toEqual(before)
  await stop(reader.client, title)
  expect(await lines()).toEqual(before[1])
})

test('a year after nothing changed any more the follow goes; what is open is followed on', async () => {
  const [open = ''] = await knelpunten(site, 'Open en stil')
  await loadObstacles(
    site,
    obstacle('Beantwoord en stil', { phase: 'answered', outcome: 'clarified', changedOn: '2026-11-20' }),
  )
  const reader = await member('een-jaar')
  await follow(reader.client, 'Open en stil')
  await follow(reader.client, 'Beantwoord en stil')
  await daysLater(site, 365)
  expect(await rowsOf(reader)).toHaveLength(2)
  await daysLater(site, 1)
  expect(
    await site.sql(
      'select slug from obstacle_follow f join obstacle o on o.id = f.obstacle_id where person_id = $1',
      [reader.id],
    ),
  ).toEqual([{ slug: open }])
})

test('a visitor is led to sign in and back, by a page that is stored; the thanks tells that one can follow it', async () => {
  const title = 'Losse vanen'
  await knelpunten(site, title)
  const visitor = site.visitor()
  const page = await visitor.get(at(title))
  expect(page.text).toContain(`href="/inloggen?naar=${encodeURIComponent(at(title))}"`)
  expect(page.text).toContain('href="/feeds/knelpunten.atom"')
  expect(page.text).not.toContain('method="post" action="/ruimte-in-de-regels/knelpunten')
  const reader = await member('leest-eerst')
  await reader.client.get(at(title))
  await follow(reader.client, title)
  expect((await site.visitor().get(at(title))).text).toBe(page.text)
  const sent = await support(visitor, slugOf(title))
  expect((await visitor.get(sent.location ?? '')).text).toContain(`href="${at(title)}#volgen"`)
  const stopped = await reader.client.fill('/mijn', {}, `${at(title)}/volgen/stop`)
  expect(stopped.location).toBe('/mijn?klaar=volgt-niet#melding')
  expect((await reader.client.get(stopped.next ?? '')).text).toContain('Je volgt dit niet meer.')
})
