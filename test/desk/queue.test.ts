// The list of the desk when there are many: every dossier once over the pages, and numbers that are those of the list.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Client } from '../client.ts'
import { startApp, type TestSite } from '../start-app.ts'
import { village } from '../village.ts'
import { queue } from './stage.ts'

let site: TestSite
let handler: Client
let handlerId: string
let secondId: string

const states = [
  'received',
  'acknowledged',
  'context-analysis',
  'info-requested',
  'routed',
  'closed',
  'withdrawn',
]

beforeAll(async () => {
  site = await startApp()
  handler = await site.as(village.handler)
  const [row] = await site.sql<{ id: string }>('select id from person where email = $1', [village.handler])
  handlerId = row?.id ?? ''
  const [other] = await site.sql<{ id: string }>('select id from person where email = $1', [
    village.secondHandler,
  ])
  secondId = other?.id ?? ''
  await site.sql(
    `insert into report (id, code_hash, public_code, day, state, locale, wish, says, subject, region, consent,
       waiting_on, waiting_since, due_on, handler_id)
     select gen_random_uuid(), 'veel ' || n, 'RR-V-' || n, since, state, 'nl', 'Kanarie-wens ' || n, 'heard',
       'education', (array['drenthe', 'friesland', null])[1 + n % 3], 'later',
       case state when 'info-requested' then 'reporter' when 'routed' then 'body' when 'closed' then 'nobody'
         when 'withdrawn' then 'nobody' else 'desk' end,
       since, case when n % 4 > 0 then $2::date + n % 13 - 6 end,
       case n % 3 when 0 then null when 1 then $3::uuid
         else (select id from person where email = $4) end
     from (select n, ($1::text[])[1 + n % 7] as state, $2::date - n % 40 as since
       from generate_series(1, 480) n) made`,
    [states, site.now().toISOString().slice(0, 10), handlerId, village.secondHandler],
  )
  // Every third one that was rounded off lies with a table still, however long ago that was; some of the open ones do too.
  await site.sql(
    `insert into desk_agenda_item (id, report_id, state, day, rule_table, title, ask, expected_on)
     select gen_random_uuid(), id, 'put', day, 'landelijke-actietafel', 'Kanarie-punt', 'Wie?',
       case when n % 4 > 0 then $1::date + n % 13 - 6 end
     from (select id, day, state, substring(public_code from 6)::int as n from report where public_code like 'RR-V-%') made
     where (state = 'closed' and n % 3 = 0) or (state = 'acknowledged' and n % 5 = 0)`,
    [site.now().toISOString().slice(0, 10)],
  )
})
afterAll(() => site.close())

type Row = {
  since: string
  public_code: string
  turn: string
  holder: string | null
  term: string | null
  region: string | null
}

/** All of the list in its order, said once more and slowly. */
const wanted = (): Promise<Row[]> =>
  site.sql<Row>(
    `with tables as (select report_id, min(expected_on) as expected, min(coalesce(taken_up_on, day)) as since
         from desk_agenda_item where state in ('put', 'taken-up') group by report_id),
       texts as (select report_id, state, day from desk_publication union all select report_id, state, day from desk_answer),
       asides as (
         select report_id, 'desk' as turn, expected + 1 as since, null::date as due from tables where expected < $1::date
         union all select report_id, 'desk', day, null from texts where state = 'sent-back'
         union all select report_id, 'desk', day, due_on from desk_unread
         union all select report_id, case when answered_on is null and until_on >= $1::date then 'expert' else 'desk' end,
           case when answered_on is not null then answered_on when until_on < $1::date then until_on + 1 else day end,
           case when answered_on is null and until_on >= $1::date then until_on end
         from desk_consultation where state <> 'draft' and read_on is null and (answered_on is not null or ended_on is null)
         union all select report_id, 'table', since, expected from tables where expected is null or expected >= $1::date
         union all select report_id, 'editor', day, null from texts where state = 'proposed'),
       placed as (select r.*, handler_id is not null and waiting_on = 'desk' and state <> 'routed'
           and id in (select report_id from tables) as rests from report r),
       moves as (
         select id as report_id, waiting_on as turn, waiting_since as since, due_on as due, 0 as own from placed
         where waiting_on <> 'nobody' and not rests
         union all select *, 1 from asides
         union all select id, 'nobody', waiting_since, due_on, 2 from placed where waiting_since >= $1::date - 30),
       first as (select distinct on (report_id) * from moves
         order by report_id, turn = 'nobody', turn <> 'desk', own, turn = 'editor')
     select public_code, region, f.since,
       case f.turn when 'desk' then 'bureau' when 'reporter' then 'melder' when 'body' then 'ministerie'
         when 'table' then 'tafel' when 'expert' then 'deskundige' when 'editor' then 'redacteur' else 'niemand' end as turn,
       case when handler_id = $2::uuid then 'ik' when handler_id is not null then handler_id::text
         when own = 0 then 'niemand' end as holder,
       case when f.turn = 'nobody' then null when due < $1::date then 'te-laat' when due is null then 'geen'
         else 'loopt' end as term
     from first f join report r on r.id = f.report_id
     order by array_position(array['desk', 'reporter', 'body', 'table', 'expert', 'editor', 'nobody'], f.turn),
       due nulls last, since, id`,
    [site.now().toISOString().slice(0, 10), handlerId],
  )

