// Somebody outside any body is asked for advice on one question, reads that and nothing else, answers once and hears how it ended.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Client, togetherOf } from '../client.ts'
import { startApp, type TestSite } from '../start-app.ts'
import { addPerson, signedIn } from '../trust/stage.ts'
import { village } from '../village.ts'
import { adviceOf, askExpert, asking, consultationsIn, consultOf, until } from './consulting-stage.ts'
import { newReport, type Reporter } from './reporter.ts'
import { anHour, daysLater, doAct, pageOf, queue, statedReport } from './stage.ts'

let site: TestSite
let handler: Client
beforeAll(async () => {
  site = await startApp()
  handler = await site.as(village.handler)
})
afterAll(() => site.close())

const own = 'Kanarie-wens: onze leerling wil graag op twee plekken tegelijk leren met één overeenkomst'

/** A report of which the problem is stated, with words of the reporter and of the team. */
const stated = async (): Promise<Reporter> => {
  const reporter = await newReport(site, { wish: own, consequence: 'Kanarie-gevolg', reach: 'Kanarie-naam' })
  const { id } = reporter
  await doAct(handler, id, 'oppakken', {}, queue)
  await doAct(handler, id, 'bericht', { visibility: 'reporter', body: 'Wij kijken ernaar.' })
  await doAct(handler, id, 'context', { facts: 'Twee plekken, een papier', rules: 'Artikel twee' })
  await doAct(handler, id, 'bericht', { visibility: 'team', body: 'Kanarie-team' })
  await doAct(handler, id, 'probleem', { body: 'Mag leren op twee plekken?' })
  return reporter
}

const mailsTo = (email: string) =>
  site.sql<{ kind: string; subject: string; body_text: string }>(
    'select kind, subject, body_text from mail where recipient = $1 order by at, kind',
    [email],
  )

/** The expert types the address and the code that came by mail, as anybody does. */
const signInByMail = async (email: string): Promise<Client> => {
  const browser = site.visitor()
  await browser.fill('/inloggen', { email })
  await site.drain()
  const mail = (await mailsTo(email)).findLast(({ kind }) => kind === 'sign-in')
  const code = /\b\d{4} ?\d{4}\b/.exec(mail?.body_text ?? '')?.[0] ?? ''
  const entered = await browser.fill('/inloggen/code', { code })
  expect(entered.status).toBe(303)
  return browser
}

const signInAs = async (email: string): Promise<Client> =>
  (await signedIn(site, await addPerson(site, email))).client

/** One expert who was asked about a new dossier, signed in; the question by its id. */
const asked = async (email: string, over: Record<string, string> = {}) => {
  const reporter = await stated()
  expect((await askExpert(site, handler, reporter.id, { email, ...over })).status).toBe(303)
  const [row] = await consultationsIn(site, reporter.id)
  return {
    reporter,
    id: reporter.id,
    advice: adviceOf(row?.id ?? ''),
    row: row?.id ?? '',
    expert: await signInAs(email),
  }
}

const secrets = /Kanarie/

