// A text for members of the network alone: from the proposal to who may find it, and opened to everybody at last.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { SearchSource } from '#platform/module.ts'
import { indexThing } from '../../src/commons/search/steps.ts'
import { obstacleSource } from '../../src/programme/obstacles/known/search-source.ts'
import { type Client, unseenOf } from '../client.ts'
import { fillIn } from '../reports/stage.ts'
import { startApp, type TestSite } from '../start-app.ts'
import { addPerson, signedIn } from '../trust/stage.ts'
import { village } from '../village.ts'
import { apartPath, bench, knelpunten, merge, mergePath, slugOf, support } from './bundling-stage.ts'
import { type Reporter, readByReporter } from './reporter.ts'
import { anHour, answeredReport, daysLater, doAct, pageOf, saySolved } from './stage.ts'

let site: TestSite
let handler: Client
let editor: Client
let member: Client
const signIn = async () => {
  handler = await site.as(village.handler)
  editor = await site.as(village.editor)
  const email = `lid-${site.now().getTime()}@voorbeeld.invalid`
  member = (await signedIn(site, await addPerson(site, email))).client
}
beforeAll(async () => {
  site = await startApp()
  await signIn()
})
afterAll(() => site.close())

const list = '/werk/publiceren'
const hub = '/ruimte-in-de-regels'
const public_ = `${hub}/knelpunten`
const text = {
  audience: 'network',
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

const propose = (id: string, title: string, over: Over = {}) =>
  handler.fill(`${pageOf(id)}/openbaar`, { ...text, title, ...over })
const textAt = async (id: string): Promise<string> => {
  const [row] = await site.sql<{ id: string }>('select id from desk_publication where report_id = $1', [id])
  return `${list}/${row?.id}`
}
const online = async (id: string) => {
  const path = await textAt(id)
  return editor.fill(path, {}, `${path}/online`)
}
const publish = async (id: string, title: string, over: Over = {}): Promise<void> => {
  expect((await propose(id, title, over)).status).toBe(303)
  expect((await online(id)).status).toBe(303)
}
/** A report whose text is online, for members unless it is said otherwise. */
const published = async (title: string, over: Over = {}, consent = 'yes'): Promise<Reporter> => {
  const reporter = await answeredReport(site, handler, { consent, wish: `Kanarie: iets met ${title}.` })
  await publish(reporter.id, title, over)
  return reporter
}
const at = (title: string): string => `${public_}/${slugOf(title)}`
const everyone = { audience: 'everyone' }

/** Every surface on which a public knelpunt shows, the hub and the pages of theme and region among them. */
const surfaces = (word: string): readonly string[] => [
  '/',
  hub,
  public_,
  `${public_}?thema=gezond-werken`,
  `${public_}?regio=drenthe&sorteer=langst-open`,
  `${public_}?q=${word}`,
  `${hub}/zoeken?q=${word}`,
  `/zoeken?q=${word}`,
  `/zoeken?q=${word.slice(0, 5)}`,
  `/zoeken?q=${word}&soort=obstacle`,
  '/feeds/knelpunten.atom',
  '/feeds/knelpunten.atom?thema=gezond-werken',
  '/sitemap.xml',
  '/themas/gezond-werken',
  '/regios/drenthe',
]
/** On which of them it stands for this reader. */
const shownTo = async (client: Client, title: string, word: string): Promise<string[]> => {
  const found: string[] = []
  for (const path of surfaces(word)) {
    const whole = (await client.get(path)).text
    if (whole.includes(title) || whole.includes(at(title))) found.push(path)
  }
  return found
}

test('a text for members: a visitor finds nothing, a member finds it and is stuck on it too; then it is opened', async () => {
  const title = 'Wie de kerksleutel mag bewaren'
  const reporter = await answeredReport(site, handler, { consent: 'yes' })
  const { id } = reporter
  const page = (await handler.get(`${pageOf(id)}/openbaar`)).text
  for (const said of ['Voor wie?', 'Iedereen (openbaar)', 'Leden van het netwerk', 'Betrokkenen hebben'])
    expect(page).toContain(said)
  expect(page).toMatch(/value="everyone"[^>]*checked/)
  expect((await propose(id, title, { audience: '' })).text).toContain('href="#veld-audience"')
  expect((await propose(id, title)).status).toBe(303)
  expect((await handler.get(pageOf(id))).text).toContain('De tekst is alleen voor leden van het netwerk.')
  expect((await editor.get(list)).text).toMatch(/kerksleutel[\s\S]{0,80}Alleen voor leden/)
  const review = (await editor.get(await textAt(id))).text
  for (const said of ['Zo lezen leden van het netwerk het straks', 'Alleen leden van het netwerk</dd>'])
    expect(review).toContain(said)
  expect((await online(id)).status).toBe(303)
  await anHour(site)

  const visitor = site.visitor()
  const nothing = await visitor.get(`${public_}/dit-is-er-niet`)
  for (const path of [at(title), `${at(title)}/ook`]) {
    const answer = await visitor.get(path)
    expect([path, answer.status]).toEqual([path, 404])
    expect(answer.text).not.toContain('kerksleutel mag')
  }
  expect((await visitor.get(at(title))).text.length).toBe(
    nothing.text.length + 2 * (at(title).length - `${public_}/dit-is-er-niet`.length),
  )
  expect((await support(visitor, slugOf(title))).status).toBe(404)
  const help = await visitor.post(`${hub}/melden/bekend/helpt`, { helper: 'knelpunten', slug: slugOf(title) })
  expect(help.status).toBe(404)
  expect(await shownTo(visitor, title, 'kerksleutel')).toEqual([])

  expect(await shownTo(member, title, 'kerksleutel')).toEqual(
    surfaces('kerksleutel').filter((path) => path.startsWith(public_) || path.startsWith('/zoeken')),
  )
  expect((await member.get(`/zoeken?q=kerksleutel`)).text).toContain('Alleen voor leden')
  const read = await member.get(at(title))
  expect(read.status).toBe(200)
  for (const said of [text.summary, 'Alleen leden van het netwerk lezen dit.', 'noindex'])
    expect(read.text).toContain(said)
  expect(read.text).not.toContain('deelbeeld')
  const counted = await support(member, slugOf(title), 'Elke week een uur')
  expect(counted.location).toBe(`${at(title)}/ook?klaar=bedankt`)
  expect((await member.get(counted.location ?? '')).text).toContain('We tellen je mee.')
  // Who finds it out reads what it costs, as the form promises.
  expect((await handler.get(pageOf(id))).text).toContain(`href="${bench}/${slugOf(title)}"`)
  expect((await handler.get(`${bench}/${slugOf(title)}`)).text).toContain(
    'gaat het met geen ander knelpunt samen',
  )
  expect((await handler.get(`${bench}/${slugOf(title)}/wat-het-kost`)).text).toContain('Elke week een uur')

  expect((await readByReporter(site, id)).at(-1)).toContain('alleen voor leden van het netwerk')
  const follow = await reporter.read()
  for (const said of ['alleen voor leden van het netwerk', text.summary]) expect(follow).toContain(said)
  expect(follow).not.toContain(at(title))

  expect((await propose(id, title, everyone)).status).toBe(303)
  // Proposed is not online.
  expect((await visitor.get(at(title))).status).toBe(404)
  expect((await editor.get(await textAt(id))).text).toContain('dan kan iedereen haar lezen')
  expect((await online(id)).status).toBe(303)
  expect((await shownTo(visitor, title, 'kerksleutel')).sort()).toEqual(
    surfaces('kerksleutel')
      .filter((path) => path !== '/' && path !== hub)
      .sort(),
  )
  expect((await visitor.get(at(title))).status).toBe(200)
  expect((await member.get(at(title))).text).not.toContain('Alleen leden van het netwerk')
  const told = (await readByReporter(site, id)).filter((body) => body.includes(title))
  expect(told.map((body) => /voor (iedereen|leden)/.exec(body)?.[1])).toEqual(['leden', 'iedereen'])
  expect(await reporter.read()).toContain(`href="${at(title)}"`)
})

test('numbers that everybody reads count nothing of it, and the stored pages of visitors never hold it', async () => {
  const visitor = site.visitor()
  const seen = async (client: Client) => {
    const pages: string[] = []
    for (const path of [public_, `${public_}?thema=gezond-werken`, hub, '/themas/gezond-werken'])
      pages.push((await client.get(path)).text)
    return pages
  }
  const before = await seen(visitor)
  const size = async () => /(\d+)(?: knelpunten<| *<\/h2)/.exec((await member.get(public_)).text)?.[1]
  const own = Number(await size())
  const title = 'Een lijst voor het pontveer'
  await published(title)
  // A member first, and in between: what they see is kept for nobody.
  expect((await member.get(public_)).text).toContain(title)
  expect((await member.get(`${public_}?thema=gezond-werken`)).text).toContain(title)
  expect((await member.get(at(title))).status).toBe(200)
  expect(await seen(visitor)).toEqual(before)
  expect((await member.get(public_)).text).toContain(title)
  expect(await seen(site.visitor())).toEqual(before)
  expect(Number(await size())).toBe(own + 1)
  expect((await visitor.get(at(title))).status).toBe(404)
  const [kept] = await site.sql<{ kept: number; cards: number }>(
    `select (select count from obstacle_facet_count where facet = '') as kept,
       (select count(*)::int from obstacle_card) as cards`,
  )
  expect(kept?.kept).toBe(kept?.cards)
})

test('made narrower it is gone at once for who is not signed in, from pages, lists and search', async () => {
  const title = 'Wanneer de torenklok mag luiden'
  const { id } = await published(title, everyone)
  await anHour(site)
  const visitor = site.visitor()
  expect((await shownTo(visitor, title, 'torenklok')).length).toBeGreaterThan(8)
  expect((await propose(id, title)).status).toBe(303)
  expect((await visitor.get(at(title))).status).toBe(200)
  const review = (await editor.get(await textAt(id))).text
  expect(review).toContain('dan is ze meteen weg voor wie niet is ingelogd')
  expect((await handler.get(pageOf(id))).text).toContain('Wat nu online staat, kan iedereen lezen.')
  expect((await online(id)).status).toBe(303)
  // No hour went by, no job was done.
  expect((await visitor.get(at(title))).status).toBe(404)
  expect(await shownTo(visitor, title, 'torenklok')).toEqual([])
  expect((await member.get(at(title))).status).toBe(200)
  await anHour(site)
  expect(await shownTo(visitor, title, 'torenklok')).toEqual([])
})

/** The source of search, which waits once it has read. */
const slowly = (): { source: SearchSource; hasRead: Promise<void>; goOn: () => void } => {
  const read = Promise.withResolvers<void>()
  const gate = Promise.withResolvers<void>()
  const documents: SearchSource['documents'] = async (db, ids, lang) => {
    const found = await obstacleSource.documents(db, ids, lang)
    if (lang === 'en') read.resolve()
    await (lang === 'en' ? gate.promise : undefined)
    return found
  }
  return { source: { ...obstacleSource, documents }, hasRead: read.promise, goOn: gate.resolve }
}

test('who was filling the index while a text was narrowed, or went offline, puts nothing back', async () => {
  const visitor = site.visitor()
  const consent = async (code: string) =>
    (await site.visitor().post(`${hub}/volgen/keuzes`, { code, consent: 'no' })).status
  for (const [title, word, gone, status] of [
    [
      'De sleutel van het sluishuis',
      'sluishuis',
      ({ id }: Reporter) => online(id).then((done) => done.status),
      303,
    ],
    ['De sleutel van het tolhuis', 'tolhuis', ({ code }: Reporter) => consent(code), 200],
  ] as const) {
    const reporter = await published(title, everyone)
    await anHour(site)
    expect((await visitor.get(`/zoeken?q=${word}`)).text).toContain(title)
    await propose(reporter.id, title)
    const [row] = await site.sql<{ id: string }>('select id from obstacle where slug = $1', [slugOf(title)])
    const { source, hasRead, goOn } = slowly()
    const filling = site.open.house.database.kysely
      .transaction()
      .execute((tx) => indexThing(tx as never, source, row?.id ?? '', site.now()))
    await hasRead
    const done = gone(reporter)
    await Promise.race([done, new Promise((soon) => setTimeout(soon, 500))])
    goOn()
    await filling
    expect(await done).toBe(status)
    expect((await visitor.get(at(title))).status).toBe(404)
    expect((await visitor.get(`/zoeken?q=${word}`)).text).not.toContain(title)
  }
})

test('what was read for one kind of reader goes online for no other', async () => {
  const title = 'Een tekst over de sluiswachter'
  const { id } = await answeredReport(site, handler, { consent: 'yes' })
  await propose(id, title)
  const path = await textAt(id)
  const old = unseenOf((await editor.get(path)).text, `${path}/online`)
  await propose(id, title, everyone)
  const refused = await editor.post(`${path}/online`, old)
  expect([refused.status, refused.text.includes('intussen veranderd')]).toEqual([422, true])
  expect((await site.visitor().get(at(title))).status).toBe(404)
})

test('a reporter who reads first says yes to this text for these readers, and again for others', async () => {
  const title = 'Een tekst over de brugwachter'
  const reporter = await answeredReport(site, handler, { consent: 'later' })
  const agree = async () => {
    const page = await reporter.read()
    const action = `${hub}/volgen/tekst`
    return site.visitor().post(action, { ...unseenOf(page, action), code: reporter.code, agree: 'yes' })
  }
  await propose(reporter.id, title)
  const asked = await reporter.read()
  expect(asked).toContain('dan lezen alleen leden van het netwerk hem')
  expect(asked).toContain('Alleen leden van het netwerk</dd>')
  expect((await agree()).text).toContain('Straks lezen alleen leden van het netwerk hem.')
  expect((await online(reporter.id)).status).toBe(303)
  await propose(reporter.id, title, everyone)
  expect((await editor.get(await textAt(reporter.id))).status).toBe(404)
  expect(await reporter.read()).toContain('Iedereen kan hem lezen als jij ja zegt')
  expect((await site.visitor().get(at(title))).status).toBe(404)
  await agree()
  expect((await online(reporter.id)).status).toBe(303)
  expect((await site.visitor().get(at(title))).status).toBe(200)
})

test('it takes part in no page for everybody: refused before, released when it is narrowed', async () => {
  const title = 'Een tekst over de windvaan'
  const { id } = await published(title, everyone)
  const slug = slugOf(title)
  const [into = '', deep = '', loose = ''] = await knelpunten(
    site,
    'Vanen op het dak',
    'Vanen van ijzer',
    'Losse vanen',
  )
  await merge(editor, deep, slug)
  await merge(editor, slug, into)
  expect((await site.visitor().get(at(title))).location).toBe(`${public_}/${into}`)
  const old = unseenOf((await editor.get(mergePath(loose, into))).text, mergePath(loose, into))

  await propose(id, title)
  expect((await editor.get(await textAt(id))).text).toContain('Dat houdt dan op.')
  expect((await online(id)).status).toBe(303)
  const visitor = site.visitor()
  expect((await visitor.get(at(title))).status).toBe(404)
  expect((await member.get(at(title))).status).toBe(200)
  for (const path of [`${public_}/${into}`, public_, `/zoeken?q=windvaan`])
    expect([path, (await visitor.get(path)).text.includes(title)]).toEqual([path, false])
  // What went into it is back at its own address, in the same moment.
  expect((await visitor.get(`${public_}/${deep}`)).status).toBe(200)
  expect((await visitor.get('/zoeken?q=ijzer')).text).toContain(`${public_}/${deep}`)

  expect((await editor.get(bench)).text).not.toContain(title)
  expect((await editor.get(`${bench}/${loose}/samenvoegen?q=windvaan`)).text).not.toContain(title)
  for (const path of [
    mergePath(slug, into),
    mergePath(loose, slug),
    apartPath(slug),
    `${bench}/${slug}/samenvoegen`,
  ])
    expect([path, (await editor.get(path)).status]).toEqual([path, 404])
  const sent = { ...old, reason: 'Het gaat over hetzelfde' }
  expect((await editor.post(mergePath(slug, into), sent)).status).toBe(404)
  const refused = await editor.post(mergePath(loose, slug), sent)
  expect([refused.status, refused.text.includes('niet meer online voor iedereen')]).toEqual([422, true])
  expect(refused.text).not.toContain(title)
  // And the database knows it too.
  await expect(
    site.sql("update obstacle set phase = 'merged', outcome = null, merged_into = $2 where slug = $1", [
      slug,
      id,
    ]),
  ).rejects.toThrow('violates check constraint')
})

test('consent taken back, an editor, "not solved" and the end of its time do the same to it as to any text', async () => {
  const back = 'Een tekst over de lantaarn'
  const reporter = await published(back)
  await site.visitor().post(`${hub}/volgen/keuzes`, { code: reporter.code, consent: 'no' })
  expect((await member.get(at(back))).status).toBe(404)
  expect(await shownTo(member, back, 'lantaarn')).toEqual([])
  expect(await reporter.read()).toContain('Je melding staat niet meer online')

  const off = 'Een tekst over de dorpspomp'
  const { id } = await published(off)
  const path = await textAt(id)
  await editor.fill(`${path}/offline`, { reason: 'Te herkenbaar' })
  expect((await member.get(at(off))).status).toBe(404)

  const open = 'Een tekst over de marktkraam'
  const again = await published(open)
  await daysLater(site, 28)
  await saySolved(site, again, { solved: 'no', body: 'Nog niet' })
  await daysLater(site, 1)
  await signIn()
  expect((await member.get(at(open))).text).toContain('Opnieuw open')
  expect((await site.visitor().get(at(open))).status).toBe(404)
  await doAct(handler, again.id, 'antwoord', { outcome: 'clarified', body: 'Toch wel.' })
  await publish(again.id, open)
  expect((await member.get(at(open))).text).toContain('Er is een nieuw antwoord')
  expect((await site.visitor().get(at(open))).status).toBe(404)

  // Two years after its end the report is gone; the page stays, for the same readers.
  await site.sql(
    "update report set state = 'closed', waiting_on = 'nobody', waiting_since = $2 where id = $1",
    [again.id, '2024-01-01'],
  )
  await anHour(site)
  expect(await site.sql('select id from report where id = $1', [again.id])).toEqual([])
  expect((await member.get(at(open))).status).toBe(200)
  expect((await site.visitor().get(at(open))).status).toBe(404)
})

test('look-alikes before a report are everybody’s, also for who is signed in', async () => {
  const title = 'Een tekst over de ophaalbrug'
  await published(title)
  await anHour(site)
  const forAll = 'De ophaalbrug voor iedereen'
  await published(forAll, { audience: 'everyone' })
  await anHour(site)
  await fillIn(member, { wish: 'Wij willen de ophaalbrug zelf bedienen' }, { many: 1 })
  const shown = (await member.get(`${hub}/melden/bekend`)).text
  expect([shown.includes(forAll), shown.includes(title)]).toEqual([true, false])
  expect((await member.get(`${hub}/zoeken?q=ophaalbrug`)).text).not.toContain(title)
})
