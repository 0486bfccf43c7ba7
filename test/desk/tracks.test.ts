// From a stated problem to ministries that find something each on their own: the desk and officials over HTTP (V9).
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Client, unseenOf } from '../client.ts'
import { startApp, type TestSite } from '../start-app.ts'
import { addPerson, grant, signedIn } from '../trust/stage.ts'
import { village } from '../village.ts'
import { newReport, placeOf, type Reporter } from './reporter.ts'
import { anHour, daysLater, doAct, pageOf, queue } from './stage.ts'

let site: TestSite
let handler: Client
let vws: Client
let ocw: Client
const official = async (body: string): Promise<Client> => {
  const email = `proef-${body}@voorbeeld.invalid`
  const id = await addPerson(site, email, `Ambtenaar ${body}`)
  await grant(site, email, 'official', { kind: 'body', id: body })
  return (await signedIn(site, id)).client
}
beforeAll(async () => {
  site = await startApp()
  handler = await site.as(village.handler)
  vws = await official('vws')
  ocw = await official('ocw')
})
afterAll(() => site.close())

const questions = '/werk/vragen'
const documentOf = (id: string) => `${pageOf(id)}/document`
const onDocument = (id: string, act: string, fields: Record<string, string> = {}) =>
  handler.fill(documentOf(id), fields, act === '' ? documentOf(id) : `${documentOf(id)}/${act}`)
const asBody = (client: Client, track: string, act: string, fields: Record<string, string> = {}) =>
  client.fill(`${questions}/${track}`, fields, `${questions}/${track}/${act}`)

const own = 'Kanarie-wens: onze leerling wil graag op twee plekken tegelijk leren met één overeenkomst'

/** A report of which the problem is stated. */
const stated = async (): Promise<Reporter> => {
  const reporter = await newReport(site, { wish: own, consequence: 'Kanarie-gevolg', reach: 'Kanarie-naam' })
  const { id } = reporter
  await doAct(handler, id, 'oppakken', {}, queue)
  await doAct(handler, id, 'bericht', { visibility: 'reporter', body: 'Wij kijken ernaar.' })
  await doAct(handler, id, 'context', { facts: 'Twee plekken, een papier', level: 'regulation' })
  await doAct(handler, id, 'bericht', { visibility: 'team', body: 'Kanarie-team' })
  await doAct(handler, id, 'bericht', { visibility: 'me', body: 'Kanarie-ik' })
  await doAct(handler, id, 'probleem', { body: 'Mag leren op twee plekken?' })
  return reporter
}

const send = async (id: string, bodies: string): Promise<void> => {
  const begun = await onDocument(id, '', {
    bodies,
    parts: 'statement\nfacts',
    question: 'Mag dit?',
    purpose: 'Jullie gaan erover.',
  })
  expect(begun.status).toBe(303)
  expect((await onDocument(id, 'versturen')).location).toBe(`${pageOf(id)}?klaar=verstuurd#melding`)
}

const tracksOf = async (id: string): Promise<Record<string, string>> =>
  Object.fromEntries(
    (
      await site.sql<{ rule_body: string; id: string }>(
        'select rule_body, id from desk_track where report_id = $1 order by rule_body',
        [id],
      )
    ).map((row) => [row.rule_body, row.id]),
  )
const trackAt = async (id: string | undefined) =>
  (
    await site.sql<{ state: string; waiting_on: string; due_on: string | null; finding: string | null }>(
      'select state, waiting_on, due_on, finding from desk_track where id = $1',
      [id],
    )
  )[0]

const secrets = /Kanarie/