test('an expert is asked, reads the document alone, answers, and hears how it ended', async () => {
  const reporter = await stated()
  const { id, publicCode } = reporter
  const before = (await reporter.read()).replace(/<[^>]+>/g, ' ')
  expect(before).not.toContain('deskundige van buiten om raad')
  expect((await handler.get(pageOf(id))).text).toContain('Vraag een deskundige om raad')

  const begun = await handler.fill(consultOf(id), {
    ...asking,
    until: until(site, 14),
    parts: 'statement\nfacts',
  })
  expect(begun.location).toBe(`${consultOf(id)}?klaar=raad-concept#melding`)
  const preview = (await handler.get(consultOf(id))).text
  expect(preview).toContain('Els Eerlijk (els@sector.invalid) leest dit, tot en met 7 december 2026.')
  expect(preview).toContain('Waarom we het jou vragen')
  expect(preview).toContain('Twee plekken, een papier')
  expect(preview).not.toContain('Artikel twee')
  expect(await site.sql("select id from person where email = 'els@sector.invalid'")).toEqual([])

  const sent = await handler.fill(consultOf(id), {}, `${consultOf(id)}/versturen`)
  expect(sent.location).toBe(`${pageOf(id)}?klaar=raad-gevraagd#melding`)
  const [row] = await consultationsIn(site, id)
  const advice = adviceOf(row?.id ?? '')
  const dossier = (await handler.get(pageOf(id))).text
  expect(dossier).toContain('Els Eerlijk is aan zet')
  expect(dossier).toContain('Een deskundige is aan zet')
  expect(dossier).toContain('Deskundige om raad gevraagd')

  await anHour(site)
  const [mail, ...more] = await mailsTo('els@sector.invalid')
  expect(more).toEqual([])
  expect(mail?.subject).toBe('Iemand vraagt je om raad')
  expect(mail?.body_text).toContain(advice)
  expect(mail?.body_text).toContain('7 december 2026')
  for (const word of [publicCode, id, asking.question, 'Twee plekken', 'Mag leren'])
    expect(mail?.body_text).not.toContain(word)

  const expert = await signInByMail('els@sector.invalid')
  expect((await expert.get('/mijn')).text).toContain(advice)
  expect((await expert.get('/werk/raad')).text).toContain(advice)
  const page = (await expert.get(advice)).text
  expect(page).toContain('Hoe doen andere organisaties dit?')
  expect(page).toContain('Twee plekken, een papier')
  expect(page).toContain('Mag leren op twee plekken?')
  expect(page).not.toMatch(secrets)
  expect(page).not.toContain(id)
  // What is sent stays as it was sent.
  await doAct(handler, id, 'context', { facts: 'Drie plekken', rules: 'Artikel drie' })
  expect((await expert.get(advice)).text).not.toContain('Drie plekken')
  for (const path of [pageOf(id), consultOf(id), `${pageOf(id)}/bijlage/0-1`, `${pageOf(id)}/document`])
    expect([403, 404]).toContain((await expert.get(path)).status)
  expect((await expert.get(queue)).status).toBe(403)
  expect((await expert.get('/zoeken?q=plekken')).text).not.toContain('Twee plekken')

  expect((await expert.fill(advice, {})).status).toBe(422)
  const typed = await expert.fill(advice, { helps: '', body: 'Zij tekenen één keer.' })
  expect(typed.status).toBe(422)
  expect(typed.text).toContain('Zij tekenen één keer.')
  const unseen = await expert.get(advice)
  const key = /name="_key" value="([^"]*)"/.exec(
    unseen.text.slice(unseen.text.indexOf(`action="${advice}"`)),
  )?.[1]
  const answer = { _key: key ?? '', helps: 'yes', body: 'Zij tekenen één keer.' }
  expect((await expert.post(advice, answer)).location).toBe(`${advice}?klaar=raad-gegeven#melding`)
  expect((await expert.post(advice, answer)).status).toBe(303)
  expect((await expert.post(advice, { helps: 'no', body: 'Toch niet' })).status).toBe(403)
  const after = (await expert.get(advice)).text
  expect(after).toContain('Jij')
  expect(after).toContain('Zij tekenen één keer.')
  expect(after).not.toContain('Stuur aan het bureau')
  expect((await expert.get('/mijn')).text).not.toContain(advice)

  await anHour(site)
  const told = (await mailsTo(village.handler)).findLast(({ kind }) => kind === 'consult-advised')
  expect(told?.body_text).toContain(pageOf(id))
  expect(told?.body_text).not.toMatch(/tekenen|Els/)
  const handled = (await handler.get(pageOf(id))).text
  expect(handled).toContain('Zij tekenen één keer.')
  expect(handled).toContain('Een deskundige reageerde op je vraag')
  expect((await handler.get('/mijn')).text).toContain('Een deskundige reageerde op je vraag')
  const follow = (await reporter.read()).replace(/<[^>]+>/g, ' ')
  expect(follow).toContain('Het bureau vroeg een deskundige van buiten om raad')
  expect(follow).not.toMatch(/Els|sector/)

  const read = `${consultOf(id)}/${row?.id}/gelezen`
  for (const _ of [1, 2])
    expect((await handler.fill(pageOf(id), {}, read)).location).toBe(
      `${pageOf(id)}?klaar=raad-gelezen#melding`,
    )
  expect((await handler.get(pageOf(id))).text).not.toContain('Een deskundige reageerde op je vraag')

  await doAct(handler, id, 'antwoord', { outcome: 'clarified', body: 'Ja, het mag.' })
  expect((await expert.get(advice)).text).toContain('Het bureau gaf een antwoord')
  await anHour(site)
  const ended = (await mailsTo('els@sector.invalid')).filter(({ kind }) => kind === 'consult-outcome')
  expect(ended.map(({ subject }) => subject)).toEqual(['Er is een antwoord'])
  expect(ended[0]?.body_text).not.toMatch(/Ja, het mag|plekken|Kanarie/)
  await doAct(handler, id, 'afronding', { body: '' })
  expect((await expert.get(advice)).status).toBe(404)
  expect((await expert.get('/werk/raad')).text).not.toContain(advice)
})

