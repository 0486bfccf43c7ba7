// The fifteen cases that the network was told of, one by one, and the states that the demo network must show.
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { obstacleRecord } from '../../src/programme/obstacles/known/import/record.ts'
import { startApp, type TestSite } from '../start-app.ts'
import { hub, obstacle, plain, read } from './stage.ts'

let site: TestSite
beforeAll(async () => {
  site = await startApp()
})
afterAll(() => site.close())

/** A case: which bodies it is with, how it ended, what one of them found, and whether it happened. */
type Case = {
  readonly row: number
  readonly key: string
  readonly bodies: readonly string[]
  /** null: not decided */
  readonly outcome: string | null
  readonly finding: string | null
  /** an invented one may rest on a real question, and names its source then */
  readonly reality: 'real' | 'invented'
  readonly source: string | null
  /** the verdict of the answer that came of it */
  readonly answer?: string
}

const cases = JSON.parse(readFileSync(new URL('./cases.json', import.meta.url), 'utf8')) as Case[]

type Row = Pick<Case, 'outcome' | 'reality'> & {
  slug: string
  bodies: string[]
  findings: string[]
  verdicts: string[]
  urls: string[]
}

const stored = async (key: string): Promise<Row | undefined> => {
  const [row] = await site.sql<Row>(
    `select o.slug, o.outcome, o.reality,
       (select array_agg(rule_body order by rule_body) from obstacle_body where obstacle_id = o.id) as bodies,
       array(select finding from obstacle_finding where obstacle_id = o.id) as findings,
       array(select url from obstacle_source where obstacle_id = o.id) as urls,
       array(select a.verdict from obstacle_answer x join rule_answer a on a.id = x.answer_id
         where x.obstacle_id = o.id) as verdicts
     from obstacle o where o.import_key = $1`,
    [`demo-${key}`],
  )
  return row
}

test('there are fifteen', () => {
  expect(cases.map(({ row }) => row)).toEqual(Array.from({ length: 15 }, (_, at) => at + 1))
})

test.each(cases)('case $row, $key, stands as it is known', async (one) => {
  const row = await stored(one.key)
  expect(row).toMatchObject({ outcome: one.outcome, reality: one.reality, bodies: one.bodies })
  if (one.finding === null) expect(row?.findings).toEqual([])
  else expect(row?.findings).toContain(one.finding)
  if (one.answer !== undefined) expect(row?.verdicts).toContain(one.answer)
  const hosts = (row?.urls ?? []).map((url) => new URL(url).hostname.replace(/^www\./, ''))
  if (one.source === null) expect(hosts).toEqual([])
  else expect(hosts).toContain(one.source)
  // who reads it knows whether it happened
  const page = plain(await read(site, `${hub}/knelpunten/${row?.slug}`))
  expect(page.includes('Dit is een verzonnen voorbeeld')).toBe(one.reality === 'invented')
})

test('what is said to be real and names no source is refused', () => {
  const one = obstacle('Zonder bron', { reality: 'real' })
  expect(obstacleRecord.safeParse(one).error?.issues[0]?.message).toBe('sourceMissing')
})

test('what a source of years ago tells is told with its time', async () => {
  const bonus = plain(await read(site, `${hub}/knelpunten/een-bonus-voor-wie-meer-uren-gaat-werken`))
  expect(bonus).toContain('Kan nu niet')
  expect(bonus).toMatch(/In juni 2022 zei het kabinet/)
  expect(bonus).not.toContain('bekijkt of')
})

test.each([
  [
    'waiting for a body',
    "select from desk_track where state in ('sent', 'investigating') and waiting_on = 'body'",
  ],
  ['a question back of a body', "select from desk_track where state = 'question-back'"],
  ['late: a report nobody took up in time', 'select from report where due_on < $1::date'],
  [
    'late: a body that did not answer in time',
    "select from desk_track where waiting_on = 'body' and due_on < $1::date",
  ],
  ['refused: a body that says it is not theirs', "select from desk_track where state = 'declined'"],
  ['merged reports', 'select from desk_merge'],
  ['merged knelpunten', "select from obstacle where phase = 'merged'"],
  ['a report that was opened again', "select from report where state = 'reopened'"],
  ['a knelpunt that was opened again', "select from obstacle where phase = 'reopened'"],
  [
    'two bodies that answer differently',
    `select report_id from desk_track where state = 'answered' group by report_id having count(distinct finding) > 1`,
  ],
  [
    'two bodies that answer differently, in public',
    `select obstacle_id from obstacle_finding where finding not in ('asked', 'no-answer')
     group by obstacle_id having count(distinct finding) > 1`,
  ],
])('the demo network shows %s', async (_, query) => {
  const today = site.now().toISOString().slice(0, 10)
  expect((await site.sql(query, query.includes('$1') ? [today] : [])).length).toBeGreaterThan(0)
})