test('V9: nothing goes to a ministry before the problem is stated; two are asked at once and answer differently', async () => {
  const early = await newReport(site)
  await doAct(handler, early.id, 'oppakken', {}, queue)
  expect(
    (
      await handler.post(documentOf(early.id), {
        bodies: 'vws',
        question: 'Mag dit?',
        purpose: 'Jullie gaan erover.',
      })
    ).status,
  ).toBe(403)
  await doAct(handler, early.id, 'bericht', { visibility: 'reporter', body: 'Wij kijken ernaar.' })
  await doAct(handler, early.id, 'context', { facts: 'Iets' })
  expect(await placeOf(site, early.id)).toMatchObject({ state: 'context-analysis' })
  const refused = await handler.post(documentOf(early.id), {
    bodies: 'vws',
    question: 'Mag dit?',
    purpose: 'Jullie gaan erover.',
  })
  expect(refused.status).toBe(422)
  expect(refused.text).toContain('Beschrijf eerst het probleem')
  expect((await handler.get(pageOf(early.id))).text).not.toContain('Vraag een ministerie')
  expect(await site.sql('select id from desk_document where report_id = $1', [early.id])).toEqual([])

  const reporter = await stated()
  const { id, publicCode } = reporter
  const none = await onDocument(id, '', { question: 'Mag dit?' })
  const forNothing = await onDocument(id, '', { bodies: 'vws', question: 'Mag dit?' })
  expect(forNothing.status).toBe(422)
  expect(forNothing.text).toContain('id="fout-begin-purpose"')
  expect(none.status).toBe(422)
  for (const bodies of ['nza', 'vws\nnergens'])
    expect(
      (await onDocument(id, '', { bodies, question: 'Mag dit?', purpose: 'Jullie gaan erover.' })).status,
    ).toBe(422)
  const begun = await onDocument(id, '', {
    bodies: 'vws\nocw',
    parts: 'statement\nfacts\nlevel',
    question: 'Is één overeenkomst voor twee plekken genoeg?',
    purpose: 'Jullie gaan over stage. De school wacht hierop.',
  })
  expect(begun.location).toBe(`${documentOf(id)}?klaar=concept#melding`)
  const preview = (await handler.get(documentOf(id))).text
  expect(preview).toContain('Twee plekken, een papier')
  expect(preview).toContain('Regeling van de overheid')
  expect(preview).toContain('Waarom jullie dit lezen')
  expect(preview).toContain('De school wacht hierop.')
  expect(preview).toContain('Stuur aan VWS en OCW')
  expect(await site.sql('select id from desk_track where report_id = $1', [id])).toEqual([])

  const hinted = await onDocument(id, 'tekst', {
    bodies: 'vws\nocw',
    question: 'Is één overeenkomst voor twee plekken genoeg?',
    purpose: 'Jullie gaan over stage. De school wacht hierop.',
    background: `Mevrouw De Vries zei: ${own.slice(14)}.\n\nTwee plekken, een papier`,
  })
  expect(hinted.status).toBe(303)
  const signs = (await handler.get(documentOf(id))).text
  expect(signs).toContain('Mevrouw De Vries')
  expect(signs).toContain('onze leerling wil graag op twee plekken tegelijk leren')
  await onDocument(id, 'tekst', {
    bodies: 'vws\nocw',
    question: 'Is één overeenkomst voor twee plekken genoeg?',
    purpose: 'Jullie gaan over stage. De school wacht hierop.',
    background: 'Twee plekken, een papier',
  })

  expect((await onDocument(id, 'versturen')).status).toBe(303)
  expect(await placeOf(site, id)).toMatchObject({ state: 'routed', waiting_on: 'body', due_on: '2027-01-06' })
  const tracks = await tracksOf(id)
  expect(Object.keys(tracks)).toEqual(['ocw', 'vws'])
  // thirty working days after Monday 23 November, Christmas and New Year's Day do not count
  expect(await trackAt(tracks.vws)).toMatchObject({ state: 'sent', due_on: '2027-01-06' })
  const dossier = (await handler.get(pageOf(id))).text
  expect(dossier).toMatch(/Verstuurd op 23 november 2026 aan VWS en OCW, door Zaakbehandelaar/)
  // Why it went stands with what went, and in what was done.
  expect(dossier.match(/De school wacht hierop/g)?.length).toBeGreaterThanOrEqual(2)
  expect((await handler.get('/mijn')).text).toContain('Ligt bij VWS')

  const follow = await reporter.read()
  expect(follow).toContain('Een ministerie zoekt mee')
  expect(follow).toContain('VWS, sinds 23 november 2026, uiterlijk 6 januari 2027')

  for (const [client, track, other] of [
    [vws, tracks.vws, tracks.ocw],
    [ocw, tracks.ocw, tracks.vws],
  ] as const) {
    const list = (await client.get(questions)).text
    expect(list).toContain(publicCode)
    expect(list).not.toContain(other)
    const page = (await client.get(`${questions}/${track}`)).text
    expect(page).toContain('Twee plekken, een papier')
    expect(page).not.toMatch(secrets)
    expect(page).not.toContain(id)
    expect((await client.get(`${questions}/${other}`)).status).toBe(404)
    expect((await client.get(pageOf(id))).status).toBe(403)
    expect((await client.get('/mijn')).text).toContain('Nog niemand pakte deze vraag op')
  }

  expect((await asBody(vws, tracks.vws ?? '', 'oppakken')).location).toBe(
    `${questions}/${tracks.vws}?klaar=pak-op#melding`,
  )
  await asBody(ocw, tracks.ocw ?? '', 'oppakken')
  const early2 = await doAct(handler, id, 'antwoord', { outcome: 'clarified', body: 'Ja' })
  expect(early2.status).toBe(422)
  expect(early2.text).toContain('Nog niet elk ministerie antwoordde')

  const bare = await asBody(vws, tracks.vws ?? '', 'bevinding', { finding: 'not-possible', text: '' })
  expect(bare.status).toBe(422)
  const noPlace = await asBody(vws, tracks.vws ?? '', 'bevinding', { finding: 'rule-changed', text: 'Ja' })
  expect(noPlace.status).toBe(422)
  expect(noPlace.text).toContain('Noem waar de nieuwe regel staat')
  expect(noPlace.text).toContain('Noem de dag waarop de nieuwe regel ingaat')
  expect(
    (await asBody(vws, tracks.vws ?? '', 'bevinding', { finding: 'clarified', text: 'Het mag al: doe het.' }))
      .status,
  ).toBe(303)
  expect(await placeOf(site, id)).toMatchObject({ waiting_on: 'body' })
  // Who is done looks no more, also for who reported it.
  const one = await reporter.read()
  expect(one).toContain('OCW, sinds 23 november 2026')
  expect(one).not.toContain('VWS, sinds')
  await asBody(ocw, tracks.ocw ?? '', 'bevinding', { finding: 'not-possible', text: 'De wet zegt van niet.' })
  expect(await placeOf(site, id)).toMatchObject({
    state: 'routed',
    waiting_on: 'desk',
    due_on: '2026-12-14',
  })
  const both = (await handler.get(pageOf(id))).text
  expect(both).toContain('Het mag al: doe het.')
  expect(both).toContain('De wet zegt van niet.')
  expect(both).toContain('De ministeries zeggen niet hetzelfde')
  expect((await vws.get(`${questions}/${tracks.vws}`)).text).not.toContain('De wet zegt van niet.')
  const told = await reporter.read()
  expect(told).not.toContain('De wet zegt van niet.')
  expect(told).toContain('De ministeries zijn klaar met zoeken')
  expect(told).not.toMatch(/Een ministerie zoekt mee|OCW, sinds/)
  expect(
    (await doAct(handler, id, 'antwoord', { outcome: 'clarified', body: 'Het mag deels.' })).status,
  ).toBe(303)
  expect(await placeOf(site, id)).toMatchObject({ state: 'answered', waiting_on: 'nobody' })
  // Who writes of it has each finding under a heading of its own.
  const writing = (await handler.get(`${pageOf(id)}/mag-dit`)).text
  for (const body of ['VWS', 'OCW']) expect(writing).toMatch(new RegExp(`<h\\d[^>]*>Dit vond ${body}`))
})