test('nothing goes before the problem is stated, nor with words of the reporter, for too long, or twice', async () => {
  const early = await newReport(site)
  await doAct(handler, early.id, 'oppakken', {}, queue)
  const fields = { ...asking, until: until(site, 14) }
  expect((await handler.post(consultOf(early.id), fields)).status).toBe(403)
  await doAct(handler, early.id, 'bericht', { visibility: 'reporter', body: 'Wij kijken ernaar.' })
  await doAct(handler, early.id, 'context', { facts: 'Iets' })
  const refused = await handler.post(consultOf(early.id), fields)
  expect([refused.status, refused.text.includes('Beschrijf eerst het probleem')]).toEqual([422, true])

  const { id } = await stated()
  const wrong: readonly [Record<string, string>, string][] = [
    [{ email: 'els' }, 'begin-email'],
    [{ email: '' }, 'begin-email'],
    [{ name: '' }, 'begin-name'],
    [{ question: '' }, 'begin-question'],
    [{ purpose: '' }, 'begin-purpose'],
    [{ until: until(site, 0) }, 'begin-until'],
    [{ until: until(site, 61) }, 'begin-until'],
    [{ until: 'morgen' }, 'begin-until'],
    [{ parts: 'wish' }, 'begin-parts'],
  ]
  for (const [over, field] of wrong) {
    const answer = await handler.fill(consultOf(id), { ...fields, ...over })
    expect([answer.status, over, answer.text.includes(`id="fout-${field}"`)]).toEqual([422, over, true])
  }
  const words = await askExpert(site, handler, id, { question: `Zij schreef: ${own.slice(14)}. Mag dat?` })
  expect(words.status).toBe(422)
  expect(words.text).toContain('het komt van een melder')
  expect(await consultationsIn(site, id)).toEqual([])
  const name = await handler.fill(
    consultOf(id),
    { ...fields, question: 'Wat vindt Kanarie ervan?', background: '' },
    `${consultOf(id)}/tekst`,
  )
  expect(name.status).toBe(303)
  expect((await handler.fill(consultOf(id), {}, `${consultOf(id)}/versturen`)).status).toBe(422)
  // What was changed elsewhere is not sent unread.
  const page = await handler.get(consultOf(id))
  const seen = /name="seen" value="([^"]*)"/.exec(page.text)?.[1] ?? ''
  await handler.fill(consultOf(id), { ...fields, background: 'Nieuw' }, `${consultOf(id)}/tekst`)
  const stale = await handler.post(`${consultOf(id)}/versturen`, { seen })
  expect([stale.status, stale.text.includes('Intussen is dit concept veranderd')]).toEqual([422, true])
  expect((await handler.fill(consultOf(id), {}, `${consultOf(id)}/versturen`)).status).toBe(303)
  const again = await handler.fill(consultOf(id), fields)
  expect([again.status, again.text.includes('al om raad gevraagd')]).toEqual([422, true])
  const other = { ...fields, email: 'ander@sector.invalid' }
  expect((await handler.fill(consultOf(id), other)).status).toBe(303)
  expect((await handler.fill(consultOf(id), {}, `${consultOf(id)}/weg`)).status).toBe(303)
  expect(await consultationsIn(site, id)).toHaveLength(1)
})

test('a day later than it may be given on the day of sending is not given', async () => {
  const { id } = await stated()
  await handler.fill(consultOf(id), { ...asking, email: 'laat@sector.invalid', until: until(site, 1) })
  const then = site.now()
  await daysLater(site, 1)
  handler = await site.as(village.handler)
  const late = await handler.fill(consultOf(id), {}, `${consultOf(id)}/versturen`)
  expect([late.status, late.text.includes('Kies een dag na vandaag')]).toEqual([422, true])
  site.setNow(then)
  handler = await site.as(village.handler)
})

test('who cannot help says so; the desk goes on without waiting', async () => {
  const { id, advice, expert, reporter } = await asked('nee@sector.invalid')
  await doAct(handler, id, 'antwoord', { outcome: 'clarified', body: 'Ja, het mag.' })
  expect((await reporter.read()).replace(/<[^>]+>/g, ' ')).toContain('Een deskundige is aan zet')
  expect((await expert.fill(advice, { helps: 'no', body: 'Dit is mijn vak niet.' })).status).toBe(303)
  const dossier = (await handler.get(pageOf(id))).text
  expect(dossier).toContain('Kan niet helpen')
  expect(dossier).toContain('Dit is mijn vak niet.')
})

