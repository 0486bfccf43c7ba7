// A yes to a public text is to the kind of finding and the day of a changed rule too: another one is asked anew.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Client, unseenOf } from '../client.ts'
import { plain } from '../obstacles/stage.ts'
import { startApp, type TestSite } from '../start-app.ts'
import { village } from '../village.ts'
import type { Reporter } from './reporter.ts'
import { agree, daysLater, doAct, pageOf, saySolved, statedReport } from './stage.ts'

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

const sayYes = async ({ code, read }: Reporter) => {
  const unseen = unseenOf(await read(), `${follow}/tekst`)
  return site.visitor().post(`${follow}/tekst`, { ...unseen, code, agree: 'yes' })
}

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
])('%s, found after the case was open again, is asked anew', async (_what, next, said) => {
  const reporter = await statedReport(site, handler, { consent: 'later' })
  const { id } = reporter
  await agree(site, reporter)
  await answeredBy(id, { ...changed, holds_from: '2027-03-01' })
  const text = {
    title: `Een regel die ruimer werd ${id}`,
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
