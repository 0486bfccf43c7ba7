// What somebody typed is not lost on the way, stands in no address, and goes only when they are sure.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { unseenOf } from '../client.ts'
import { mainOf, plain } from '../regions/reading.ts'
import { startApp, type TestSite } from '../start-app.ts'
import { base, fillIn, followBase, formKeyIn, reply, report, send } from './stage.ts'

let site: TestSite
beforeAll(async () => {
  site = await startApp()
})
afterAll(() => site.close())
beforeEach(() => site.setNow(new Date('2026-11-23T10:00:00Z')))

const back = { terug: 'ja' }

test.each(['', '/en'])('what a reporter wrote stands in no address%s', async (lang) => {
  const browser = site.visitor()
  await browser.fill(base, { wish: 'Medicijnen delen met Kanariewoord.' })
  const page = (await browser.get(`${lang}${base}/bekend`)).text
  expect(page).toContain('Kanariewoord')
  expect(page.match(/(?:href|action)="[^"]*"/g)?.filter((one) => /kanariewoord|[?&]q=/i.test(one))).toEqual(
    [],
  )
})

test('going back keeps what was typed, right or not', async () => {
  const browser = site.visitor()
  await fillIn(browser)
  const to = await browser.fill(`${base}/gevolg`, {
    consequence: 'Nieuw gevolg.',
    tried: 'Nog niets.',
    ...back,
  })
  expect(to.location).toBe(`${base}/plek`)
  expect((await browser.get(`${base}/gevolg`)).text).toContain('Nieuw gevolg.')
  const wrong = await browser.fill(`${base}/jij`, {
    consent: 'no',
    reach: 'Kanarie',
    email: 'half@',
    ...back,
  })
  expect(wrong.location).toBe(`${base}/gevolg`)
  const page = (await browser.get(`${base}/jij`)).text
  expect(page).toContain('value="half@"')
  expect(page).toContain('value="Kanarie"')
  // What is not right yet is named before sending.
  expect((await browser.get(`${base}/versturen`)).text).toContain('Er is nog een vraag open.')
  const long = await browser.fill(`${base}/gevolg`, { consequence: 'x'.repeat(4001), tried: '', ...back })
  expect(long.status).toBe(422)
  expect(long.text).toContain('x'.repeat(4001))
})

test('going back without an answer loses nothing and refuses nothing', async () => {
  const browser = site.visitor()
  await browser.fill(base, { wish: 'Iets wat niet kan.' })
  expect((await browser.fill(`${base}/wie-zegt-het`, back)).location).toBe(base)
  expect((await browser.get(base)).text).toContain('Iets wat niet kan.')
})

test('who changes one answer comes back to the check', async () => {
  const browser = site.visitor()
  await fillIn(browser)
  for (const [path, fields] of [
    [`${base}/wie-zegt-het`, { says: 'heard' }],
    [`${base}/plek`, { organisationKind: '', region: '' }],
  ] as const)
    expect((await browser.fill(path, fields)).location).toBe(`${base}/versturen`)
  expect((await browser.fill(`${base}/onderwerp`, { subject: 'other' })).location).toBe(`${base}/elders`)
  expect((await browser.get(`${base}/elders`)).text).toContain(`href="${base}/versturen"`)
  expect((await browser.get(`${base}/versturen`)).text).toContain(`href="${base}/jij"`)
})

test('throwing away asks first, and keeps what was just typed until it is sure', async () => {
  const browser = site.visitor()
  await fillIn(browser)
  const to = await browser.fill(`${base}/gevolg`, { consequence: 'Net getypt.', tried: '', terug: 'weg' })
  expect(to.location).toBe(`${base}/weg?vraag=gevolg`)
  const sure = await browser.get(`${base}/weg?vraag=gevolg`)
  expect(plain(mainOf(sure.text))).toContain('Weet je het zeker?')
  expect(sure.text).toContain(`href="${base}/gevolg"`)
  expect((await browser.get(`${base}/gevolg`)).text).toContain('Net getypt.')
  expect((await browser.post(`${base}/weg`, {})).location).toBe(`${base}?klaar=weg`)
  expect((await browser.get(`${base}/weg`)).location).toBe(base)
})

test('taking a report back asks first; afterwards that is what the page says', async () => {
  const browser = site.visitor()
  const { code } = await report(browser)
  const sure = await browser.post(`${followBase}/weet-je-het-zeker`, { code })
  expect(sure.headers.get('cache-control')).toBe('no-store')
  expect(plain(mainOf(sure.text))).toContain('Weet je het zeker?')
  expect(plain((await browser.post(followBase, { code })).text)).toContain('Het bureau is aan zet')
  await browser.post(`${followBase}/intrekken`, { code })
  const later = plain(mainOf((await site.visitor().post(followBase, { code })).text))
  expect(later).toContain('Je hebt je melding ingetrokken.')
  expect(later).not.toContain('Klaar sinds')
  const again = await browser.post(`${followBase}/weet-je-het-zeker`, { code })
  expect(plain(mainOf(again.text))).toContain('Je hebt je melding ingetrokken.')
  const wrong = await browser.post(`${followBase}/weet-je-het-zeker`, { code: 'AAAA' })
  expect(wrong.status).toBe(422)
})

