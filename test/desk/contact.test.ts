// Every look at who a reporter is, is asked for and kept: also one with a form that was sent before.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { keyOf } from '../client.ts'
import { startApp, type TestSite } from '../start-app.ts'
import { village } from '../village.ts'
import { newReport } from './reporter.ts'

let site: TestSite
beforeAll(async () => {
  site = await startApp()
})
afterAll(() => site.close())

const queue = '/werk/meldingen'

test('an old form that is sent again is a look of its own, and shows nothing without a reason or a right', async () => {
  const handler = await site.as(village.handler)
  const { id } = await newReport(site, { reach: 'Kanarie-naam' })
  await handler.fill(queue, {}, `${queue}/${id}/oppakken`)
  const path = `${queue}/${id}/contact`
  const _key = keyOf((await handler.get(`${queue}/${id}`)).text, path)
  const looks = async (): Promise<number> =>
    (await site.sql("select from audit where object_id = $1 and command = 'report.see-contact'", [id])).length
  for (const time of [1, 2, 3]) {
    const shown = await handler.post(path, { _key, reason: 'Terugbellen' })
    expect([shown.status, shown.text.includes('Kanarie-naam')]).toEqual([200, true])
    expect(await looks()).toBe(time)
  }
  expect(await site.sql('select from idempotency where answer_id = $1', [id])).toHaveLength(1)
  const silent = await handler.post(path, { _key, reason: '' })
  expect([silent.status, silent.text.includes('Kanarie-naam')]).toEqual([422, false])
  const [other] = await site.sql<{ id: string }>('select id from person where email = $1', [
    village.secondHandler,
  ])
  await handler.fill(
    `${queue}/${id}`,
    { handler: other?.id ?? '', reason: 'Vakantie' },
    `${queue}/${id}/overgeven`,
  )
  const gone = await handler.post(path, { _key, reason: 'Terugbellen' })
  expect([gone.status, gone.text.includes('Kanarie-naam')]).toEqual([404, false])
  expect(await looks()).toBe(3)
})
