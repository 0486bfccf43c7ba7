// Public knelpunten about the same: an editor puts them together, nobody who supports one is lost, and it can be undone.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { allCommands } from '../../src/platform/write/command.ts'
import type { Client } from '../client.ts'
import { answer, hub, loadAnswers, loadObstacles, obstacle, plain } from '../obstacles/stage.ts'
import { startApp, type TestSite } from '../start-app.ts'
import { asSystem } from '../trust/stage.ts'
import { village } from '../village.ts'
import {
  apartPath,
  bench,
  formAt,
  knelpunten,
  merge,
  mergePath,
  nextDay,
  pageOf,
  slugOf,
  snapshot,
  support,
  takeApart,
} from './bundling-stage.ts'
import { answeredReport, daysLater, doAct, pageOf as dossierOf, saySolved } from './stage.ts'

let site: TestSite
let editor: Client
let handler: Client
const signIn = async () => {
  editor = await site.as(village.editor)
  handler = await site.as(village.handler)
}
beforeAll(async () => {
  site = await startApp()
  await signIn()
})
afterAll(() => site.close())

const visit = (path: string) => site.visitor().get(path)
const lists = (word: string) => [
  `${hub}/knelpunten?q=${word}`,
  '/feeds/knelpunten.atom',
  `/zoeken?q=${word}`,
  '/sitemap.xml',
]
/** Where a page is named to everybody. */
const namedIn = async (slug: string, word: string): Promise<string[]> => {
  const found: string[] = []
  for (const path of lists(word)) if ((await visit(path)).text.includes(`${pageOf(slug)}`)) found.push(path)
  return found
}
const supportersAt = (slug: string): Promise<string | undefined> =>
  nextDay(
    site,
    async () =>
      /((?:Minstens )?\d+|Enkele) mensen lopen hier/.exec(plain((await visit(pageOf(slug))).text))?.[1],
  )
const exactAt = async (slug: string): Promise<string | undefined> =>
  /Bij ons ook<\/dt><dd>(\d+)</.exec((await editor.get(`${bench}/${slug}`)).text)?.[1]

test('an editor reads what will happen, does it once, and everybody is led on; taken apart all is as it was', async () => {
  const [from = '', to = ''] = await knelpunten(
    site,
    'Zadels voor zweefvliegers',
    'Zadelriemen voor zweefvliegers',
  )
  for (let count = 0; count < 3; count += 1) await support(site.visitor(), from, 'Kanarie-kosten')
  for (let count = 0; count < 4; count += 1) await support(site.visitor(), to)
  const before = [await snapshot(site, from), await snapshot(site, to)]
  expect(await namedIn(from, 'zweefvliegers')).toEqual(lists('zweefvliegers'))

  expect((await editor.get('/mijn')).text).toContain(`href="${bench}"`)
  expect(plain((await editor.get(`${bench}?q=zweefvliegers`)).text)).toMatch(
    /4 mensen: ‘bij ons ook’[\s\S]*3 mensen/,
  )
  const choose = (await editor.get(`${bench}/${from}/samenvoegen`)).text
  expect(choose).toContain(mergePath(from, to))
  expect(choose).not.toContain(mergePath(from, from))
  expect((await editor.get(`${bench}/${from}/samenvoegen?q=kanariezaad`)).text).toContain(
    'We vonden geen ander',
  )
  expect((await editor.get(`${bench}/${from}/samenvoegen?q=zadelriemen`)).text).toContain(mergePath(from, to))
  const preview = plain((await editor.get(mergePath(from, to))).text)
  expect(preview).toContain('3 en 4 wordt 7')
  expect(preview).toContain(
    'Wie ‘Zadels voor zweefvliegers’ opent, komt uit bij ‘Zadelriemen voor zweefvliegers’',
  )

  const path = mergePath(from, to)
  const form = await formAt(editor, path)
  const empty = await editor.post(path, { ...form, reason: '' })
  expect([empty.status, empty.text.includes('Vul dit in.')]).toEqual([422, true])
  const first = await editor.post(path, form)
  const again = await editor.post(path, form)
  expect([first.status, first.location]).toEqual([303, `${bench}/${to}?klaar=samengevoegd#melding`])
  expect((await editor.get(first.next?.split('#')[0] ?? '')).text).toContain('Samengevoegd.')
  expect([again.status, again.location]).toEqual([303, first.location])

  // No hour went by, no job was done.
  for (const [prefix, lang] of [
    ['', ''],
    ['/en', '/en'],
  ] as const) {
    const led = await visit(`${prefix}${pageOf(from)}`)
    expect([led.status, led.location]).toEqual([301, `${lang}${pageOf(to)}`])
    // It may be taken apart: no browser may remember it.
    expect(led.headers.get('cache-control')).toBe('no-store')
  }
  expect(await namedIn(from, 'zweefvliegers')).toEqual([])
  const online = plain((await visit(pageOf(to))).text)
  expect(online).toMatch(/Hierin is ook opgegaan: ‘Zadels voor zweefvliegers’ ?, sinds 23 november 2026/)
  expect(await exactAt(to)).toBe('7')
  const page = plain((await editor.get(`${bench}/${to}`)).text)
  for (const said of ['Zadels voor zweefvliegers', 'Waarom: Het gaat over hetzelfde', 'Redacteur'])
    expect(page).toContain(said)
  expect(page).not.toContain('Kanarie')
  expect((await editor.get(`${bench}/${from}`)).location).toBe(`${bench}/${to}`)
  const [audit] = await site.sql<Record<string, unknown>>(
    "select stream, at, reason, actor_kind from audit a join obstacle o on o.id = object_id where command = 'obstacle.merge' and slug = $1",
    [from],
  )
  expect(audit).toEqual({
    stream: 'report',
    at: null,
    reason: 'Het gaat over hetzelfde',
    actor_kind: 'person',
  })

  expect((await editor.get(apartPath(from))).text).toContain('krijgt zijn eigen pagina terug')
  expect((await takeApart(editor, from)).location).toBe(`${bench}/${from}?klaar=uit-elkaar#melding`)
  expect([await snapshot(site, from), await snapshot(site, to)]).toEqual(before)
  expect((await visit(pageOf(from))).status).toBe(200)
  expect(await namedIn(from, 'zweefvliegers')).toEqual(lists('zweefvliegers'))
  expect((await visit(pageOf(to))).text).not.toContain('Hierin is ook opgegaan')
  expect(await supportersAt(from)).toBe('Enkele')
  expect(plain((await editor.get(`${bench}/${from}`)).text)).toMatch(
    /Uit elkaar gehaald op 23 november 2026, door Redacteur. Waarom: Het gaat/,
  )
})

