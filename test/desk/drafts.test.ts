// What a handler types on a dossier is not lost when something else on it is sent, and nobody else reads it.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Client, togetherOf } from '../client.ts'
import { followBase } from '../reports/stage.ts'
import { startApp, type TestSite } from '../start-app.ts'
import { village } from '../village.ts'
import { newReport } from './reporter.ts'
import { answeredReport, doAct, pageOf, queue, statedReport } from './stage.ts'

let site: TestSite
let handler: Client
let coordinator: Client
beforeAll(async () => {
  site = await startApp()
  handler = await site.as(village.handler)
  coordinator = await site.as(village.coordinator)
})
afterAll(() => site.close())

/** Sends one form of the page, with what was typed in others. */
const send = async (id: string, act: string, typed: Record<string, string>, part = act) => {
  const { text } = await handler.get(pageOf(id))
  return handler.post(`${pageOf(id)}/${act}`, togetherOf(text, part, typed))
}

const picked = async (): Promise<string> => {
  const { id } = await newReport(site)
  await doAct(handler, id, 'oppakken', {}, queue)
  return id
}

const draftsOf = (id: string) =>
  site.sql<{ part: string; texts: object }>(
    'select part, texts from desk_draft where report_id = $1 order by part',
    [id],
  )

test('what stands in other forms is still there after one is sent, until it is sent itself', async () => {
  const { id } = await statedReport(site, handler)
  const said = await send(id, 'bericht', {
    'bericht.visibility': 'team',
    'bericht.body': 'Voor het team.',
    'vraag.body': 'Half geschreven vraag',
    'context.facts': 'Feiten, en nog meer',
    'antwoord.outcome': 'clarified',
    'overgeven.reason': 'Vakantie',
  })
  expect(said.status).toBe(303)
  const page = (await handler.get(pageOf(id))).text
  expect(page).toContain('>Half geschreven vraag</textarea>')
  expect(page).toContain('>Feiten, en nog meer</textarea>')
  expect(page).toMatch(/<option value="clarified" selected/)
  expect(page).toContain('value="Vakantie"')
  expect(page).not.toContain('>Voor het team.</textarea>')
  expect(page).toContain('Dit heb je bewaard en nog niet verstuurd.')
  expect((await draftsOf(id)).map(({ part }) => part)).toEqual(['antwoord', 'context', 'overgeven', 'vraag'])
  expect((await coordinator.get(pageOf(id))).text).not.toContain('Half geschreven')

  const asked = await send(id, 'vraag', { 'vraag.body': 'Een hele vraag?' })
  expect(asked.status).toBe(303)
  const after = (await handler.get(pageOf(id))).text
  expect(after).not.toContain('Half geschreven')
  expect(after).toContain('>Feiten, en nog meer</textarea>')
})

test('a form that is refused keeps its own words and those of the others', async () => {
  const id = await picked()
  const refused = await send(id, 'vraag', {
    'vraag.body': '',
    'doorverwijzing.whose': 'Gemeente',
    'bericht.body': 'Dag',
  })
  expect(refused.status).toBe(422)
  expect(refused.text).toContain('value="Gemeente"')
  expect(refused.text).toContain('>Dag</textarea>')
  expect((await handler.get(pageOf(id))).text).toContain('value="Gemeente"')
  const typed = togetherOf(refused.text, 'bericht', { 'bericht.body': 'Dag', 'vraag.body': 'Alsnog?' })
  expect((await handler.post(`${pageOf(id)}/bericht`, typed)).status).toBe(303)
  expect((await handler.get(pageOf(id))).text).toContain('>Alsnog?</textarea>')
})

