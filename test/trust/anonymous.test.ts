// An address that is nearly one of a report tells nothing either: no line in the log, nobody known, whatever its shape.
import { connect } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { isAnonymous } from '../../src/app/anonymous.ts'
import { type Listening, listen } from '../../src/app/start/serve.ts'
import { startApp, type TestSite } from '../start-app.ts'
import { village } from '../village.ts'
import { openSecond, type Second } from './stage.ts'

let site: TestSite
let second: Second
let listening: Listening
let cookie = ''
const lines: string[] = []
beforeAll(async () => {
  site = await startApp()
  const person = await site.as(village.nurse)
  cookie = [...person.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  second = await openSecond(site, { PORT: '0' })
  listening = await listen(second.built, second.config)
  second.open.setOrigin(`http://127.0.0.1:${listening.port}`)
  const log = Object.assign(Object.create(second.open.house.log), {
    info: (line: unknown) => void lines.push(JSON.stringify(line)),
  })
  Object.assign(second.open.house, { log })
})
afterAll(async () => {
  await listening.close()
  await second.close()
  await site.close()
})

/** Asks for exactly these bytes, as somebody who signed in. */
const ask = (path: string): Promise<string> =>
  new Promise((resolve) => {
    const socket = connect(listening.port, '127.0.0.1')
    let text = ''
    socket.on('data', (chunk) => {
      text += chunk.toString('utf8')
    })
    socket.on('error', () => resolve(text))
    socket.on('close', () => resolve(text))
    socket.write(
      `GET ${path} HTTP/1.1\r\nHost: 127.0.0.1:${listening.port}\r\nCookie: ${cookie}\r\nConnection: close\r\n\r\n`,
    )
  })

const melden = '/ruimte-in-de-regels/melden'
const near = [
  melden,
  `${melden}/`,
  `${melden}//`,
  `/${melden}`,
  `//${melden}/wens`,
  '/ruimte-in-de-regels//melden',
  '/Ruimte-in-de-Regels/Melden',
  '/RUIMTE-IN-DE-REGELS/VOLGEN',
  '/ruimte-in-de-regels/%6delden',
  '/%72uimte-in-de-regels/melden',
  '/ruimte-in-de-regels%2Fmelden',
  '/ruimte-in-de-regels/%256delden',
  '/ruimte-in-de-regels/%4DELDEN',
  `${melden}%20`,
  `${melden}.`,
  `${melden};x=1`,
  `${melden}%2f`,
  '/ruimte-in-de-regels/./melden',
  '/ruimte-in-de-regels/x/../melden',
  '/ruimte-in-de-regels/x/%2e%2e/melden',
  '/ruimte-in-de-regels\\melden',
  `/en${melden}/`,
  `/EN${melden}`,
  `//en${melden}`,
  `/en/${melden}`,
  '/ruimte-in-de-regels/volgen/',
  '/ruimte-in-de-regels/volgen/antwoord/',
  '/ruimte-in-de-regels/bewijs',
  '/en/Ruimte-in-de-Regels/BEWIJS/',
]

test.each(near)('%s is not logged and knows nobody', async (path) => {
  lines.length = 0
  const text = await ask(path)
  expect(text).toMatch(/^HTTP\/1\.1 (200|301|303|400|404|405) /)
  expect(text).not.toContain('Wijkverpleegkundige</span>')
  expect(lines).toEqual([])
})

test('any other address is logged by its route and knows who signed in', async () => {
  for (const path of [
    '/koplopers',
    '/ruimte-in-de-regels/meldenx',
    '/ruimte-in-de-regels/volgend',
    '/xruimte-in-de-regels/melden',
  ]) {
    lines.length = 0
    const text = await ask(path)
    expect([path, text.includes('Wijkverpleegkundige</span>')]).toEqual([path, true])
    expect(lines).toHaveLength(1)
    expect(isAnonymous(path)).toBe(false)
  }
})