const mailsTo = (email: string) =>
  site.sql<{ kind: string; subject: string; body_text: string; body_html: string }>(
    'select kind, subject, body_text, body_html from mail where recipient = $1 order by at, id',
    [email],
  )

test('what a ministry writes down for itself is read by its own people alone', async () => {
  const reporter = await stated()
  await send(reporter.id, 'vws\nocw')
  const tracks = await tracksOf(reporter.id)
  const at = `/werk/vragen/${tracks.vws}`
  const word = { body: 'Kanarie-aantekening: wacht op de directie' }
  expect((await asBody(vws, tracks.vws ?? '', 'aantekening', { body: ' ' })).status).toBe(422)
  expect((await asBody(vws, tracks.vws ?? '', 'aantekening', word)).location).toBe(
    `${at}?klaar=aantekening#melding`,
  )
  const page = (await vws.get(at)).text
  expect(page).toContain(word.body)
  expect(page).toContain('Het bureau leest het niet')
  expect((await ocw.get(`/werk/vragen/${tracks.ocw}`)).text).not.toContain('Kanarie-aantekening')
  const dossier = (await handler.get(pageOf(reporter.id))).text
  expect(dossier).not.toContain('Kanarie-aantekening')
  // That they did is theirs too: what was done to the report tells of no note.
  expect(dossier).toContain('Wat er gebeurde')
  expect(dossier).not.toMatch(/voor zichzelf|track\.note/)
  expect(await reporter.read()).not.toContain('Kanarie-aantekening')
  // Nobody is told, and nobody else is at move.
  expect(await trackAt(tracks.vws)).toMatchObject({ state: 'sent', waiting_on: 'body' })
  // What has ended can still be read, and nothing is added.
  await asBody(vws, tracks.vws ?? '', 'niet-voor-ons', { why: 'Elders', whose: 'OCW', by: 'Directie' })
  expect((await vws.get(at)).text).toContain(word.body)
  expect((await vws.post(`${at}/aantekening`, { body: 'Nog iets' })).status).toBe(403)
})

