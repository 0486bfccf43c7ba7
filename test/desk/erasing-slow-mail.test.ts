// A mail server that answers slowly: what a reporter does waits for nobody's mail.
import { type AddressInfo, createServer } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { followBase } from '../reports/stage.ts'
import { startApp } from '../start-app.ts'
import { village } from '../village.ts'
import { newReport } from './reporter.ts'
import { anHour, doAct, queue } from './stage.ts'

test('everything is erased while a mail about it is on its way to a slow server', async () => {
  const slow = 'traag@voorbeeld.invalid'
  let arrived = (): void => undefined
  const onItsWay = new Promise<void>((go) => {
    arrived = go
  })
  let answer = (): void => undefined
  const server = createServer((socket) => {
    socket.on('error', () => undefined)
    socket.write('220 traag\r\n')
    socket.on('data', (data) => {
      const said = data.toString()
      const yes = () => void socket.write(/^DATA/i.test(said) ? '354 ga\r\n' : '250 ok\r\n')
      if (!(/^RCPT/i.test(said) && said.includes(slow))) return yes()
      answer = yes
      arrived()
    })
  })
  await new Promise<void>((go) => void server.listen(0, '127.0.0.1', go))
  const { port } = server.address() as AddressInfo
  const env = { SMTP_URL: `smtp://127.0.0.1:${port}`, MAIL_FROM: 'aln@voorbeeld.invalid' }
  const site = await startApp({ env })
  onTestFinished(async () => {
    server.close()
    await site.close()
  })
  const reporter = await newReport(site, { email: slow })
  const handler = await site.as(village.handler)
  await doAct(handler, reporter.id, 'oppakken', {}, queue)
  await doAct(handler, reporter.id, 'bericht', { visibility: 'reporter', body: 'Dag' })
  const sending = anHour(site)
  await onItsWay
  const erased = site.visitor().post(`${followBase}/wissen`, { code: reporter.code })
  const waited = new Promise((go) => setTimeout(go, 8000, 'waited'))
  expect(await Promise.race([erased.then(({ status }) => status), waited])).toBe(200)
  expect(await site.sql('select from mail where recipient = $1', [slow])).toEqual([])
  answer()
  await sending
  expect(await site.sql('select from mail where recipient = $1', [slow])).toEqual([])
}, 60_000)