test('access ends at once by a button, and by itself after its last day: nothing is there any more', async () => {
  const stopped = await asked('stop@sector.invalid')
  const over = await asked('over@sector.invalid', { until: until(site, 3) })
  const stop = `${consultOf(stopped.id)}/${stopped.row}/stoppen`
  expect((await stopped.expert.get(stopped.advice)).status).toBe(200)
  // Of another dossier it is none.
  const astray = await handler.fill(pageOf(over.id), {}, `${consultOf(over.id)}/${stopped.row}/stoppen`)
  expect([astray.status, astray.text.includes('hoort niet bij dit dossier')]).toEqual([422, true])
  for (const _ of [1, 2]) expect((await handler.fill(pageOf(stopped.id), {}, stop)).status).toBe(303)
  const gone = async ({ expert, advice }: Pick<typeof stopped, 'expert' | 'advice'>) => {
    expect((await expert.get(advice)).status).toBe(404)
    expect((await expert.get(`/en${advice}`)).status).toBe(404)
    expect((await expert.post(advice, { helps: 'yes', body: 'Toch nog' })).status).toBe(404)
    expect((await expert.get('/werk/raad')).text).not.toContain(advice)
    expect((await expert.get('/mijn')).text).not.toContain(advice)
  }
  await gone(stopped)
  expect((await handler.get(pageOf(stopped.id))).text).toContain('De toegang is gestopt')
  const then = site.now()
  await daysLater(site, 3)
  const expert = await signInAs('over@sector.invalid')
  expect((await expert.get(over.advice)).status).toBe(200)
  // The last day lasts until midnight in the Netherlands.
  site.setNow(new Date(site.now().getTime() + 14 * 3_600_000 - 1000))
  expect((await expert.get(over.advice)).status).toBe(200)
  site.setNow(new Date(site.now().getTime() + 1000 + 3_600_000))
  await gone({ expert, advice: over.advice })
  handler = await site.as(village.handler)
  expect((await handler.get(pageOf(over.id))).text).toContain('Een deskundige antwoordde niet op tijd')
  expect((await handler.get('/mijn')).text).toContain('Een deskundige antwoordde niet op tijd')
  await handler.fill(pageOf(over.id), {}, `${consultOf(over.id)}/${over.row}/gelezen`)
  expect((await handler.get(pageOf(over.id))).text).not.toContain('Een deskundige antwoordde niet op tijd')
  site.setNow(then)
  handler = await site.as(village.handler)
})

test('it is for the one who was asked alone; a colleague of the desk who does not have the dossier reads nothing', async () => {
  const { id, advice, row } = await asked('eigen@sector.invalid')
  const stranger = await signInAs('vreemd@sector.invalid')
  const second = await site.as(village.secondHandler)
  for (const client of [stranger, handler, second]) {
    expect((await client.get(advice)).status).toBe(404)
    expect((await client.post(advice, { helps: 'yes', body: 'Ik ook' })).status).toBe(404)
  }
  const visitor = await site.visitor().get(advice)
  expect(visitor.location).toBe(`/inloggen?naar=${encodeURIComponent(advice)}`)
  for (const path of [consultOf(id), `${consultOf(id)}/versturen`, `${consultOf(id)}/${row}/stoppen`])
    expect((await second.post(path, {})).status).toBe(404)
  const coordinator = await site.as(village.coordinator)
  expect((await coordinator.fill(pageOf(id), {}, `${consultOf(id)}/${row}/stoppen`)).status).toBe(303)
  expect((await coordinator.get(consultOf(id))).text).toContain('Maak een concept')
})