test('what could not be sent is still there when its page is opened anew, and gone once it was sent twice', async () => {
  const id = await picked()
  const { text } = await handler.get(pageOf(id))
  const sent = togetherOf(text, 'bericht', { 'bericht.visibility': '', 'bericht.body': 'Een lang bericht' })
  expect((await handler.post(`${pageOf(id)}/bericht`, sent)).status).toBe(422)
  const again = (await handler.get(pageOf(id))).text
  expect(again).toContain('>Een lang bericht</textarea>')

  const whole = togetherOf(again, 'bericht', { 'bericht.visibility': 'team' })
  const both = await Promise.all([1, 2].map(() => handler.post(`${pageOf(id)}/bericht`, whole)))
  expect(both.map(({ status }) => status)).toEqual([303, 303])
  expect(await draftsOf(id)).toEqual([])
})

test('handing over leaves nothing typed of it behind, and a second click ends where the first did', async () => {
  const id = await picked()
  const { text } = await handler.get(pageOf(id))
  const other = /<option value="([^"]+)"[^>]*>Tweede zaakbehandelaar/.exec(text)?.[1] ?? ''
  const typed = {
    'overgeven.handler': other,
    'overgeven.reason': 'Ik ga met vakantie',
    'vraag.body': 'Half',
  }
  const sent = togetherOf(text, 'overgeven', typed)
  const first = await handler.post(`${pageOf(id)}/overgeven`, sent)
  const second = await handler.post(`${pageOf(id)}/overgeven`, sent)
  expect([first.status, second.status]).toEqual([303, 303])
  expect(second.location).toBe(first.location)
  expect((await draftsOf(id)).map(({ part }) => part)).toEqual(['vraag'])
})

test('everything is kept without sending, and what is emptied is forgotten', async () => {
  const id = await picked()
  const kept = await send(id, 'concept', { 'vraag.body': 'Later verder', 'bericht.body': 'Ook dit' }, '')
  expect(kept.location).toBe(`${pageOf(id)}?klaar=bewaard#melding`)
  const page = await handler.get(kept.next ?? '')
  expect(page.text).toContain('Er is niets verstuurd')
  expect(page.text).toContain('>Later verder</textarea>')
  await send(id, 'concept', { 'vraag.body': '', 'bericht.body': '', 'bericht.visibility': '' }, '')
  expect(await draftsOf(id)).toEqual([])
  const lines = await site.sql("select 1 from audit where command = 'report.keep-drafts'")
  expect(lines).toEqual([])
})

test('what a reporter typed in the other forms is still there after one was sent, and is kept nowhere', async () => {
  const reporter = await statedReport(site, handler, { wish: 'Mogen wij samen koken?' })
  const browser = site.visitor()
  const { text } = await browser.post(followBase, { code: reporter.code })
  const typed = { 'antwoord.body': 'Half geschreven aanvulling', 'reactie.body': 'Het gaat om de avond' }
  const refused = await browser.post(`${followBase}/reactie`, togetherOf(text, 'reactie', typed))
  expect(refused.status).toBe(422)
  for (const word of Object.values(typed)) expect(refused.text).toContain(`>${word}</textarea>`)
  const again = { ...typed, 'reactie.agrees': 'not-quite' }
  const sent = await browser.post(`${followBase}/reactie`, togetherOf(refused.text, 'reactie', again))
  expect(sent.status).toBe(200)
  expect(sent.text).toContain('>Half geschreven aanvulling</textarea>')
  expect(sent.text).toContain('Dit heb je nog niet verstuurd.')
  expect(sent.text).not.toContain('Bewaar, verstuur nog niet')
  const saved = await browser.post(
    `${followBase}/keuzes`,
    togetherOf(sent.text, 'keuzes', { 'keuzes.consent': 'no' }),
  )
  expect(saved.text).toContain('>Half geschreven aanvulling</textarea>')
  expect(await site.sql('select consent from report where id = $1', [reporter.id])).toEqual([
    { consent: 'no' },
  ])
  expect(await reporter.read()).not.toContain('Half geschreven')
  expect(await site.sql('select 1 from desk_draft where report_id = $1', [reporter.id])).toEqual([])
})