test('a page that was opened before is refused in our words, and nothing changes', async () => {
  const [one = '', two = '', three = ''] = await knelpunten(site, 'Oud een', 'Oud twee', 'Oud drie')
  const stale = await formAt(editor, mergePath(one, two))
  const other = await formAt(editor, mergePath(two, one))
  const third = await formAt(editor, mergePath(one, three))
  await merge(editor, three, two)
  const refused = async (path: string, form: Record<string, string>, said: string) => {
    const reply = await editor.post(path, form)
    expect([path, reply.status, plain(reply.text).includes(said)]).toEqual([path, 422, true])
  }
  await refused(mergePath(one, two), stale, 'Er veranderde iets sinds je deze pagina opende')
  await refused(mergePath(one, three), third, 'is zelf opgegaan in een ander')
  await merge(editor, one, two)
  await refused(mergePath(one, two), { ...stale, _key: 'x' }, 'is intussen al opgegaan in een ander')
  await refused(mergePath(two, one), other, 'is zelf opgegaan in een ander')
  await refused(mergePath(two, two), await formAt(editor, mergePath(two, two)), 'Dit is hetzelfde knelpunt')
  await refused(mergePath(two, 'nergens'), stale, 'staat niet meer online')
  const apart = await formAt(editor, apartPath(one))
  await takeApart(editor, one)
  await refused(apartPath(one), { ...apart, _key: 'y' }, 'staat al op zichzelf')
  expect((await editor.get(apartPath(one))).location).toBe(`${bench}/${one}`)
  // What an import put together is taken apart there.
  await loadObstacles(site, obstacle('Oud vier', { phase: 'merged', mergedInto: 'Oud twee' }))
  await refused(apartPath('oud-vier'), apart, 'in het bestand waaruit we het inlazen')
})

