// From a stated problem to ministries that find something each on their own: the desk and officials over HTTP (V9).
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Client } from '../client.ts'
import { startApp, type TestSite } from '../start-app.ts'
import { addPerson, grant, signedIn } from '../trust/stage.ts'
import { village } from '../village.ts'
import { newReport, placeOf, type Reporter } from './reporter.ts'

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

const queue = '/werk/meldingen'
const questions = '/werk/vragen'
const pageOf = (id: string) => `${queue}/${id}`
const documentOf = (id: string) => `${pageOf(id)}/document`
const doAct = (client: Client, id: string, act: string, fields: Record<string, string>, from = pageOf(id)) =>
  client.fill(from, fields, `${pageOf(id)}/${act}`)
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
  const begun = await onDocument(id, '', { bodies, parts: 'statement\nfacts\nlevel', question: 'Mag dit?' })
  expect(begun.status).toBe(303)
  expect((await onDocument(id, 'versturen')).location).toBe(`${pageOf(id)}#ministeries`)
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
  expect((await handler.post(documentOf(early.id), { bodies: 'vws', question: 'Mag dit?' })).status).toBe(403)
  await doAct(handler, early.id, 'bericht', { visibility: 'reporter', body: 'Wij kijken ernaar.' })
  await doAct(handler, early.id, 'context', { facts: 'Iets' })
  expect(await placeOf(site, early.id)).toMatchObject({ state: 'context-analysis' })
  const refused = await handler.post(documentOf(early.id), { bodies: 'vws', question: 'Mag dit?' })
  expect(refused.status).toBe(422)
  expect(refused.text).toContain('Beschrijf eerst het probleem')
  expect((await handler.get(pageOf(early.id))).text).not.toContain('Vraag een ministerie')
  expect(await site.sql('select id from desk_document where report_id = $1', [early.id])).toEqual([])

  const reporter = await stated()
  const { id, publicCode } = reporter
  const none = await onDocument(id, '', { question: 'Mag dit?' })
  expect(none.status).toBe(422)
  for (const bodies of ['nza', 'vws\nnergens'])
    expect((await onDocument(id, '', { bodies, question: 'Mag dit?' })).status).toBe(422)
  const begun = await onDocument(id, '', {
    bodies: 'vws\nocw',
    parts: 'statement\nfacts\nlevel',
    question: 'Is één overeenkomst voor twee plekken genoeg?',
  })
  expect(begun.location).toBe(documentOf(id))
  const preview = (await handler.get(documentOf(id))).text
  expect(preview).toContain('Twee plekken, een papier')
  expect(preview).toContain('Besluit of regeling')
  expect(preview).toContain('Stuur aan VWS en OCW')
  expect(await site.sql('select id from desk_track where report_id = $1', [id])).toEqual([])

  const hinted = await onDocument(id, 'tekst', {
    bodies: 'vws\nocw',
    question: 'Is één overeenkomst voor twee plekken genoeg?',
    background: `Mevrouw De Vries zei: ${own.slice(14)}.\n\nTwee plekken, een papier`,
  })
  expect(hinted.status).toBe(303)
  const signs = (await handler.get(documentOf(id))).text
  expect(signs).toContain('Mevrouw De Vries')
  expect(signs).toContain('onze leerling wil graag op twee plekken tegelijk leren')
  await onDocument(id, 'tekst', {
    bodies: 'vws\nocw',
    question: 'Is één overeenkomst voor twee plekken genoeg?',
    background: 'Twee plekken, een papier',
  })

  expect((await onDocument(id, 'versturen')).status).toBe(303)
  expect(await placeOf(site, id)).toMatchObject({ state: 'routed', waiting_on: 'body', due_on: null })
  const tracks = await tracksOf(id)
  expect(Object.keys(tracks)).toEqual(['ocw', 'vws'])
  // thirty working days after Monday 23 November, Christmas and New Year's Day do not count
  expect(await trackAt(tracks.vws)).toMatchObject({ state: 'sent', due_on: '2027-01-06' })
  const dossier = (await handler.get(pageOf(id))).text
  expect(dossier).toMatch(/Verstuurd op 23 november 2026 aan VWS en OCW, door Zaakbehandelaar/)
  expect((await handler.get('/mijn')).text).toContain('Een ministerie zoekt het uit')

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

  expect((await asBody(vws, tracks.vws ?? '', 'oppakken')).location).toBe(`${questions}/${tracks.vws}`)
  await asBody(ocw, tracks.ocw ?? '', 'oppakken')
  const early2 = await doAct(handler, id, 'antwoord', { outcome: 'clarified', body: 'Ja' })
  expect(early2.status).toBe(422)
  expect(early2.text).toContain('Nog niet elk ministerie antwoordde')

  const bare = await asBody(vws, tracks.vws ?? '', 'bevinding', { finding: 'not-possible', text: '' })
  expect(bare.status).toBe(422)
  const noPlace = await asBody(vws, tracks.vws ?? '', 'bevinding', { finding: 'rule-changed', text: 'Ja' })
  expect(noPlace.status).toBe(422)
  expect(noPlace.text).toContain('Noem waar de nieuwe regel staat')
  expect(
    (await asBody(vws, tracks.vws ?? '', 'bevinding', { finding: 'clarified', text: 'Het mag al: doe het.' }))
      .status,
  ).toBe(303)
  expect(await placeOf(site, id)).toMatchObject({ waiting_on: 'body' })
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
  expect(
    (await doAct(handler, id, 'antwoord', { outcome: 'clarified', body: 'Het mag deels.' })).status,
  ).toBe(303)
  expect(await placeOf(site, id)).toMatchObject({ state: 'answered', waiting_on: 'nobody' })
})