test('a question back stops the clock, the desk answers it, and the days in between do not count', async () => {
  const { id } = await stated()
  await send(id, 'vws')
  const track = (await tracksOf(id)).vws ?? ''
  site.setNow(new Date('2026-11-25T09:30:00Z'))
  vws = await official('vws')
  handler = await site.as(village.handler)
  expect((await asBody(vws, track, 'vraag', { body: 'Wie is de werkgever?' })).status).toBe(303)
  expect(await trackAt(track)).toMatchObject({ state: 'question-back', waiting_on: 'desk', due_on: null })
  expect(await placeOf(site, id)).toMatchObject({ waiting_on: 'desk', due_on: '2026-11-27' })
  expect((await handler.get('/mijn')).text).toContain('Een ministerie vraagt jou iets')
  expect((await vws.get('/mijn')).text).toContain('Wij vroegen het bureau iets')
  expect((await asBody(vws, track, 'langer', { days: '5', reason: 'Overleg' })).status).toBe(403)

  site.setNow(new Date('2026-12-02T09:30:00Z'))
  vws = await official('vws')
  handler = await site.as(village.handler)
  const page = pageOf(id)
  const empty = await handler.fill(page, { body: '' }, `${page}/ministerie/${track}/antwoord`)
  expect(empty.status).toBe(422)
  expect(empty.text).toContain('id="antwoord-vws"')
  const answer = { body: 'De school is de werkgever.' }
  expect((await handler.fill(page, answer, `${page}/ministerie/${track}/antwoord`)).status).toBe(303)
  // two days ran before; after 2 December twenty-eight more
  expect(await trackAt(track)).toMatchObject({ state: 'investigating', due_on: '2027-01-13' })
  expect(await placeOf(site, id)).toMatchObject({ waiting_on: 'body', due_on: '2027-01-13' })
  expect((await handler.fill(page, answer, `${page}/ministerie/${track}/antwoord`)).status).toBe(422)
  const read = (await vws.get(`${questions}/${track}`)).text
  expect(read).toContain('De school is de werkgever.')
  expect(read).toContain('2 van 30 werkdagen gebruikt')
  expect(read).toContain('klok stond stil: Wie is de werkgever?')
  expect(read).not.toContain('Zaakbehandelaar')

  for (const days of ['0', '31', 'vijf', ''])
    expect((await asBody(vws, track, 'langer', { days, reason: 'Overleg' })).status).toBe(422)
  expect((await asBody(vws, track, 'langer', { days: '5', reason: ' ' })).status).toBe(422)
  await asBody(vws, track, 'langer', { days: '5', reason: 'Overleg met de inspectie' })
  expect(await trackAt(track)).toMatchObject({ due_on: '2027-01-20' })
  expect((await handler.get(page)).text).toMatch(/5 werkdagen erbij op 2 december 2026: Overleg met de/)

  await site.sql("insert into holiday (day, name_nl, name_en) values ('2026-12-10', 'Proefdag', 'Trial')")
  const { obstacles } = await import('../../src/programme/obstacles/module.ts')
  await obstacles.hourly?.(site.open.house)
  expect(await trackAt(track)).toMatchObject({ due_on: '2027-01-21' })
  await site.sql("delete from holiday where day = '2026-12-10'")
  await obstacles.hourly?.(site.open.house)
  expect(await trackAt(track)).toMatchObject({ due_on: '2027-01-20' })
})