test('a page that takes apart what is somewhere else by now, is refused and says where it is', async () => {
  const [one = '', two = '', three = ''] = await knelpunten(site, 'Elders een', 'Elders twee', 'Elders drie')
  await merge(editor, one, two)
  const stale = await formAt(editor, apartPath(one))
  await takeApart(editor, one)
  await merge(editor, one, three)
  const refused = await editor.post(apartPath(one), stale)
  expect(refused.status).toBe(422)
  for (const said of ['Er veranderde iets sinds je deze pagina opende', 'staat nu bij ‘Elders drie’'])
    expect(plain(refused.text)).toContain(said)
  expect((await visit(pageOf(one))).location).toBe(pageOf(three))
  expect((await takeApart(editor, one)).status).toBe(303)
})

test('two at once, each into the other: one of them is done', async () => {
  const [one = '', two = ''] = await knelpunten(site, 'Tegelijk een', 'Tegelijk twee')
  const forms = [await formAt(editor, mergePath(one, two)), await formAt(editor, mergePath(two, one))]
  const replies = await Promise.all([
    editor.post(mergePath(one, two), forms[0] ?? {}),
    editor.post(mergePath(two, one), forms[1] ?? {}),
  ])
  expect(replies.map(({ status }) => status).sort()).toEqual([303, 422])
  const statuses = [(await visit(pageOf(one))).status, (await visit(pageOf(two))).status]
  expect(statuses.sort()).toEqual([200, 301])
})

test('no number of after less that of before tells how few there were at one of them', async () => {
  const names = ['Aftrek tien', 'Aftrek drie', 'Aftrek een', 'Aftrek niemand']
  const [ten = '', three = '', single = '', none = ''] = await knelpunten(site, ...names)
  const counts = [
    [ten, 10],
    [three, 3],
    [single, 1],
  ] as const
  for (const [slug, count] of counts) {
    for (let at = 0; at < count; at += 1) await support(site.visitor(), slug)
    await site.sql(
      `insert into rule_help (id, obstacle_id, day) select gen_random_uuid(), id, '2026-11-20'
       from obstacle, generate_series(1, $2) where slug = $1`,
      [slug, count],
    )
  }
  const said = async () => [
    await supportersAt(ten),
    /Dit hielp al (\d+) mensen/.exec(plain((await visit(pageOf(ten))).text))?.[1],
  ]
  expect(await said()).toEqual(['10', '10'])
  await merge(editor, none, ten)
  expect(await said()).toEqual(['10', '10'])
  await merge(editor, three, ten)
  expect(await said()).toEqual(['Minstens 11', '10'])
  await merge(editor, single, ten)
  expect(await said()).toEqual(['Minstens 12', '10'])
  expect(await exactAt(ten)).toBe('14')
  await takeApart(editor, three)
  expect(await said()).toEqual(['Minstens 11', '10'])
  // From five on it may be known at the one, and so together.
  await support(site.visitor(), three)
  await support(site.visitor(), three)
  await merge(editor, three, ten)
  expect(await said()).toEqual(['Minstens 16', '10'])
  expect((await visit(`/en${pageOf(ten)}`)).status).toBe(200)
  await takeApart(editor, single)
  expect(await said()).toEqual(['15', '10'])
})

test('a browser counts once for all that is together, and an old form still counts somebody', async () => {
  const [one = '', two = ''] = await knelpunten(site, 'Samen een', 'Samen twee')
  const client = site.visitor()
  await support(client, one)
  await merge(editor, one, two)
  const opened = await client.get(`${pageOf(one)}/ook`)
  expect([opened.status, opened.location]).toEqual([301, `${pageOf(two)}/ook`])
  expect((await support(client, one)).location).toBe(`${pageOf(two)}/ook?klaar=al`)
  await support(client, two)
  expect(await exactAt(two)).toBe('1')
  // Somebody else had the form of the old page open.
  expect((await support(site.visitor(), one)).status).toBe(303)
  expect(await exactAt(two)).toBe('2')
  await takeApart(editor, one)
  expect([await exactAt(one), await exactAt(two)]).toEqual(['1', '1'])
})

const text = {
  summary: 'Het mag al.',
  in_the_way: 'Men dacht dat het niet mocht.',
  now_you: 'Vraag ernaar.',
  remains: '',
  audience: 'everyone',
  level: 'habit',
  themes: 'gezond-werken',
  sector: '',
  region: '',
  bodies: '',
}
const publish = async (id: string, title: string, over: Record<string, string> = {}) => {
  const proposed = await handler.fill(`${dossierOf(id)}/openbaar`, { ...text, title, ...over })
  const [row] = await site.sql<{ id: string }>('select id from desk_publication where report_id = $1', [id])
  const path = `/werk/publiceren/${row?.id}`
  const done = await editor.fill(path, {}, `${path}/online`)
  expect([proposed.status, done.status]).toEqual([303, 303])
}
const ownKnelpunt = async (title: string) => {
  const reporter = await answeredReport(site, handler, {
    wish: `Kanarie: iets met ${title}.`,
    consent: 'yes',
  })
  await publish(reporter.id, title)
  return reporter
}
const choose = (code: string, consent: string) =>
  site.visitor().post(`${hub}/volgen/keuzes`, { code, consent })