test('files that are too large together give the question back, not a dead end', async () => {
  const browser = site.visitor()
  await fillIn(browser)
  const form = new FormData()
  for (const [name, value] of [
    ['consequence', 'Niet gelezen.'],
    ['tried', ''],
    ['_key', ''],
  ] as const)
    form.append(name, value)
  form.append('files', new File([new Uint8Array(26 * 1024 * 1024)], 'groot.pdf'))
  const refused = await browser.upload(`${base}/gevolg`, form)
  expect(refused.status).toBe(413)
  const said = plain(mainOf(refused.text))
  expect(said).toContain('Deze bestanden zijn samen te groot')
  expect(refused.text).toContain('De leerling leert het niet.')
  const { code } = await send(browser)
  form.set('code', code)
  const reply413 = await browser.upload(`${followBase}/antwoord`, form)
  expect(reply413.status).toBe(413)
  expect(plain(mainOf(reply413.text))).toContain('We hebben niets gekregen')
  expect(reply413.text).toContain('name="code"')
})

test('with the code everything that was filled in can be read, but not who somebody is', async () => {
  const browser = site.visitor()
  const { code } = await report(browser, {
    tried: 'Gebeld.',
    reach: 'Kanarie de Naam',
    email: 'k@zorg.invalid',
  })
  const page = (await browser.post(followBase, { code })).text
  const said = plain(mainOf(page))
  for (const word of [
    'De leerling leert het niet.',
    'Gebeld.',
    'Drenthe',
    'Een afspraak van onze eigen organisatie',
  ])
    expect(said).toContain(word)
  expect(page).not.toContain('Kanarie de Naam')
  expect(page).not.toContain('k@zorg.invalid')
})

test('stopping and another address at once is refused with words', async () => {
  const browser = site.visitor()
  const { code } = await report(browser, { email: 'oud@zorg.invalid' })
  const both = { code, consent: 'later', email: 'nieuw@zorg.invalid', stop: 'ja' }
  const refused = await browser.post(`${followBase}/keuzes`, both)
  expect(refused.status).toBe(422)
  expect(plain(refused.text)).toContain('Kies één van de twee')
  expect(await site.sql("select 1 from report_notice where email = 'oud@zorg.invalid'")).toHaveLength(1)
})

test('the answer stands with how it ended', async () => {
  const browser = site.visitor()
  const { code } = await report(browser, { wish: 'Met een antwoord.' })
  await reply(browser, code, 'Eerste bericht.')
  await site.sql(
    `with told as (
       update report set state = 'answered', waiting_on = 'nobody', due_on = null, last_position = 2
       where wish = 'Met een antwoord.' returning id, day),
     said as (insert into report_message (id, report_id, position, day, author, visibility, body)
       select gen_random_uuid(), id, 2, day, 'desk', 'reporter', 'Het mag gewoon.' from told)
     insert into desk_outcome (id, report_id, position, day, outcome)
     select gen_random_uuid(), id, 2, day, 'clarified' from told`,
  )
  const page = (await browser.post(followBase, { code })).text
  expect(plain(page)).toMatch(/Hoe het afliep Het mocht al\s*Het mag gewoon\./)
  expect(page).toContain('href="#bericht-2"')
  expect(page).toContain('id="bericht-2"')
})

test('a form that was sent leads the one who goes back to its code, known by its key alone', async () => {
  const browser = site.visitor()
  await fillIn(browser)
  const check = (await browser.get(`${base}/versturen`)).text
  const key = formKeyIn(check)
  expect(check).toContain(`data-secret="${key}"`)
  await send(browser)
  const gone = (await browser.get(`${base}/versturen`)).text
  expect(gone).not.toContain(key)
  expect(gone).toContain('data-came-back')
})

test('a message that seems to point to somebody is shown once with why, and taken when it is sent again', async () => {
  const browser = site.visitor()
  const { code } = await report(browser)
  const body = 'De patiënt in kamer 12 heeft dementie.'
  const formKey = 'a-form-of-a-reply'
  const shown = await browser.post(`${followBase}/antwoord`, { code, formKey, body })
  expect(shown.status).toBe(422)
  expect(plain(shown.text)).toContain('Dit lijkt op een naam, nummer of datum van iemand')
  expect(shown.text).toContain(body)
  const seen = unseenOf(shown.text, `${followBase}/antwoord`).seen ?? ''
  expect(seen).toContain('kamer 12')
  const other = await browser.post(`${followBase}/antwoord`, {
    code,
    formKey,
    body: 'Bel 06-12345678.',
    seen,
  })
  expect(other.status).toBe(422)
  expect((await browser.post(`${followBase}/antwoord`, { code, formKey, body, seen })).status).toBe(200)
  expect(plain((await browser.post(followBase, { code })).text)).toContain(body)
})