const codesOn = (html: string): string[] =>
  [...html.matchAll(/>(RR-[A-Z0-9-]+)<\/(?:a|b)>/g)].map((found) => found[1] ?? '')

const linkOf = (html: string, rel: string): string | undefined =>
  new RegExp(`rel="${rel}" href="([^"]+)"`).exec(html)?.[1]?.replaceAll('&amp;', '&')

/** The codes of all pages on from this one. */
const walk = async (path: string, rel: 'next' | 'prev'): Promise<{ pages: string[][]; last: string }> => {
  const pages: string[][] = []
  for (let at: string | undefined = path, last = path; ; ) {
    const { status, text } = await handler.get(at)
    expect(status).toBe(200)
    pages.push(codesOn(text))
    last = at
    at = linkOf(text, rel)
    if (at === undefined) return { pages, last }
  }
}

/** The number beside a value of a filter. */
const countOf = (html: string, facet: string, value: string): number =>
  Number(
    new RegExp(`name="${facet}" value="${value}"[^>]*>[\\s\\S]*?class="num">(\\d+)<`).exec(html)?.[1] ?? 0,
  )

test('every dossier comes once over the pages, in the order of who is at move and how late', async () => {
  const all = (await wanted()).map(({ public_code }) => public_code)
  expect(all.length).toBeGreaterThan(150)
  const { pages, last } = await walk(queue, 'next')
  expect(pages.length).toBeGreaterThan(3)
  expect(pages.flat()).toEqual(all)
  const back = await walk(last, 'prev')
  expect(back.pages.reverse().flat()).toEqual(all)
})

const holds = (row: Row, choice: Record<string, string>): boolean =>
  Object.entries(choice).every(
    ([facet, value]) =>
      ({ zet: row.turn, behandelaar: row.holder, termijn: row.term, regio: row.region })[facet] === value,
  )

test('narrowed, it is that part of the list, and every number is the length of a list', async () => {
  const all = await wanted()
  const choices: Record<string, string>[] = [
    { zet: 'bureau' },
    { zet: 'niemand' },
    { zet: 'tafel' },
    { zet: 'redacteur' },
    { zet: 'tafel', termijn: 'te-laat' },
    { behandelaar: 'niemand' },
    { termijn: 'te-laat' },
    { regio: 'drenthe' },
    { zet: 'bureau', behandelaar: 'ik' },
    { zet: 'melder', termijn: 'loopt', regio: 'friesland' },
    { zet: 'ministerie', behandelaar: secondId, termijn: 'geen', regio: 'drenthe' },
    {},
  ]
  for (const choice of choices) {
    const part = all.filter((row) => holds(row, choice))
    const path = `${queue}?${new URLSearchParams(choice)}`
    const { pages } = await walk(path, 'next')
    expect([choice, pages.flat()]).toEqual([choice, part.map(({ public_code }) => public_code)])
    const { text } = await handler.get(path)
    for (const [facet, values] of [
      ['zet', ['bureau', 'melder', 'ministerie', 'niemand']],
      ['behandelaar', ['ik', secondId, 'niemand']],
      ['termijn', ['te-laat', 'loopt', 'geen']],
      ['regio', ['drenthe', 'friesland', 'zeeland']],
    ] as const)
      for (const value of values) {
        const { [facet]: _own, ...others } = choice
        const length = all.filter((row) => holds(row, { ...others, [facet]: value })).length
        expect([choice, facet, value, countOf(text, facet, value)]).toEqual([choice, facet, value, length])
      }
  }
})