test('it ends with the report: taken back, referred on, erased; a report is not merged while an expert is asked', async () => {
  const back = await asked('terug@sector.invalid')
  await handler.fill(consultOf(back.id), {
    ...asking,
    email: 'concept@sector.invalid',
    until: until(site, 9),
  })
  await back.reporter.withdraw()
  expect((await back.expert.get(back.advice)).status).toBe(404)
  expect(
    await site.sql("select id from desk_consultation where state = 'draft' and report_id = $1", [back.id]),
  ).toEqual([])

  const referred = await asked('door@sector.invalid')
  await doAct(handler, referred.id, 'doorverwijzing', { whose: 'Zij', why: 'Daarom', way: 'Daar' })
  expect((await referred.expert.get(referred.advice)).status).toBe(404)

  const erased = await asked('wis@sector.invalid')
  await anHour(site)
  expect(await mailsTo('wis@sector.invalid')).toHaveLength(1)
  await site.visitor().fill('/ruimte-in-de-regels/volgen', { code: erased.reporter.code })
  const done = await site.visitor().post('/ruimte-in-de-regels/volgen/wissen', { code: erased.reporter.code })
  expect([200, 303]).toContain(done.status)
  expect((await erased.expert.get(erased.advice)).status).toBe(404)
  expect(await site.sql('select id from desk_consultation where id = $1', [erased.row])).toEqual([])
  expect(await mailsTo('wis@sector.invalid')).toEqual([])

  const merged = await asked('samen@sector.invalid')
  const into = await statedReport(site, handler)
  const fields = { into: into.publicCode, reason: 'Hetzelfde' }
  const refused = await doAct(handler, merged.id, 'samenvoegen', fields)
  expect([refused.status, refused.text.includes('Een deskundige is hier nog om raad gevraagd')]).toEqual([
    422,
    true,
  ])
  await handler.fill(pageOf(merged.id), {}, `${consultOf(merged.id)}/${merged.row}/stoppen`)
  expect((await doAct(handler, merged.id, 'samenvoegen', fields)).status).toBe(303)
  const other = await doAct(handler, into.id, 'context', { facts: 'Iets' })
  expect(other.status).toBe(303)
})

test('nobody who was asked before is told of a later dossier, and who cannot sign in any more is not asked', async () => {
  await addPerson(site, 'weg@sector.invalid')
  await site.sql("update person set state = 'disabled' where email = 'weg@sector.invalid'")
  const { id } = await stated()
  const refused = await askExpert(site, handler, id, { email: 'weg@sector.invalid' })
  expect([refused.status, refused.text.includes('kan niemand meer inloggen')]).toEqual([422, true])
  expect(await consultationsIn(site, id)).toEqual([])
})

test('once what came of it is online for everybody, the expert gets the way there, and nothing of the dossier', async () => {
  const email = 'online@sector.invalid'
  const reporter = await statedReport(site, handler, { consent: 'yes', consequence: 'Iets' })
  expect((await askExpert(site, handler, reporter.id, { email })).status).toBe(303)
  await doAct(handler, reporter.id, 'antwoord', { outcome: 'clarified', body: 'Ja, het mag.' })
  await anHour(site)
  const text = {
    audience: 'everyone',
    title: 'Leren op twee plekken mag',
    summary: 'Het mag met één papier.',
    in_the_way: 'Twee papieren.',
    level: 'habit',
    themes: 'gezond-werken',
  }
  expect((await handler.fill(`${pageOf(reporter.id)}/openbaar`, text)).status).toBe(303)
  const [row] = await site.sql<{ id: string }>('select id from desk_publication where report_id = $1', [
    reporter.id,
  ])
  const review = `/werk/publiceren/${row?.id}`
  expect((await (await site.as(village.editor)).fill(review, {}, `${review}/online`)).status).toBe(303)
  await anHour(site)
  const mails = (await mailsTo(email)).filter(({ kind }) => kind === 'consult-outcome')
  const linked = mails.filter(({ body_text }) => body_text.includes('/knelpunten/leren-op-twee-plekken-mag'))
  expect([mails.length, linked.length]).toEqual([2, 1])
  expect(mails.map(({ body_text }) => body_text).join()).not.toMatch(/Ja, het mag|Kanarie|RR-/)
})

test('a button about an expert loses nothing that is typed in the forms of the dossier', async () => {
  const { id, row } = await asked('knop@sector.invalid')
  const stop = `${pageOf(id)}/deskundige/${row}/stoppen`
  const { text } = await handler.get(pageOf(id))
  const part = new RegExp(`formaction="${stop}" name="_deel" value="([^"]+)"`).exec(text)?.[1] ?? ''
  const typed = togetherOf(text, part, { 'vraag.body': 'Half geschreven vraag' })
  expect((await handler.post(stop, typed)).location).toContain('raad-gestopt')
  expect((await consultationsIn(site, id))[0]?.ended_on).not.toBeNull()
  expect((await handler.get(pageOf(id))).text).toContain('>Half geschreven vraag</textarea>')
})
