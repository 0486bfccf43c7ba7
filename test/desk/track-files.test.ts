// What is sent to ministries with a message: each body has what was said to it, and nobody else.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Client, unseenOf } from '../client.ts'
import { png } from '../files/specimens.ts'
import { formWith } from '../reports/stage.ts'
import { startApp, type TestSite } from '../start-app.ts'
import { village } from '../village.ts'
import { newReport } from './reporter.ts'

let site: TestSite
beforeAll(async () => {
  site = await startApp()
})
afterAll(() => site.close())

const list = '/werk/meldingen'

const sendTo = async (handler: Client, at: string, bodies: string): Promise<void> => {
  await handler.fill(at, { bodies, question: 'Mag dit?', purpose: 'Jullie gaan erover.' }, `${at}/document`)
  await handler.fill(`${at}/document`, {}, `${at}/document/versturen`)
}

const sayToAll = async (handler: Client, at: string, body: string): Promise<void> => {
  const unseen = unseenOf((await handler.get(at)).text, `${at}/bericht`)
  const sent = await handler.upload(
    `${at}/bericht`,
    formWith({ ...unseen, visibility: 'party', body }, [['foto.png', await png()]]),
  )
  expect(sent.status).toBe(303)
}

test('a body has the files of what was said to it since it was asked; the other, the reporter and strangers do not', async () => {
  const [handler, vws, ocw] = await Promise.all(
    [village.handler, village.officialVws, village.officialOcw].map((who) => site.as(who)),
  )
  if (!handler || !vws || !ocw) throw new Error('no cast')
  const { id, code } = await newReport(site)
  const at = `${list}/${id}`
  await handler.fill(list, {}, `${at}/oppakken`)
  await handler.fill(at, { visibility: 'reporter', body: 'Wij kijken ernaar.' }, `${at}/bericht`)
  await handler.fill(at, { facts: 'Iets' }, `${at}/context`)
  await handler.fill(at, { body: 'Mag het?' }, `${at}/probleem`)
  await sendTo(handler, at, 'vws')
  await sayToAll(handler, at, 'Kanarie-vroeg')
  await sendTo(handler, at, 'ocw')
  await sayToAll(handler, at, 'Kanarie-laat')

  const rows = await site.sql<{ rule_body: string; id: string }>(
    'select rule_body, id from desk_track where report_id = $1',
    [id],
  )
  const pageAt = (body: string) => `/werk/vragen/${rows.find((row) => row.rule_body === body)?.id}`
  const [early, late] = (
    await site.sql<{ position: number }>(
      "select position from report_message where report_id = $1 and visibility = 'party' order by position",
      [id],
    )
  ).map(({ position }) => `${position}-1`)

  const read = (await vws.get(pageAt('vws'))).text
  expect(read).toMatch(/Kanarie-vroeg[\s\S]*Kanarie-laat/)
  expect(read).toContain(`src="${pageAt('vws')}/bijlage/${early}"`)
  const image = await vws.get(`${pageAt('vws')}/bijlage/${early}`)
  expect([image.status, image.headers.get('content-disposition')]).toEqual([
    200,
    'attachment; filename="bijlage-1.png"',
  ])

  const other = (await ocw.get(pageAt('ocw'))).text
  expect(other).toContain('Kanarie-laat')
  expect(other).not.toContain('Kanarie-vroeg')
  expect(other).toContain(`${pageAt('ocw')}/bijlage/${late}`)
  expect((await ocw.get(`${pageAt('ocw')}/bijlage/${late}`)).status).toBe(200)

  const tries = [
    [ocw, `${pageAt('ocw')}/bijlage/${early}`],
    [ocw, `${pageAt('vws')}/bijlage/${late}`],
    [vws, `${pageAt('vws')}/bijlage/0-1`],
    [vws, `${pageAt('vws')}/bijlage/99-1`],
    [vws, `${at}/bijlage/${late}`],
  ] as const
  for (const [client, path] of tries)
    expect([path, [403, 404].includes((await client.get(path)).status)]).toEqual([path, true])
  const byCode = await site
    .visitor()
    .post('/ruimte-in-de-regels/volgen/bijlage', { code, bijlage: late ?? '' })
  expect(byCode.status).toBe(404)
})

test('a body whose question ended reads no further, and to nobody is nothing said', async () => {
  const [handler, vws] = await Promise.all([village.handler, village.officialVws].map((who) => site.as(who)))
  if (!handler || !vws) throw new Error('no cast')
  const { id } = await newReport(site)
  const at = `${list}/${id}`
  await handler.fill(list, {}, `${at}/oppakken`)
  await handler.fill(at, { facts: 'Iets' }, `${at}/context`)
  await handler.fill(at, { visibility: 'reporter', body: 'Wij kijken ernaar.' }, `${at}/bericht`)
  await handler.fill(at, { facts: 'Iets' }, `${at}/context`)
  await handler.fill(at, { body: 'Mag het?' }, `${at}/probleem`)
  await sendTo(handler, at, 'vws')
  await sayToAll(handler, at, 'Kanarie-ervoor')
  const [track] = await site.sql<{ id: string }>('select id from desk_track where report_id = $1', [id])
  const page = `/werk/vragen/${track?.id}`
  const declined = await vws.fill(page, { why: 'Elders', whose: 'OCW', by: 'Hoofd' }, `${page}/niet-voor-ons`)
  expect(declined.status).toBe(303)
  expect((await handler.get(at)).text).not.toContain('value="party"')
  const silent = await handler.fill(at, { visibility: 'party', body: 'Naar niemand' }, `${at}/bericht`)
  expect(silent.status).toBe(422)
  await sendTo(handler, at, 'ocw')
  await sayToAll(handler, at, 'Kanarie-erna')
  const read = (await vws.get(page)).text
  expect(read).toContain('Kanarie-ervoor')
  expect(read).not.toContain('Kanarie-erna')
  const files = await site.sql<{ position: number }>(
    "select position from report_message where report_id = $1 and visibility = 'party' order by position",
    [id],
  )
  const status = async (n: number) => (await vws.get(`${page}/bijlage/${files[n]?.position}-1`)).status
  expect([await status(0), await status(1)]).toEqual([200, 404])
})
