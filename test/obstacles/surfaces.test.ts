// What is not public leaks nowhere; what ended says so by the clock; what went into another leads there.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { visitor } from '#kernel/actor.ts'
import { Invalid } from '#kernel/errors.ts'
import { langs } from '#kernel/language.ts'
import { systemStage } from '#platform/jobs/reaction.ts'
import type { Stage } from '#platform/stage.ts'
import { modules } from '../../src/app/modules.ts'
import { importAnswers, importObstacles } from '../../src/programme/obstacles/index.ts'
import { startApp, type TestSite } from '../start-app.ts'
import { asSystem } from '../trust/stage.ts'
import { answer, hub, loadAnswers, loadObstacles, obstacle, plain, read } from './stage.ts'

let site: TestSite
beforeAll(async () => {
  site = await startApp()
})
afterAll(() => site.close())

const theModule = () => {
  const found = modules.find((module) => module.name === 'obstacles')
  if (!found) throw new Error('the module is not in the house')
  return found
}

const stage = (): Stage => ({
  ...(systemStage(site.open.house, site.now()) as unknown as Stage),
  actor: visitor,
  lang: 'nl',
})

/** Every place where something about rules can be read. */
const surfaces = [
  '/',
  '/sitemap.xml',
  '/feeds/knelpunten.atom',
  hub,
  `${hub}/mag-dit`,
  `${hub}/mag-dit?sorteer=naam`,
  `${hub}/mag-dit?soort=opnieuw-bekeken`,
  `${hub}/mag-dit?q=kanarie`,
  `${hub}/knelpunten`,
  `${hub}/knelpunten?sorteer=langst-open`,
  `${hub}/knelpunten?q=kanarie`,
  `${hub}/zoeken?q=kanarie`,
  '/zoeken?q=kanarie',
  '/themas/gezond-werken',
  '/regios/drenthe',
]

const showing = async (word: string): Promise<string[]> => {
  const found: string[] = []
  for (const path of surfaces)
    for (const lang of langs) {
      if (lang === 'en' && path === '/sitemap.xml') continue
      const html = await read(site, path, lang)
      if (html.toLowerCase().includes(word.toLowerCase())) found.push(path)
    }
  return found
}

const hourly = () => theModule().hourly?.(site.open.house)

test('a draft, a scheduled and an archived one show nowhere; a scheduled one shows from its day', async () => {
  const hidden = [{ state: 'draft' }, { state: 'archived' }, { publishedOn: '2026-11-25' }] as const
  await loadAnswers(
    site,
    ...hidden.map((fields, at) => answer(`Kanarievraag ${at}`, { regions: ['drenthe'], ...fields })),
  )
  await loadObstacles(
    site,
    ...hidden.map((fields, at) => obstacle(`Kanarieknel ${at}`, { regions: ['drenthe'], ...fields })),
  )
  await hourly()
  await site.drain()
  expect([...(await showing('kanarievraag')), ...(await showing('kanarieknel'))]).toEqual([])
  for (const [at] of hidden.entries()) {
    for (const path of [
      `mag-dit/kanarievraag-${at}`,
      `mag-dit/kanarievraag-${at}/print`,
      `knelpunten/kanarieknel-${at}`,
      `knelpunten/kanarieknel-${at}/ook`,
    ])
      expect((await site.visitor().get(`${hub}/${path}`)).status, path).toBe(404)
  }
  const before = site.now()
  site.setNow(new Date('2026-11-25T09:00:00Z'))
  await hourly()
  await site.drain()
  expect(await showing('Kanarievraag 2')).toContain(`${hub}/mag-dit`)
  expect(await showing('Kanarieknel 2')).toEqual(
    expect.arrayContaining([
      '/feeds/knelpunten.atom',
      `${hub}/knelpunten`,
      '/zoeken?q=kanarie',
      '/regios/drenthe',
    ]),
  )
  expect([...(await showing('Kanarievraag 0')), ...(await showing('Kanarieknel 1'))]).toEqual([])
  site.setNow(before)
})