test('a ministry takes more time with a reason and up to a bound; all see how often and how much, and from the second time on the desk is told', async () => {
  const reporter = await stated()
  const { id } = reporter
  await send(id, 'vws,ocw')
  const { vws: track = '' } = await tracksOf(id)
  await asBody(vws, track, 'oppakken')
  const mails = async () =>
    (
      await site.sql<{ recipient: string; subject: string; body_text: string }>(
        "select recipient, subject, body_text from mail where kind = 'track-extended' order by at",
      )
    ).map(({ recipient, subject }) => `${recipient}: ${subject}`)
  const more = (days: string, reason = 'Kanarie-reden') => asBody(vws, track, 'langer', { days, reason })
  expect((await more('10', ' ')).status).toBe(422)
  expect((await more('10')).status).toBe(303)
  await anHour(site)
  expect(await mails()).toEqual([])
  expect(await reporter.read()).toContain('Nam één keer meer tijd: samen 10 werkdagen.')
  expect((await more('15', '')).status).toBe(422)
  expect((await more('15')).status).toBe(303)
  await anHour(site)
  expect(await mails()).toEqual([`${village.handler}: Een ministerie neemt opnieuw meer tijd`])
  expect(await reporter.read()).toContain('Nam 2 keer meer tijd: samen 25 werkdagen.')
  expect(await reporter.read()).not.toContain('Kanarie-reden')
  handler = await site.as(village.handler)
  expect((await handler.get(pageOf(id))).text).toContain('2 keer verlengd, samen 25 werkdagen')
  const page = (await vws.get(`${questions}/${track}`)).text
  expect(page).toContain('2 keer verlengd, samen 25 werkdagen')
  expect(page).toContain('Er kunnen nog 5 werkdagen bij.')
  const due = (await trackAt(track))?.due_on
  const tooMuch = await more('6')
  expect([tooMuch.status, tooMuch.text.includes('dat er nog bij kan.')]).toEqual([422, true])
  expect((await trackAt(track))?.due_on).toBe(due)
  expect((await more('5')).status).toBe(303)
  expect((await vws.get(`${questions}/${track}`)).text).toContain('Meer tijd kan niet meer')
  expect((await more('1')).status).toBe(422)
  // The bound is data of the body: none for this one.
  ocw = await official('ocw')
  await site.sql("update rule_body set extra_days = 0 where code = 'ocw'")
  const other = (await tracksOf(id)).ocw ?? ''
  expect((await asBody(ocw, other, 'langer', { days: '1', reason: 'Overleg' })).status).toBe(422)
  await site.sql("update rule_body set extra_days = 30 where code = 'ocw'")
})