test('a reporter is led on; consent taken back leaves no trace of the text, and no supporter is lost', async () => {
  const title = 'Een tekst over vuurtorens'
  const reporter = await ownKnelpunt(title)
  const slug = slugOf(title)
  const [into = '', deep = ''] = await knelpunten(site, 'Torens langs de kust', 'Torens van steen')
  await merge(editor, deep, slug)
  for (let count = 0; count < 5; count += 1) await support(site.visitor(), slug)
  await merge(editor, slug, into)
  const follow = await reporter.read()
  expect(follow).toContain(`href="${pageOf(into)}"`)
  expect(follow).toContain('samengevoegd met een knelpunt over hetzelfde')
  expect((await handler.get(dossierOf(reporter.id))).text).toContain(pageOf(into))

  expect(plain((await editor.get(`${bench}/${into}`)).text)).toContain(`opgegaan in ‘${title}’`)
  await choose(reporter.code, 'no')
  expect((await visit(pageOf(slug))).status).toBe(404)
  for (const path of [pageOf(into), `${hub}/knelpunten`, `/zoeken?q=vuurtorens`, '/feeds/knelpunten.atom'])
    expect([path, (await visit(path)).text.includes(title)]).toEqual([path, false])
  for (const path of [`${bench}/${into}`, bench]) expect((await editor.get(path)).text).not.toContain(title)
  for (const path of [`${bench}/${slug}`, apartPath(slug), mergePath(slug, into)])
    expect([path, (await editor.get(path)).status]).toEqual([path, 404])
  expect(await reporter.read()).toContain('staat niet meer online')
  expect(await supportersAt(into)).toBe('5')

  // A yes and a second person bring it back to where it was.
  await choose(reporter.code, 'yes')
  await publish(reporter.id, title)
  expect((await visit(pageOf(slug))).location).toBe(pageOf(into))
  expect((await visit(pageOf(into))).text).toContain(title)
})

test('the page that others went into goes offline: they are back, as they were, in the same moment', async () => {
  const title = 'Een tekst over windmolens'
  const reporter = await ownKnelpunt(title)
  const [one = '', deep = ''] = await knelpunten(site, 'Wieken die draaien', 'Wieken van hout')
  const before = [await snapshot(site, one), await snapshot(site, deep)]
  await merge(editor, deep, one)
  await merge(editor, one, slugOf(title))
  expect((await visit(pageOf(deep))).location).toBe(pageOf(slugOf(title)))
  await choose(reporter.code, 'no')
  expect((await visit(pageOf(slugOf(title)))).status).toBe(404)
  expect((await visit(pageOf(one))).status).toBe(200)
  expect(await namedIn(one, 'wieken')).toEqual(lists('wieken'))
  expect((await visit(pageOf(deep))).location).toBe(pageOf(one))
  await takeApart(editor, deep)
  expect([await snapshot(site, one), await snapshot(site, deep)]).toEqual(before)
})

test('not solved after all while it is part of another: the page says so, and it is open when taken apart', async () => {
  const title = 'Een tekst over waterputten'
  const reporter = await ownKnelpunt(title)
  const [into = ''] = await knelpunten(site, 'Putten met water')
  await merge(editor, slugOf(title), into)
  await daysLater(site, 28)
  await saySolved(site, reporter, { solved: 'no', body: 'Kanarie-nog-niet' })
  await daysLater(site, 1)
  await signIn()
  expect(plain((await visit(pageOf(into))).text)).toContain(
    'Daarvan liet iemand weten dat het nog niet is opgelost',
  )
  expect(plain((await editor.get(`${bench}/${into}`)).text)).toContain('Kijk of ze nog bij elkaar horen')
  await takeApart(editor, slugOf(title))
  expect((await visit(pageOf(slugOf(title)))).text).toContain('Opnieuw open')
  // A new answer while it is part of another shows when it is apart.
  await merge(editor, slugOf(title), into)
  await doAct(handler, reporter.id, 'antwoord', { outcome: 'other-approach', body: 'Zo dan.' })
  await publish(reporter.id, title, { summary: 'Het lukt op een andere manier.' })
  expect((await visit(pageOf(slugOf(title)))).location).toBe(pageOf(into))
  await takeApart(editor, slugOf(title))
  const page = (await visit(pageOf(slugOf(title)))).text
  for (const said of ['Opgelost met een andere aanpak', 'Er is een nieuw antwoord'])
    expect(page).toContain(said)
})