const inOrder: Record<string, string> = {
  nieuw: 'day desc, id desc',
  oudst: 'since, id',
  stap: `array_position(array['received', 'acknowledged', 'context-analysis', 'info-requested', 'problem-stated', 'routed',
    'answered', 'reopened', 'merged', 'out-of-scope', 'closed', 'withdrawn'], state), since, id`,
}

test.each(Object.entries(inOrder))(
  'in the order %s every dossier comes once too, and back',
  async (order, by) => {
    const all = await wanted()
    const sorted = await site.sql<{ public_code: string }>(
      `select public_code from report join unnest($1::text[], $2::date[]) as w (code, since) on code = public_code order by ${by}`,
      [all.map(({ public_code }) => public_code), all.map(({ since }) => since)],
    )
    const { pages, last } = await walk(`${queue}?sorteer=${order}`, 'next')
    expect(pages.flat()).toEqual(sorted.map(({ public_code }) => public_code))
    const back = await walk(last, 'prev')
    expect(back.pages.reverse().flat()).toEqual(pages.flat())
    const first = await handler.get(`${queue}?sorteer=${order}`)
    expect(countOf(first.text, 'zet', 'bureau')).toBe(
      (await wanted()).filter(({ turn }) => turn === 'bureau').length,
    )
  },
)

test('colleagues stand in the filter by name, and narrowing by one keeps the order that was chosen', async () => {
  const { text } = await handler.get(`${queue}?behandelaar=${secondId}&sorteer=nieuw`)
  const [second] = await site.sql<{ name: string }>('select name from person where id = $1', [secondId])
  expect(text).toMatch(new RegExp(`name="behandelaar" value="${secondId}" checked[^>]*> ${second?.name}`))
  expect(text).toMatch(/<option value="nieuw" selected/)
  const own = await handler.get(`${queue}?behandelaar=ik`)
  const [me] = await site.sql<{ name: string }>('select name from person where id = $1', [handlerId])
  expect(own.text).toMatch(new RegExp(`<td[^>]*>${me?.name}</td>`))
  expect(own.text).not.toMatch(new RegExp(`name="behandelaar" value="${handlerId}"`))
  expect(text).toContain('name="sorteer" value="nieuw"')
})

test('a code is found by everybody of the desk, words by who may read them', async () => {
  const coordinator = await site.as(village.coordinator)
  const found = async (client: Client, q: string) =>
    codesOn((await client.get(`${queue}?${new URLSearchParams({ q })}`)).text)
  const rows = await site.sql<{ public_code: string; wish: string; handler_id: string | null }>(
    `select public_code, wish, handler_id from report where public_code like 'RR-V-%' and waiting_on <> 'nobody'
     order by public_code`,
  )
  const mine = rows.find(({ handler_id }) => handler_id === handlerId)
  const theirs = rows.find(({ handler_id }) => handler_id === secondId)
  if (!mine || !theirs) throw new Error('nobody handles anything')
  expect(await found(handler, theirs.public_code)).toContain(theirs.public_code)
  expect(await found(handler, theirs.public_code.toLowerCase().replaceAll('-', ''))).toContain(
    theirs.public_code,
  )
  const wordsOf = ({ wish }: { wish: string }) => `kanarie ${wish.split(' ').at(-1)}`
  expect(await found(handler, wordsOf(mine))).toContain(mine.public_code)
  expect(await found(coordinator, wordsOf(theirs))).toContain(theirs.public_code)
  expect((await found(handler, wordsOf(theirs))).filter((code) => code === theirs.public_code)).toEqual([])
  // What is found can be narrowed and put in another order; what stands for anything in a pattern does not.
  const narrowed = await handler.get(`${queue}?q=kanarie&behandelaar=ik&sorteer=oudst`)
  expect(codesOn(narrowed.text).length).toBeGreaterThan(20)
  expect(narrowed.text).toContain('name="q" value="kanarie"')
  expect(await found(handler, '%%%')).toEqual([])
  expect((await handler.get(`${queue}?q=bestaatniet`)).text).toContain('Hier is nog niets voor deze keuze')
})