test('not ours is said with why, whose and by whom, or not at all; the same body is not asked twice at once', async () => {
  const { id } = await stated()
  await send(id, 'vws')
  const track = (await tracksOf(id)).vws ?? ''
  const twice = await onDocument(id, '', {
    bodies: 'vws',
    question: 'Nog eens?',
    purpose: 'Jullie gaan erover.',
  })
  expect(twice.status).toBe(422)
  expect(twice.text).toContain('Dit ministerie heeft de vraag al')
  const whole = { why: 'Wij gaan over zorg', whose: 'OCW', by: 'Directie Arbeidsmarkt' }
  for (const missing of Object.keys(whole)) {
    const answer = await asBody(vws, track, 'niet-voor-ons', { ...whole, [missing]: ' ' })
    expect([missing, answer.status]).toEqual([missing, 422])
    expect(answer.text).toContain(`href="#veld-niet-voor-ons-${missing}"`)
  }
  await asBody(vws, track, 'niet-voor-ons', whole)
  expect(await trackAt(track)).toMatchObject({ state: 'declined', finding: 'referred', waiting_on: 'nobody' })
  expect(await placeOf(site, id)).toMatchObject({ state: 'routed', waiting_on: 'desk' })
  expect((await handler.get(pageOf(id))).text).toMatch(/Wie er wel over gaat[\s\S]{0,80}OCW/)
  expect((await asBody(vws, track, 'bericht', { body: 'Nog iets' })).status).toBe(403)
  await send(id, 'ocw\nvws')
  expect(await placeOf(site, id)).toMatchObject({ waiting_on: 'body', due_on: expect.any(String) })
  expect(await site.sql('select id from desk_track where report_id = $1', [id])).toHaveLength(3)
})

test('the desk goes on without a body that is late or silent, not without one that is busy', async () => {
  const { id } = await stated()
  await send(id, 'vws\nocw')
  const tracks = await tracksOf(id)
  const end = (track: string | undefined, reason: string) =>
    handler.fill(pageOf(id), { reason }, `${pageOf(id)}/ministerie/${track}/einde`)
  ocw = await official('ocw')
  await asBody(ocw, tracks.ocw ?? '', 'oppakken')
  const soon = await handler.post(`${pageOf(id)}/ministerie/${tracks.ocw}/einde`, { reason: 'Te lang' })
  expect(soon.status).toBe(422)
  expect(soon.text).toContain('heeft nog tijd')
  expect((await end(tracks.vws, '')).status).toBe(422)
  expect((await end(tracks.vws, 'Niemand pakte het op')).status).toBe(303)
  expect(await trackAt(tracks.vws)).toMatchObject({ state: 'ended-by-desk', finding: 'no-answer' })
  site.setNow(new Date('2027-02-15T09:30:00Z'))
  handler = await site.as(village.handler)
  ocw = await official('ocw')
  expect((await ocw.get(questions)).text).toMatch(/\d+ werkdagen te laat/)
  expect((await end(tracks.ocw, 'Te laat')).status).toBe(303)
  expect(await placeOf(site, id)).toMatchObject({ state: 'routed', waiting_on: 'desk', due_on: '2027-03-08' })
})

