// What a yes to a public text holds for: the facts beside it, and the time until it is taken back.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays, dayOf } from '../../src/kernel/dates.ts'
import { type Client, unseenOf } from '../client.ts'
import { plain } from '../obstacles/stage.ts'
import { startApp, type TestSite } from '../start-app.ts'
import { village } from '../village.ts'
import type { Reporter } from './reporter.ts'
import { agree, answeredReport, daysLater, doAct, pageOf, saySolved, statedReport } from './stage.ts'

let site: TestSite
let handler: Client
const signIn = async (): Promise<void> => {
  handler = await site.as(village.handler)
}
beforeAll(async () => {
  site = await startApp()
  await signIn()
})
afterAll(() => site.close())

const follow = '/ruimte-in-de-regels/volgen'

/** VWS is asked, finds this, and the desk answers. */
const answeredBy = async (id: string, finding: Record<string, string>): Promise<void> => {
  const at = `${pageOf(id)}/document`
  await handler.fill(at, { bodies: 'vws', question: 'Mag dit?', purpose: 'Jullie gaan erover.' }, at)
  expect((await handler.fill(at, {}, `${at}/versturen`)).status).toBe(303)
  const [track] = await site.sql<{ id: string }>(
    "select id from desk_track where report_id = $1 and waiting_on = 'body'",
    [id],
  )
  const question = `/werk/vragen/${track?.id}`
  const vws = await site.as(village.officialVws)
  await vws.fill(question, {}, `${question}/oppakken`)
  expect((await vws.fill(question, finding, `${question}/bevinding`)).status).toBe(303)
  const answer = { outcome: 'rule-changed', body: 'De regel wordt ruimer.' }
  expect((await doAct(handler, id, 'antwoord', answer)).status).toBe(303)
}

const say = async ({ code, read }: Reporter, agree: 'yes' | 'no') => {
  const unseen = unseenOf(await read(), `${follow}/tekst`)
  return site.visitor().post(`${follow}/tekst`, { ...unseen, code, agree })
}
const sayYes = (reporter: Reporter) => say(reporter, 'yes')

const changed = {
  finding: 'rule-changed',
  text: 'De regel wordt ruimer.',
  reference: 'Staatscourant 2026, 1',
}

test.each([
  [
    'another day from which the rule holds',
    { ...changed, holds_from: '2027-06-01' },
    'geldt vanaf 1 juni 2027',
  ],
  ['another kind of finding', { finding: 'clarified', text: 'Het mocht al.' }, 'Dit mag al'],
])('%s, found after the case was open again, is asked anew', async (what, next, said) => {
  const reporter = await statedReport(site, handler, { consent: 'later' })
  const { id } = reporter
  await agree(site, reporter)
  await answeredBy(id, { ...changed, holds_from: '2027-03-01' })
  const text = {
    title: `Een regel die ruimer werd, met ${what}`,
    summary: 'Het mag, vanaf volgend jaar.',
    in_the_way: 'De regel liet het niet toe.',
    audience: 'everyone',
    level: 'regulation',
    themes: 'leven-lang-ontwikkelen',
    bodies: 'vws',
    'finding-vws': 'De regel is ruimer gemaakt.',
  }
  expect((await handler.fill(`${pageOf(id)}/openbaar`, text)).status).toBe(303)
  expect(plain(await reporter.read())).toContain('geldt vanaf 1 maart 2027')
  expect((await sayYes(reporter)).status).toBe(200)
  const [row] = await site.sql<{ id: string }>('select id from desk_publication where report_id = $1', [id])
  const review = `/werk/publiceren/${row?.id}`
  expect((await (await site.as(village.editor)).get(review)).status).toBe(200)

  await daysLater(site, 28)
  await saySolved(site, reporter, { solved: 'no', body: 'Het geldt nog niet.' }, 2)
  await signIn()
  await doAct(handler, id, 'bericht', { visibility: 'reporter', body: 'Wij vragen het na.' })
  await answeredBy(id, next)

  const editor = await site.as(village.editor)
  expect((await editor.get(review)).status).toBe(404)
  expect((await editor.post(`${review}/online`, {})).status).toBe(404)
  const read = plain(await reporter.read())
  expect(read).toContain('Mag deze tekst online?')
  expect(read).toContain(said)
  expect((await sayYes(reporter)).status).toBe(200)
  expect((await editor.fill(review, {}, `${review}/online`)).status).toBe(303)
})

const texts = {
  obstacle: {
    path: (id: string) => `${pageOf(id)}/openbaar`,
    read: '/werk/publiceren',
    table: 'desk_publication',
    asked: 'Mag deze tekst online?',
    fields: () => ({
      title: 'Een tekst die wordt teruggenomen',
      summary: 'Het mag.',
      in_the_way: 'Men dacht van niet.',
      audience: 'everyone',
      level: 'habit',
      themes: 'leven-lang-ontwikkelen',
    }),
  },
  answer: {
    path: (id: string) => `${pageOf(id)}/mag-dit`,
    read: '/werk/publiceren/antwoord',
    table: 'desk_answer',
    asked: 'Mag dit antwoord online?',
    fields: () => ({
      title: 'Mag een antwoord terug?',
      sentence: 'Ja, dat mag.',
      verdict: 'yes',
      explanation: 'Zo zit het.',
      audience: 'everyone',
      level: 'habit',
      themes: 'leven-lang-ontwikkelen',
      confirmed_by: 'vws',
      confirmed_role: 'Adviseur',
      confirmed_on: dayOf(site.now()),
      valid_until: addDays(dayOf(site.now()), 90),
    }),
  },
} as const

const cases = (['obstacle', 'answer'] as const).flatMap((kind) =>
  (['by a choice', 'at the text', 'once it was online'] as const).map((how) => [kind, how] as const),
)

test.each(cases)(
  'a no ends every yes before it (%s, %s): who then reads first again is asked again',
  async (kind, how) => {
    const { path, read, table, asked, fields } = texts[kind]
    await signIn()
    const reporter = await answeredReport(site, handler, { consent: 'later' })
    const { id, code } = reporter
    const choose = (consent: string) => site.visitor().post(`${follow}/keuzes`, { code, consent })
    const editor = await site.as(village.editor)
    expect((await handler.fill(path(id), fields())).status).toBe(303)
    const [row] = await site.sql<{ id: string }>(`select id from ${table} where report_id = $1`, [id])
    const review = `${read}/${row?.id}`
    const online = () => editor.fill(review, {}, `${review}/online`)
    expect((await sayYes(reporter)).status).toBe(200)
    if (how === 'once it was online') expect((await online()).status).toBe(303)
    if (how === 'at the text') {
      await handler.fill(path(id), { ...fields(), summary: 'Het mag best.', sentence: 'Ja, dat mag best.' })
      expect((await say(reporter, 'no')).status).toBe(200)
    } else await choose('no')
    await choose('later')
    expect(await reporter.read()).not.toContain('je zei ja tegen de tekst die er nu is')
    if (how !== 'by a choice') await handler.fill(path(id), fields())
    expect((await editor.get(review)).status).toBe(404)
    expect((await editor.post(`${review}/online`, {})).status).toBe(404)
    expect(await reporter.read()).toContain(asked)
    expect((await sayYes(reporter)).status).toBe(200)
    expect((await online()).status).toBe(303)
  },
)
