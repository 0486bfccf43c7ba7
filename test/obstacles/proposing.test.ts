// To which body a knelpunt may go: held against the fifteen cases that are known, row by row.
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { systemStage } from '../../src/platform/jobs/reaction.ts'
import type { Stage } from '../../src/platform/stage.ts'
import { bodiesOf } from '../../src/programme/obstacles/bodies.ts'
import { alikeBodies, namesOf, type Tables } from '../../src/programme/obstacles/tracks/proposing/queries.ts'
import {
  closeOnes,
  propose,
  type Signals,
  wordsIn,
} from '../../src/programme/obstacles/tracks/proposing/rules.ts'
import { startApp, type TestSite } from '../start-app.ts'

type Case = { readonly row: number; readonly key: string; readonly bodies: readonly string[] }
const cases = JSON.parse(readFileSync(new URL('./cases.json', import.meta.url), 'utf8')) as Case[]

let site: TestSite
let names: Signals['names']
let cues: Signals['cues']
let stage: Stage<Tables>
beforeAll(async () => {
  site = await startApp()
  stage = systemStage(site.open.house) as never
  names = namesOf(await bodiesOf(stage))
  cues = await stage.db.selectFrom('rule_cue').selectAll().execute()
})
afterAll(() => site.close())

/** What there is to go by when a case comes in: what is in the way and the kind of rule, and nothing of who was asked. */
const proposedFor = async (key: string) => {
  const [row] = await site.sql<{ id: string; level: string; title: string; in_the_way: string }>(
    `select o.id, o.level, t.title, t.in_the_way from obstacle o
     join obstacle_text t on t.obstacle_id = o.id and t.locale = 'nl' where o.import_key = $1`,
    [`demo-${key}`],
  )
  if (!row) throw new Error(`there is no ${key}`)
  const text = `${row.title}\n${row.in_the_way}`
  return propose({
    text,
    decides: '',
    level: row.level,
    names,
    cues,
    alike: await alikeBodies(stage.db, text, { without: [row.id], lang: 'nl' }),
    past: { of: 0, counts: new Map() },
  })
}

/** Where what is written down says too little, or points to another one, and who comes first then. */
const misses: Readonly<Record<string, string>> = { 'kp-stageweken': 'ocw', 'kp-ww': 'vws' }

test.each(cases)(
  'case $row, $key: who decides is proposed first, or is one of those that are close',
  async ({ key, bodies }) => {
    const proposals = await proposedFor(key)
    const [first] = proposals
    if (key in misses) {
      expect(first?.body).toBe(misses[key])
      // A person is asked, and the right one is in the question.
      expect(closeOnes(proposals).some(({ body }) => bodies.includes(body))).toBe(true)
    } else expect(bodies).toContain(first?.body)
    for (const { reasons } of proposals) expect(reasons.length).toBeGreaterThan(0)
  },
)

test('of the fifteen, thirteen have the first right', () => {
  expect(cases.length - Object.keys(misses).length).toBe(13)
})

test('words are found as people write them', () => {
  expect(wordsIn('Volgens de Arbeidstijdenwet mag dat', 'Arbeidstijdenwet')).toBe('Arbeidstijdenwet')
  expect(wordsIn('twee leerbedrijven samen', 'leerbedrij')).toBe('leerbedrijven')
  expect(wordsIn('met een WW-uitkering', 'WW')).toBe('WW')
  expect(wordsIn('op www.voorbeeld.nl', 'WW')).toBeNull()
  expect(wordsIn('een duo van twee', 'DUO')).toBeNull()
  expect(wordsIn('de cao van VVT', 'cao')).toBe('cao')
  expect(wordsIn('een cacaoboon', 'cao')).toBeNull()
  expect(wordsIn('een huisarts schreef', 'arts')).toBeNull()
})

const nothing: Signals = {
  text: '',
  decides: '',
  level: null,
  names: new Map([
    ['vws', ['VWS', 'Ministerie van Volksgezondheid']],
    ['ocw', ['OCW', 'Ministerie van Onderwijs']],
  ]),
  cues: [
    { rule_body: 'vws', kind: 'law', words: 'Wlz' },
    { rule_body: 'ocw', kind: 'word', words: 'school' },
    { rule_body: 'ocw', kind: 'word', words: 'stage' },
  ],
  alike: [],
  past: { of: 0, counts: new Map() },
}

test('a law goes before words, who decides before a law, and nothing is proposed of nothing', () => {
  expect(propose(nothing)).toEqual([])
  const both = { ...nothing, text: 'De Wlz, op school, bij een stage' }
  expect(propose(both).map(({ body, score }) => [body, score])).toEqual([
    ['vws', 3],
    ['ocw', 2],
  ])
  expect(propose({ ...both, decides: 'OCW denken we' })[0]?.body).toBe('ocw')
})

test('near each other is a question for a person; far apart is none', () => {
  const both = { ...nothing, text: 'De Wlz, op school, bij een stage' }
  expect(closeOnes(propose(both)).map(({ body }) => body)).toEqual(['vws', 'ocw'])
  expect(closeOnes(propose({ ...nothing, text: 'De Wlz, op school' }))).toEqual([])
  expect(closeOnes(propose({ ...nothing, text: 'De Wlz' }))).toEqual([])
})

test('what others did counts from three dossiers on, and only where it is a habit', () => {
  const past = (of: number, count: number) =>
    propose({ ...nothing, past: { of, counts: new Map([['ocw', count]]) } }).map(({ reasons }) => reasons)
  expect(past(2, 2)).toEqual([])
  expect(past(6, 2)).toEqual([])
  expect(past(6, 4)).toEqual([[{ kind: 'past', count: 4, of: 6 }]])
})