test('what is for the team or for oneself reaches no body; what is for the bodies reaches no reporter', async () => {
  const reporter = await stated()
  const { id, code } = reporter
  const silent = await doAct(handler, id, 'bericht', { visibility: 'party', body: 'Naar niemand' })
  expect(silent.status).toBe(422)
  await send(id, 'vws\nocw')
  const tracks = await tracksOf(id)
  ocw = await official('ocw')
  vws = await official('vws')
  await doAct(handler, id, 'bericht', { visibility: 'party', body: 'Aan alle ministeries' })
  await doAct(handler, id, 'bericht', { visibility: 'team', body: 'Kanarie-overleg' })
  await asBody(ocw, tracks.ocw ?? '', 'bericht', { body: 'Woord van OCW' })
  const own = (await vws.get(`${questions}/${tracks.vws}`)).text
  expect(own).toContain('Aan alle ministeries')
  expect(own).not.toContain('Woord van OCW')
  for (const path of [questions, `${questions}/${tracks.vws}`, '/mijn', `/en${questions}/${tracks.vws}`])
    expect([path, secrets.test((await vws.get(path)).text)]).toEqual([path, false])
  expect(await reporter.read()).not.toMatch(/Aan alle ministeries|Woord van OCW/)
  for (const act of ['oppakken', 'vraag', 'langer', 'niet-voor-ons', 'bevinding', 'bericht']) {
    const fields = {
      body: 'x',
      days: '1',
      reason: 'x',
      why: 'x',
      whose: 'x',
      by: 'x',
      finding: 'clarified',
      text: 'x',
    }
    expect([act, (await vws.post(`${questions}/${tracks.ocw}/${act}`, fields)).status]).toEqual([act, 404])
  }
  expect((await vws.get(documentOf(id))).status).toBe(403)
  await anHour(site)
  const mails = [
    ...(await mailsTo('proef-vws@voorbeeld.invalid')),
    ...(await mailsTo('proef-ocw@voorbeeld.invalid')),
    ...(await mailsTo(village.handler)),
  ]
  expect(mails.map(({ kind }) => kind)).toContain('track-asked')
  expect(mails.map(({ subject }) => subject)).toContain('Er ligt een vraag van het bureau voor VWS')
  expect(mails.map(({ kind }) => kind)).toContain('track-told')
  expect(mails.map(({ subject }) => subject)).toContain('Het bureau gaf antwoord aan VWS')
  for (const mail of mails)
    for (const word of ['Kanarie', 'Mag dit', 'Aan alle', 'RR-', code, 'Twee plekken'])
      expect(Object.values(mail).join('\n')).not.toContain(word)
})

test('the reporter who writes is heard, and one who takes it back is gone for the bodies too', async () => {
  const reporter = await stated()
  const { id } = reporter
  await send(id, 'vws')
  const track = (await tracksOf(id)).vws ?? ''
  await reporter.reply('Er is haast bij.')
  expect(await placeOf(site, id)).toMatchObject({ state: 'routed', waiting_on: 'desk' })
  await doAct(handler, id, 'bericht', { visibility: 'reporter', body: 'Dank, ik geef het door.' })
  expect(await placeOf(site, id)).toMatchObject({
    state: 'routed',
    waiting_on: 'body',
    due_on: expect.any(String),
  })
  vws = await official('vws')
  expect((await asBody(vws, track, 'vraag', { body: 'Om welke plekken gaat het?' })).status).toBe(303)
  await reporter.reply('En nog iets.')
  await doAct(handler, id, `ministerie/${track}/antwoord`, { body: 'Om twee.' })
  expect(await trackAt(track)).toMatchObject({ state: 'investigating', waiting_on: 'body' })
  expect(await placeOf(site, id)).toMatchObject({ state: 'routed', waiting_on: 'desk' })
  await doAct(handler, id, 'bericht', { visibility: 'reporter', body: 'Ook dat geef ik door.' })
  expect(await placeOf(site, id)).toMatchObject({
    state: 'routed',
    waiting_on: 'body',
    due_on: expect.any(String),
  })
  expect((await vws.get(`${questions}/${track}`)).status).toBe(200)
  await reporter.withdraw()
  expect(await trackAt(track)).toMatchObject({ state: 'ended-by-desk', waiting_on: 'nobody', due_on: null })
  expect((await vws.get(`${questions}/${track}`)).status).toBe(404)
  expect((await vws.get(questions)).text).not.toContain(track)
})