test('the day after its last one an answer says so by the clock, before any act', async () => {
  await loadAnswers(
    site,
    answer('Mag dit tot vandaag?', {
      validUntil: '2026-11-23',
      steps: ['Doe dit meteen.'],
      explanation: [{ p: 'Omdat het mag.' }],
      reality: 'real',
      sources: [{ label: 'Bron', url: 'https://voorbeeld.invalid/' }],
    }),
  )
  const path = `${hub}/mag-dit/mag-dit-tot-vandaag`
  const good = await read(site, path)
  expect(good).toContain('Doe dit meteen.')
  expect(good).toContain('"@type":"QAPage"')
  expect(plain(await read(site, `${hub}/mag-dit?antwoord=mag`))).toContain('Mag dit tot vandaag?')
  site.setNow(new Date('2026-11-23T23:30:00Z'))
  const ended = await read(site, path)
  expect(plain(ended)).toContain('Dit antwoord wordt opnieuw bekeken.')
  expect(plain(ended)).toContain('Tot en met 23 november 2026 was het antwoord: Mag.')
  expect(plain(ended)).toContain('Was bevestigd door')
  for (const word of [
    'Doe dit meteen.',
    'Omdat het mag.',
    'QAPage',
    'Geldig tot',
    `${path}/print`,
    'Zin bij',
  ])
    expect(ended, word).not.toContain(word)
  expect(plain(await read(site, path, 'en'))).toContain('We are looking at this answer again.')
  for (const list of ['?antwoord=mag', '?q=vandaag', ''])
    expect(await read(site, `${hub}/mag-dit${list}`), list).not.toContain('tot vandaag?')
  expect(await read(site, hub)).not.toContain('tot vandaag?')
  expect(await read(site, `${hub}/zoeken?q=vandaag`)).not.toContain('tot vandaag?')
  const again = await read(site, `${hub}/mag-dit?soort=opnieuw-bekeken`)
  expect(again).toContain('tot vandaag?')
  expect(again).not.toContain('Zin bij Mag dit tot vandaag?')
  await hourly()
  await site.drain()
  const search = plain(await read(site, '/zoeken?q=vandaag'))
  expect(search).toContain('De geldigheid is voorbij.')
  expect(search).not.toContain('Zin bij Mag dit tot')
  await hourly()
  expect(await site.drain()).toBe(0)
  site.setNow(new Date('2026-11-23T10:00:00Z'))
})

test('an answer is confirmed by a body, or it is not published: the import says so, and so does the database', async () => {
  const without = answer('Mag dit van niemand?', { confirmedBy: null, confirmedOn: null, validUntil: null })
  await expect(asSystem(site, importAnswers, { records: [without] })).rejects.toBeInstanceOf(Invalid)
  await loadAnswers(site, { ...without, verdict: 'open' })
  await expect(
    site.sql("update rule_answer set verdict = 'yes' where slug = 'mag-dit-van-niemand'"),
  ).rejects.toThrow(/check constraint/)
  expect(plain(await read(site, `${hub}/mag-dit/mag-dit-van-niemand`))).toContain(
    'Nog door niemand bevestigd',
  )
})

test('what went into another leads there, also through two, and stands in no list', async () => {
  await loadObstacles(
    site,
    obstacle('Het blijvende'),
    obstacle('Ging erin op', { phase: 'merged', mergedInto: 'Het blijvende' }),
    obstacle('Ging daarin op', { phase: 'merged', mergedInto: 'Ging erin op' }),
    obstacle('Concept dat opging', { phase: 'merged', mergedInto: 'Het blijvende', state: 'draft' }),
  )
  const client = site.visitor()
  for (const slug of ['ging-erin-op', 'ging-daarin-op']) {
    const reply = await client.get(`/en${hub}/knelpunten/${slug}`)
    expect([reply.status, reply.location]).toEqual([301, `/en${hub}/knelpunten/het-blijvende`])
    const also = await client.get(`${hub}/knelpunten/${slug}/ook`)
    expect([also.status, also.location]).toEqual([301, `${hub}/knelpunten/het-blijvende/ook`])
  }
  expect((await client.get(`${hub}/knelpunten/concept-dat-opging`)).status).toBe(404)
  for (const title of ['Ging erin op', 'Ging daarin op'])
    expect(plain(await read(site, `${hub}/knelpunten/het-blijvende`))).toContain(`‘${title}’`)
  expect(await showing('Ging erin op')).toEqual([])
})

test('region and kind of care never stand together: the import refuses it, and so does the card', async () => {
  const both = obstacle('Te herkennen', { regions: ['zeeland'], sectors: ['kraamzorg'] })
  await expect(asSystem(site, importObstacles, { records: [both] })).rejects.toBeInstanceOf(Invalid)
  await expect(
    site.sql("update obstacle_card set regions = '{zeeland}', sectors = '{kraamzorg}'"),
  ).rejects.toThrow(/check constraint/)
})