test('what belongs to somebody else is not asked to come online', async () => {
  const browser = site.visitor()
  const { code } = await report(browser, { wish: 'Voor een ander.' })
  await site.sql(
    "update report set state = 'out-of-scope', waiting_on = 'nobody', due_on = null where wish = 'Voor een ander.'",
  )
  const page = (await browser.post(followBase, { code })).text
  expect(page).not.toContain('type="radio"')
  const kept = { code, consent: 'later', email: 'k@zorg.invalid' }
  expect(plain((await browser.post(`${followBase}/keuzes`, kept)).text)).toContain(
    'Je krijgt een seintje per mail',
  )
})

test('who changes the wish at the end sees what is known about the new one first, and is back at the end after it', async () => {
  const browser = site.visitor()
  await fillIn(browser)
  const change = (wish: string) => browser.fill(base, { wish })
  expect((await change('Een leerling laten meelopen met de medicijnronde.')).location).toBe(
    `${base}/versturen`,
  )
  expect((await change('Twee werkgevers samen een rooster laten maken.')).location).toBe(`${base}/bekend`)
  const known = (await browser.get(`${base}/bekend`)).text
  expect(known).toContain('Twee werkgevers samen een rooster laten maken.')
  expect(known).toContain(`href="${base}/versturen"`)
  expect(known).not.toContain(`href="${base}/wie-zegt-het"`)
})

test('a page from before consent was taken back does not give it again', async () => {
  const browser = site.visitor()
  const wish = 'Een keuze op twee bladzijden.'
  const { code } = await report(browser, { wish, consent: 'yes' })
  const old = unseenOf((await browser.post(followBase, { code })).text, `${followBase}/keuzes`)
  const decide = (fields: Record<string, string>) => browser.post(`${followBase}/keuzes`, { code, ...fields })
  const consentNow = async () =>
    (await site.sql('select consent from report where wish = $1', [wish]))[0]?.consent
  await decide({ consent: 'no' })
  const wrong = await decide({ ...old, consent: 'yes', email: 'geen adres' })
  expect([wrong.status, /value="no"[^>]*checked/.test(wrong.text)]).toEqual([422, true])
  const sent = await decide({ ...old, consent: 'yes', email: 'seintje@zorg.invalid' })
  expect(plain(sent.text)).toContain('Je krijgt een seintje per mail')
  expect(await consentNow()).toBe('no')
  // Who changes it on that page means it.
  await decide({ ...old, consent: 'later' })
  expect(await consentNow()).toBe('later')
})

test('what was changed in another window is not sent unread', async () => {
  const browser = site.visitor()
  await fillIn(browser, { consent: 'no' })
  const to = `${base}/versturen`
  const old = unseenOf((await browser.get(to)).text, to)
  await browser.fill(`${base}/jij`, { consent: 'yes', reach: 'Kanarie-bereik', email: '' })
  const refused = await browser.post(to, old)
  expect(refused.status).toBe(422)
  for (const said of ['Je veranderde je melding intussen op een andere plek', 'Kanarie-bereik'])
    expect(plain(refused.text)).toContain(said)
  expect(await site.sql("select from report_contact where reach = 'Kanarie-bereik'")).toEqual([])
  const sent = await browser.post(to, unseenOf(refused.text, to))
  expect([sent.status, formKeyIn(sent.text)]).toEqual([200, old.key])
  // A second press on the old page finds the same report.
  expect((await browser.post(to, old)).status).toBe(200)
  expect(await site.sql("select from report_contact where reach = 'Kanarie-bereik'")).toHaveLength(1)
})

test('what may be done with it is asked of everybody, and nobody is told of a choice that is not there', async () => {
  const browser = site.visitor()
  await fillIn(browser, {}, { many: 5 })
  const refused = await browser.fill(`${base}/jij`, { reach: '', email: '' })
  expect(refused.status).toBe(422)
  const said = plain(refused.text)
  expect(said).toContain('Kies ‘Ja’, ‘Nee’ of ‘Vraag het me later’.')
  expect(said).not.toContain('Weet je het niet?')
})

test('who does not know where it is says so; it is told before sending, and kept as nothing', async () => {
  const browser = site.visitor()
  await fillIn(browser, { wish: 'Nergens te plaatsen.', organisationKind: 'unknown', region: 'unknown' })
  const question = await browser.get(`${base}/plek`)
  expect(question.text.match(/<option value="unknown" selected>Weet ik niet/g)).toHaveLength(2)
  expect((await browser.get(`${base}/versturen`)).text.match(/Niet bekend/g)).toHaveLength(2)
  const { code } = await send(browser)
  expect((await browser.post(followBase, { code })).text.match(/Niet bekend/g)).toHaveLength(2)
  const [row] = await site.sql(
    "select organisation_kind, region from report where wish = 'Nergens te plaatsen.'",
  )
  expect(row).toEqual({ organisation_kind: null, region: null })
  const wrong = await browser.fill(`${base}/plek`, { region: 'atlantis' })
  expect(wrong.status).toBe(422)
})