test('a note that a colleague keeps for themselves is no word to find it by', async () => {
  const [report] = await site.sql<{ id: string; public_code: string }>(
    "select id, public_code from report where handler_id = $1 and waiting_on = 'desk' limit 1",
    [handlerId],
  )
  for (const [position, visibility, person, body] of [
    [901, 'me', secondId, 'Hermelijn'],
    [902, 'team', secondId, 'Wezeltje'],
  ])
    await site.sql(
      `insert into report_message (id, report_id, position, day, author, visibility, body, person_id)
       values (gen_random_uuid(), $1, $2, '2026-11-23', 'desk', $3, $4, $5)`,
      [report?.id, position, visibility, body, person],
    )
  expect(codesOn((await handler.get(`${queue}?q=wezeltje`)).text)).toEqual([report?.public_code])
  expect(codesOn((await handler.get(`${queue}?q=hermelijn`)).text)).toEqual([])
})

test('the numbers above the list are those of all of it, whatever was chosen', async () => {
  const all = await wanted()
  const size = (choice: Record<string, string>) => all.filter((row) => holds(row, choice)).length
  const open = all.length - size({ zet: 'niemand' })
  const lead = `${open} open, ${size({ termijn: 'te-laat' })} later dan beloofd, ${size({ behandelaar: 'niemand' })} zonder behandelaar.`
  for (const path of [queue, `${queue}?regio=drenthe&zet=melder`])
    expect((await handler.get(path)).text).toContain(lead)
  const second = (await handler.get(linkOf((await handler.get(queue)).text, 'next') ?? '')).text
  expect(second).toContain(`51 tot en met 100 van ${all.length}`)
})

test('what the filter of terms names is what its rows say', async () => {
  const page = (await handler.get(`${queue}?termijn=geen`)).text
  expect(page).toContain('Geen termijn of klok staat stil')
  const rows = [...page.matchAll(/<td[^>]*data-l="Nog over:"[^>]*>([^<]*)</g)].map(([, said]) => said)
  expect(rows).toContain('geen termijn')
  expect(rows.filter((said) => said !== 'geen termijn' && said !== 'klok staat stil')).toEqual([])
})

test('what has ended and was nobody’s is not said to wait for somebody', async () => {
  const ended = (await handler.get(`${queue}?zet=niemand`)).text
  expect(ended).toMatch(/niemand<\/td>/)
  expect(ended).not.toContain('nog niemand')
})

test('it shows words of what the reader handles and of nothing else', async () => {
  const { pages } = await walk(queue, 'next')
  expect(pages.flat().length).toBeGreaterThan(150)
  const mine = new Set(
    (await site.sql<{ wish: string }>('select wish from report where handler_id = $1', [handlerId])).map(
      ({ wish }) => wish,
    ),
  )
  let seen = 0
  for (let at: string | undefined = queue; at !== undefined; ) {
    const { text } = await handler.get(at)
    for (const [wish] of text.matchAll(/Kanarie-wens \d+/g)) {
      seen += 1
      expect(mine).toContain(wish)
    }
    at = linkOf(text, 'next')
  }
  expect(seen).toBeGreaterThan(30)
})

test('what somebody handles is in their work, however much is nobody’s', async () => {
  const [newest] = await site.sql<{ id: string }>(
    `select id from report where handler_id = $1 and waiting_on <> 'nobody' order by due_on desc nulls first limit 1`,
    [handlerId],
  )
  await site.sql(
    `insert into report (id, code_hash, public_code, day, state, locale, wish, says, subject, consent, waiting_on,
       waiting_since, due_on)
     select gen_random_uuid(), 'vrij ' || n, 'RR-W-' || n, '2026-01-01', 'received', 'nl', 'Vrij', 'heard', 'other',
       'later', 'desk', '2026-01-01', '2026-01-05' from generate_series(1, 600) n`,
  )
  const { text } = await handler.get('/mijn')
  expect(text).toContain(`${queue}/${newest?.id}`)
  expect(text.match(/RR-W-\d+/g)?.length).toBeGreaterThan(40)
})