test('an import leaves together what an editor put together, and what it brings shows when they are apart', async () => {
  const [one = '', two = ''] = await knelpunten(site, 'Import een', 'Import twee')
  await merge(editor, one, two)
  const lead = async () => (await visit(pageOf(one))).location
  await loadObstacles(site, obstacle('Import een'), obstacle('Import twee'))
  expect(await lead()).toBe(pageOf(two))
  const news = { phase: 'answered', outcome: 'clarified', summary: 'Het is uitgelegd.' }
  await loadObstacles(site, obstacle('Import een', news))
  expect(await lead()).toBe(pageOf(two))
  await takeApart(editor, one)
  const page = (await visit(pageOf(one))).text
  for (const said of ['Het mocht al', 'Het is uitgelegd.']) expect(page).toContain(said)

  // The import says it the other way round: nobody guesses who is right.
  await merge(editor, one, two)
  const round = [obstacle('Import twee', { phase: 'merged', mergedInto: 'Import een' })]
  await expect(asSystem(site, allCommands.get('obstacle.import'), { records: round })).rejects.toMatchObject({
    fields: { records: expect.stringContaining('mergedInCircle') },
  })
  expect(await lead()).toBe(pageOf(two))
  // The import takes the other one away: this one is back.
  await loadObstacles(site, obstacle('Import twee', { state: 'archived' }))
  expect((await visit(pageOf(one))).status).toBe(200)
})

test('the answer that came of one that went into another is on the page of the other, and leads back to it', async () => {
  await loadAnswers(site, answer('Mag dat met een loods'))
  await loadObstacles(
    site,
    obstacle('Loodsen een', { answers: ['Mag dat met een loods'] }),
    obstacle('Loodsen twee'),
  )
  await merge(editor, 'loodsen-een', 'loodsen-twee')
  expect((await visit(pageOf('loodsen-twee'))).text).toContain(`${hub}/mag-dit/mag-dat-met-een-loods`)
  expect((await visit(`${hub}/mag-dit/mag-dat-met-een-loods`)).text).toContain(pageOf('loodsen-twee'))
  await takeApart(editor, 'loodsen-een')
  expect((await visit(pageOf('loodsen-twee'))).text).not.toContain('mag-dat-met-een-loods')
  expect((await visit(`${hub}/mag-dit/mag-dat-met-een-loods`)).text).toContain(pageOf('loodsen-een'))
})

test('what supporters wrote is read by who finds the knelpunt out, and by nobody else', async () => {
  const title = 'Een tekst over sluisdeuren'
  const reporter = await ownKnelpunt(title)
  const slug = slugOf(title)
  await support(site.visitor(), slug, 'Kanarie: elke week drie uur')
  const costs = `${bench}/${slug}/wat-het-kost`
  const coordinator = await site.as(village.coordinator)
  const other = await site.as(village.secondHandler)
  for (const client of [handler, coordinator]) {
    expect((await client.get(`${bench}/${slug}`)).text).toContain(costs)
    expect((await client.get(costs)).text).toContain('Kanarie: elke week drie uur')
  }
  expect((await other.get(costs)).status).toBe(404)
  expect((await editor.get(costs)).status).toBe(403)
  for (const client of [other, editor]) {
    const page = plain((await client.get(`${bench}/${slug}`)).text)
    expect(page).toContain('Dat leest alleen wie dit knelpunt uitzoekt')
    expect(page).not.toContain('Kanarie')
  }
  // Who handles one that went into another reads what is together.
  const [into = ''] = await knelpunten(site, 'Deuren in sluizen')
  await support(site.visitor(), into, 'Kanarie: twee plekken')
  await merge(editor, slug, into)
  expect((await handler.get(`${bench}/${into}/wat-het-kost`)).text).toContain('Kanarie: twee plekken')
  expect((await visit(pageOf(into))).text).not.toContain('Kanarie')
  expect(reporter.id).not.toBe('')
})