test('a word that waits keeps its own term when the ministries finish; after it the answer has the whole of its term', async () => {
  const now = site.now()
  site.setNow(new Date('2027-03-01T09:00:00Z'))
  handler = await site.as(village.handler)
  const reporter = await stated()
  const { id } = reporter
  await send(id, 'vws')
  const track = (await tracksOf(id)).vws ?? ''
  vws = await official('vws')
  await asBody(vws, track, 'oppakken')
  await reporter.reply('Er is haast bij.')
  const wordBy = (await placeOf(site, id))?.due_on
  await asBody(vws, track, 'bevinding', { finding: 'clarified', text: 'Het mag al.' })
  expect(await placeOf(site, id)).toMatchObject({ state: 'routed', waiting_on: 'desk', due_on: wordBy })
  expect((await handler.get(pageOf(id))).text).toContain('De melder schreef iets')
  await daysLater(site, 1)
  handler = await site.as(village.handler)
  for (const body of ['Dank.', 'En nog iets.']) {
    await doAct(handler, id, 'bericht', { visibility: 'reporter', body })
    expect(await placeOf(site, id)).toMatchObject({
      state: 'routed',
      waiting_on: 'desk',
      waiting_since: '2027-03-01',
      due_on: '2027-03-22',
    })
  }
  site.setNow(now)
  handler = await site.as(village.handler)
})

test('each act around a question that is sent twice is done once', async () => {
  const { id } = await stated()
  const twice = async (client: Client, from: string, to: string, fields: Record<string, string>) => {
    const form = { ...unseenOf((await client.get(from)).text, to), ...fields }
    const first = await client.post(to, form)
    const again = await client.post(to, form)
    expect([to, first.status, again.status, again.location]).toEqual([to, 303, 303, first.location])
  }
  const document = documentOf(id)
  await twice(handler, document, document, {
    bodies: 'vws',
    question: 'Mag dit?',
    purpose: 'Jullie gaan erover.',
  })
  await twice(handler, document, `${document}/tekst`, {
    bodies: 'vws',
    question: 'Mag dit zo?',
    purpose: 'Jullie gaan erover.',
  })
  await twice(handler, document, `${document}/weg`, {})
  await twice(handler, document, document, {
    bodies: 'vws',
    question: 'Mag dit?',
    purpose: 'Jullie gaan erover.',
  })
  await twice(handler, document, `${document}/versturen`, {})
  const track = (await tracksOf(id)).vws ?? ''
  const question = `${questions}/${track}`
  vws = await official('vws')
  await twice(vws, question, `${question}/oppakken`, {})
  await twice(vws, question, `${question}/bericht`, { body: 'Wij kijken' })
  await twice(vws, question, `${question}/langer`, { days: '3', reason: 'Overleg' })
  await twice(vws, question, `${question}/vraag`, { body: 'Wie?' })
  await twice(handler, pageOf(id), `${pageOf(id)}/ministerie/${track}/antwoord`, { body: 'Zij' })
  await twice(vws, question, `${question}/bevinding`, { finding: 'clarified', text: 'Het mag' })
  expect(await site.sql('select id from desk_track where report_id = $1', [id])).toHaveLength(1)
  const log = await site.sql<{ act: string }>(
    'select act from desk_track_clock where track_id = $1 order by position',
    [track],
  )
  expect(log.map(({ act }) => act)).toEqual(['start', 'extend', 'pause', 'resume', 'stop'])
  const said = await site.sql('select id from report_message where track_id = $1', [track])
  expect(said).toHaveLength(3)
})