test.each(['weet-je-het-zeker', 'alles-wissen'])(
  'who thinks better of it on the page %s finds everything that was typed again',
  async (sure) => {
    const reporter = await statedReport(site, handler, { wish: 'Mogen wij samen eten?' })
    const browser = site.visitor()
    const { text } = await browser.post(followBase, { code: reporter.code })
    const button = new RegExp(`formaction="${followBase}/${sure}" name="_deel" value="([^"]+)"`)
    const typed = { 'antwoord.body': 'Half geschreven aanvulling' }
    const asked = await browser.post(
      `${followBase}/${sure}`,
      togetherOf(text, button.exec(text)?.[1] ?? '', typed),
    )
    const [form = ''] = new RegExp(`action="${followBase}".*?</form>`, 's').exec(asked.text) ?? []
    const unseen = [...form.matchAll(/ name="([^"]+)" value="([^"]*)"/g)].map(([, name = '', value = '']) => [
      name,
      value,
    ])
    const back = await browser.post(followBase, Object.fromEntries(unseen))
    expect(back.text).toContain('>Half geschreven aanvulling</textarea>')
    expect((await browser.post(followBase, { code: reporter.code })).text).not.toContain('Half geschreven')
  },
)

test('a dossier on which much lies, odd names and a text that is too long lose nothing', async () => {
  const { id } = await statedReport(site, handler)
  const { text } = await handler.get(pageOf(id))
  const typed = { 'bericht.visibility': 'team', 'bericht.body': 'Uren werk' }
  const sent = togetherOf(text, 'bericht', typed)
  const tooLong = await handler.post(`${pageOf(id)}/bericht`, { ...sent, 'vraag.body': 'x'.repeat(100_001) })
  expect([tooLong.status, tooLong.text.includes('>Uren werk</textarea>')]).toEqual([422, true])
  const odd = { 'a.b\u0000c': 'x', 'a:b': 'y', '__proto__.x': 'a', '__proto__:k': 'b', 'toString.y': 'w' }
  const many = Object.fromEntries(Array.from({ length: 400 }, (_, at) => [`vraag.v${at}`, '']))
  expect((await handler.post(`${pageOf(id)}/bericht`, { ...many, ...sent, ...odd })).status).toBe(303)
  expect((await handler.get(pageOf(id))).status).toBe(200)
})

test('forms that nobody touched are not kept, also where something stands in them beforehand', async () => {
  const { id } = await statedReport(site, handler)
  await send(id, 'bericht', { 'bericht.visibility': 'team', 'bericht.body': 'Zo.' })
  expect(await draftsOf(id)).toEqual([])
})

test.each([
  { name: 'a public text', page: 'openbaar', send: 'openbaar' },
  { name: 'a “Mag dit?”-answer', page: 'mag-dit', send: 'mag-dit' },
])('$name is kept half written, read by its writer alone, and no draft once it is proposed', async (the) => {
  const { id } = await answeredReport(site, handler, { consent: 'yes' })
  const page = `${pageOf(id)}/${the.page}`
  const half = { title: 'Half geschreven', level: 'law', themes: '', confirmed_on: 'nog niet' }
  const kept = await handler.fill(page, half, `${pageOf(id)}/concept/${the.page}`)
  expect(kept.location).toBe(`${page}?klaar=bewaard#melding`)
  const again = (await handler.get(`${page}?klaar=bewaard`)).text
  expect(again).toContain('Er is niets verstuurd')
  expect(again).toContain('value="Half geschreven"')
  expect(again).toMatch(/<option value="law" selected/)
  expect((await (await site.as(village.secondHandler)).get(page)).status).toBe(404)
  expect((await coordinator.get(pageOf(id))).text).not.toContain('Half geschreven')

  const whole = {
    ...half,
    audience: 'everyone',
    summary: 'Het mag.',
    in_the_way: 'Niemand wist het.',
    themes: 'leven-lang-ontwikkelen',
    verdict: 'open',
    sentence: 'Dat zoeken we uit.',
    confirmed_on: '',
  }
  const refused = await handler.fill(page, { ...whole, title: '' })
  expect(refused.status).toBe(422)
  expect((await draftsOf(id)).map(({ part }) => part)).toEqual([the.send])
  expect((await handler.fill(page, whole)).status).toBe(303)
  expect(await draftsOf(id)).toEqual([])
})