test('the same file twice changes nothing; one wrong record stops the whole set', async () => {
  const records = [answer('Twee keer hetzelfde?')]
  await loadAnswers(site, ...records)
  const state = () => site.sql('select id, version, updated_at from rule_answer order by id')
  const before = await state()
  site.pass(5)
  await loadAnswers(site, ...records)
  expect(await state()).toEqual(before)
  for (const wrong of [
    { themes: ['bestaat-niet'] },
    { bodies: ['bestaat-niet'] },
    { reality: 'real' },
    { extra: 1 },
  ])
    await expect(
      asSystem(site, importAnswers, { records: [answer('Nog een vraag?'), answer('Een foute?', wrong)] }),
    ).rejects.toBeInstanceOf(Invalid)
  await expect(
    asSystem(site, importObstacles, { records: [obstacle('Verwijst', { answers: ['bestaat-niet'] })] }),
  ).rejects.toBeInstanceOf(Invalid)
  expect(await state()).toEqual(before)
})

test('what is said to be real in the demo network names its sources', async () => {
  const rows = await site.sql<{ title: string; sources: string }>(
    `select slug as title, (select count(*) from obstacle_source s where s.obstacle_id = o.id) as sources
       from obstacle o where reality = 'real' union all
     select slug, (select count(*) from rule_answer_source s where s.answer_id = a.id)
       from rule_answer a where reality = 'real'`,
  )
  expect(rows.length).toBeGreaterThan(6)
  expect(rows.filter(({ sources }) => Number(sources) === 0)).toEqual([])
})

test('every state is there to be seen', async () => {
  const words = await site.sql<{ word: string }>(
    `select distinct phase as word from obstacle where import_key like 'demo-%' union select outcome from obstacle
     where outcome is not null union select distinct verdict from rule_answer where import_key like 'demo-%'`,
  )
  expect(words.map(({ word }) => word).sort()).toEqual([
    'answered',
    'clarified',
    'escalated',
    'experiment-room',
    'if',
    'in-research',
    'merged',
    'no',
    'not-solved',
    'open',
    'other-approach',
    'own-rule',
    'partly-solved',
    'reopened',
    'rule-changed',
    'solved-within-rules',
    'yes',
  ])
})

test('the sitemap and the parts hold what can be read, and nothing else', async () => {
  const paths = (await theModule().publicPaths?.(stage())) ?? []
  expect(paths.length).toBeGreaterThan(28)
  for (const { path } of paths) expect((await site.visitor().get(path)).status, path).toBe(200)
  for (const subject of [
    { kind: 'theme', slug: 'meer-uren-werken' },
    { kind: 'region', slug: 'drenthe' },
  ] as const) {
    const parts = (await theModule().parts?.(stage(), subject)) ?? []
    expect(parts).toHaveLength(2)
    for (const part of parts) {
      expect(part.rows.length).toBeGreaterThan(0)
      for (const { path } of [...part.rows, part.more ?? part.empty])
        expect((await site.visitor().get(path)).status, path).toBe(200)
    }
  }
  const [, known] = (await theModule().parts?.(stage(), { kind: 'region', slug: 'drenthe' })) ?? []
  expect(known?.rows.map(({ path }) => path)).toContain(
    `${hub}/knelpunten/terug-in-de-nachtzorg-met-een-oud-diploma`,
  )
})

test('a page for printing has the conditions, the explanation and the sources: a manager reads no other', async () => {
  const answers = await site.sql<{
    slug: string
    explanation: ({ h: string } | { p: string } | { points: string[] })[]
  }>(
    `select a.slug, t.explanation from rule_answer a join rule_answer_text t on t.answer_id = a.id and t.locale = 'nl'
     where a.state = 'published' and (a.valid_until is null or a.valid_until >= '2026-11-23') and t.explanation <> '[]'`,
  )
  expect(answers.length).toBeGreaterThan(3)
  for (const { slug, explanation } of answers) {
    const sheet = plain(await read(site, `${hub}/mag-dit/${slug}/print`))
    for (const word of explanation.flatMap((block) => Object.values(block).flat()))
      expect([slug, sheet.includes(word)]).toEqual([slug, true])
  }
})

test('a page for printing says where and when it was fetched, and is not for search engines', async () => {
  const path = `${hub}/mag-dit/mogen-drie-werkgevers-roosters-delen-in-een-flexpool`
  const html = await read(site, `${path}/print`)
  expect(plain(html)).toContain('Opgehaald op 23 november 2026.')
  expect(html).toContain(site.open.house.origin() + path)
  expect(html).toMatch(/name="robots" content="noindex/)
  expect(plain(html)).toContain('Ministerie van Volksgezondheid, Welzijn en Sport')
})