test('what a text is made of stands beside its field: the problem, how it ended', async () => {
  const { id } = await answeredReport(site, handler, { consent: 'yes' })
  const { text } = await handler.get(`${pageOf(id)}/openbaar`)
  expect(text).toContain('Het probleem, zoals jij het opschreef')
  expect(text).toContain('<p>Mag het?</p>')
  expect(text).not.toMatch(/<textarea[^>]*>[^<]*Mag het\?/)
  // Nothing remains, so nothing stands beside what remains.
  expect(text).not.toMatch(/<h\d[^>]*>Hoe het afliep/)
  const partly = await statedReport(site, handler, { consent: 'yes' })
  const answer = { outcome: 'partly-solved', body: 'Deels.', remains: 'De toeslag blijft.' }
  await doAct(handler, partly.id, 'antwoord', answer)
  const other = (await handler.get(`${pageOf(partly.id)}/openbaar`)).text
  expect(other).toMatch(/<h\d[^>]*>Hoe het afliep[\s\S]{0,200}De toeslag blijft\./)
})

/** A question of the desk at VWS and OCW; the one at VWS. */
const askedAtVws = async (): Promise<{ readonly id: string; readonly question: string }> => {
  const { id } = await statedReport(site, handler)
  const asked = {
    bodies: 'vws\nocw',
    parts: 'statement',
    question: 'Mag dit?',
    purpose: 'Jullie gaan erover.',
  }
  await handler.fill(`${pageOf(id)}/document`, asked)
  await handler.fill(`${pageOf(id)}/document`, {}, `${pageOf(id)}/document/versturen`)
  const [track] = await site.sql<{ id: string }>(
    "select id from desk_track where report_id = $1 and rule_body = 'vws'",
    [id],
  )
  return { id, question: `/werk/vragen/${track?.id ?? ''}` }
}

test('what an official typed stays while something else is sent, for them alone, until the question ends', async () => {
  const vws = await site.as(village.officialVws)
  const { id, question } = await askedAtVws()
  const sendHere = async (act: string, typed: Record<string, string>) =>
    vws.post(`${question}/${act}`, togetherOf((await vws.get(question)).text, act, typed))
  const half = {
    'bericht.body': 'Half geschreven woord',
    'langer.reason': 'Overleg met de inspectie',
    'aantekening.body': 'Nog niet voor onszelf',
  }
  expect((await sendHere('oppakken', half)).status).toBe(303)
  const page = (await vws.get(question)).text
  expect(page).toContain('>Half geschreven woord</textarea>')
  expect(page).toContain('value="Overleg met de inspectie"')
  expect(page).toContain('>Nog niet voor onszelf</textarea>')
  for (const [who, path] of [
    [handler, pageOf(id)],
    [coordinator, pageOf(id)],
  ] as const)
    expect((await who.get(path)).text).not.toMatch(/Half geschreven|inspectie|voor onszelf/)

  const still = { 'langer.reason': half['langer.reason'] }
  expect((await sendHere('bericht', still)).status).toBe(303)
  expect((await draftsOf(id)).map(({ part }) => part)).toEqual(['aantekening', 'langer'])
  const kept = await vws.post(
    `${question}/concept`,
    togetherOf((await vws.get(question)).text, '', { 'bevinding.text': 'Het mag al' }),
  )
  expect(kept.location).toBe(`${question}?klaar=bewaard#melding`)
  expect((await vws.get(kept.next ?? '')).text).toContain('Er is niets verstuurd')
  expect((await sendHere('bevinding', { 'bevinding.finding': 'clarified' })).status).toBe(303)
  expect(await draftsOf(id)).toEqual([])
})
