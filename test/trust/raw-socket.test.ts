// Requests that no browser sends, over a real connection: an answer or a closed door, at once, and never a 5xx.
import { connect } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Listening, listen } from '../../src/app/start/serve.ts'
import { startApp, type TestSite } from '../start-app.ts'
import { openSecond, type Second } from './stage.ts'

let site: TestSite
let second: Second
let listening: Listening
beforeAll(async () => {
  site = await startApp()
  second = await openSecond(site, { PORT: '0' })
  listening = await listen(second.built, second.config)
  second.open.setOrigin(`http://127.0.0.1:${listening.port}`)
})
afterAll(async () => {
  await listening.close()
  await second.close()
  await site.close()
})

type Heard = { readonly text: string; readonly ms: number; readonly ended: boolean }
const patience = 1000

/** Node answers nothing to who hangs up first: so that no more will come is said a little later. */
const hangUpMs = 300

/** Sends bytes and listens until the other side is done; says after a while that no more will come. */
const say = (bytes: string | Buffer): Promise<Heard> =>
  new Promise((resolve) => {
    const started = performance.now()
    const socket = connect(listening.port, '127.0.0.1')
    let text = ''
    const done = (ended: boolean) => {
      clearTimeout(timer)
      clearTimeout(hangUp)
      socket.destroy()
      resolve({ text, ms: performance.now() - started, ended })
    }
    const timer = setTimeout(() => done(false), patience)
    const hangUp = setTimeout(() => socket.end(), hangUpMs)
    socket.on('data', (chunk) => {
      text += chunk.toString('latin1')
    })
    socket.on('error', () => done(true))
    socket.on('close', () => done(true))
    socket.on('connect', () => socket.write(bytes))
  })

const host = 'Host: 127.0.0.1\r\n'
const close = 'Connection: close\r\n'
const get = (line: string, headers = host) => `${line}\r\n${headers}${close}\r\n`
const post = (headers: string, body = '') =>
  `POST /koplopers/tip HTTP/1.1\r\n${host}${close}Origin: http://127.0.0.1\r\n${headers}\r\n${body}`
const form = 'Content-Type: application/x-www-form-urlencoded\r\n'
const many = (count: number, line: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => line(at)).join('')

const requests: Readonly<Record<string, string | Buffer>> = {
  'nothing at all': '',
  'empty lines': '\r\n\r\n\r\n\r\n',
  'a lone line end': '\n',
  rubbish: 'kanarie\r\n\r\n',
  'random bytes': Buffer.from(Array.from({ length: 512 }, (_, at) => (at * 89 + 41) % 256)),
  'a handshake of another protocol': Buffer.from('16030100c8010000c40303', 'hex'),
  'an SSH greeting': 'SSH-2.0-kanarie\r\n',
  'HTTP/2 by surprise': 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n',
  'HTTP/0.9': 'GET /\r\n\r\n',
  'HTTP/1.0 without a host': 'GET / HTTP/1.0\r\n\r\n',
  'HTTP/1.1 without a host': 'GET / HTTP/1.1\r\n\r\n',
  'two hosts': get('GET / HTTP/1.1', `${host}Host: elders.example\r\n`),
  'an empty host': get('GET / HTTP/1.1', 'Host: \r\n'),
  'a host with a path': get('GET / HTTP/1.1', 'Host: 127.0.0.1/elders\r\n'),
  'a host with an at': get('GET / HTTP/1.1', 'Host: a@b\r\n'),
  'a host with spaces': get('GET / HTTP/1.1', 'Host: a b\r\n'),
  'a host with a wrong port': get('GET / HTTP/1.1', 'Host: 127.0.0.1:99999\r\n'),
  'a host of brackets': get('GET / HTTP/1.1', 'Host: [::\r\n'),
  'a host of percent signs': get('GET / HTTP/1.1', 'Host: %00\r\n'),
  'a host of 10 KB': get('GET / HTTP/1.1', `Host: ${'a'.repeat(10_000)}\r\n`),
  'a version of the future': get('GET / HTTP/9.9'),
  'a version that is none': get('GET / HTTP/x'),
  'a method that is none': get('KANARIE / HTTP/1.1'),
  'a method in small letters': get('get / HTTP/1.1'),
  'a method of 10 KB': get(`${'G'.repeat(10_000)} / HTTP/1.1`),
  CONNECT: get('CONNECT elders.example:443 HTTP/1.1'),
  TRACE: get('TRACE / HTTP/1.1'),
  'OPTIONS *': get('OPTIONS * HTTP/1.1'),
  'a star': get('GET * HTTP/1.1'),
  'a path without a slash': get('GET koplopers HTTP/1.1'),
  'a whole address': get('GET http://elders.example/ HTTP/1.1'),
  'a whole address of another scheme': get('GET ftp://elders.example/ HTTP/1.1'),
  'two slashes': get('GET //elders.example/ HTTP/1.1'),
  'a backslash': get('GET /\\elders.example/ HTTP/1.1'),
  'dots upward': get('GET /../../etc/passwd HTTP/1.1'),
  'dots upward, encoded': get('GET /%2e%2e/%2e%2e/etc/passwd HTTP/1.1'),
  'a path of 10 KB': get(`GET /${'a'.repeat(10_000)} HTTP/1.1`),
  'a path of 20 KB': get(`GET /${'a'.repeat(20_000)} HTTP/1.1`),
  'a path with a space': get('GET /a b HTTP/1.1'),
  'a path with a tab': get('GET /a\tb HTTP/1.1'),
  'a path with NUL': get('GET /a\0b HTTP/1.1'),
  'a path with bytes above 127': Buffer.from(get('GET /\xff\xfe HTTP/1.1'), 'latin1'),
  'a path with broken percent signs': get('GET /%zz%2 HTTP/1.1'),
  'a path with encoded NUL': get('GET /koplopers/%00 HTTP/1.1'),
  'a fragment': get('GET /koplopers#kanarie HTTP/1.1'),
  'no space before the version': get('GET /HTTP/1.1'),
  'a header without a colon': get('GET / HTTP/1.1', `${host}kanarie\r\n`),
  'a header without a name': get('GET / HTTP/1.1', `${host}: kanarie\r\n`),
  'a space before the colon': get('GET / HTTP/1.1', `${host}X : kanarie\r\n`),
  'a folded header': get('GET / HTTP/1.1', `${host}X: a\r\n b\r\n`),
  'a header with NUL': get('GET / HTTP/1.1', `${host}X: a\0b\r\n`),
  'a header with a lone return': get('GET / HTTP/1.1', `${host}X: a\rb\r\n`),
  'a header of 20 KB': get('GET / HTTP/1.1', `${host}X: ${'a'.repeat(20_000)}\r\n`),
  '500 headers': get('GET / HTTP/1.1', host + many(500, (at) => `X-${at}: a\r\n`)),
  '3,000 headers': get('GET / HTTP/1.1', host + many(3000, (at) => `X-${at}: a\r\n`)),
  '100,000 bytes of headers': get('GET / HTTP/1.1', host + many(10_000, (at) => `X${at}:a\r\n`)),
  'line ends without returns': `GET / HTTP/1.1\nHost: 127.0.0.1\nConnection: close\n\n`,
  'a cookie of 10 KB': get('GET / HTTP/1.1', `${host}Cookie: aln=${'a'.repeat(10_000)}\r\n`),
  'a cookie of rubbish': get('GET /mijn HTTP/1.1', `${host}Cookie: aln=%zz; aln; =; ;;; aln="a\r\n`),
  'a thousand cookies': get('GET / HTTP/1.1', `${host}Cookie: ${many(1000, (at) => `a${at}=b;`)}\r\n`),
  'a range that is none': get('GET / HTTP/1.1', `${host}Range: bytes=9-1,kanarie\r\n`),
  'an encoding that is none': get('GET / HTTP/1.1', `${host}Accept-Encoding: ${'gzip,'.repeat(2000)}\r\n`),
  'a tag that is none': get('GET / HTTP/1.1', `${host}If-None-Match: ${'"'.repeat(5000)}\r\n`),
  'a forwarded flood': get('GET / HTTP/1.1', `${host}X-Forwarded-For: ${'1.1.1.1,'.repeat(1500)}\r\n`),
  'an upgrade': get('GET / HTTP/1.1', `${host}Upgrade: websocket\r\nConnection: Upgrade\r\n`),
  'an expectation': post(`${form}Expect: kanarie\r\nContent-Length: 1\r\n`, 'a'),
  'a length that is negative': post(`${form}Content-Length: -1\r\n`, 'what=a'),
  'a length that is no number': post(`${form}Content-Length: a\r\n`, 'what=a'),
  'a length beyond all': post(`${form}Content-Length: 99999999999999999999\r\n`, 'what=a'),
  'a length that promises too much': post(`${form}Content-Length: 999\r\n`, 'what=a'),
  'a length of 2 GB': post(`${form}Content-Length: 2147483647\r\n`, 'what=a'),
  'two lengths': post(`${form}Content-Length: 1\r\nContent-Length: 6\r\n`, 'what=a'),
  'a length and chunks': post(`${form}Content-Length: 6\r\nTransfer-Encoding: chunked\r\n`, '0\r\n\r\n'),
  'chunks of another coding': post(`${form}Transfer-Encoding: gzip\r\n`, 'what=a'),
  'chunks twice': post(`${form}Transfer-Encoding: chunked, chunked\r\n`, '0\r\n\r\n'),
  'a chunk of a size that is none': post(
    `${form}Transfer-Encoding: chunked\r\n`,
    'zz\r\nwhat=a\r\n0\r\n\r\n',
  ),
  'a chunk beyond all': post(`${form}Transfer-Encoding: chunked\r\n`, 'ffffffffffffffff\r\na'),
  'chunks that stop halfway': post(`${form}Transfer-Encoding: chunked\r\n`, '6\r\nwha'),
  'a chunk with a long extension': post(
    `${form}Transfer-Encoding: chunked\r\n`,
    `1;${'a'.repeat(20_000)}\r\na\r\n0\r\n\r\n`,
  ),
  'a trailer that is a header': post(
    `${form}Transfer-Encoding: chunked\r\n`,
    '6\r\nwhat=a\r\n0\r\nHost: elders\r\n\r\n',
  ),
  'a body behind a GET': `GET /koplopers HTTP/1.1\r\n${host}${close}Content-Length: 6\r\n\r\nwhat=a`,
  'a request within a request': `GET / HTTP/1.1\r\n${host}Content-Length: 0\r\n\r\nGET /mijn HTTP/1.1\r\n${host}${close}\r\n`,
  'fifty at once': `GET /healthz HTTP/1.1\r\n${host}\r\n`.repeat(50) + get('GET /healthz HTTP/1.1'),
}

let answered = 0

test.each(Object.entries(requests))('%s', async (_name, bytes) => {
  const { text, ms, ended } = await say(bytes)
  if (text.startsWith('HTTP/1.1 ')) answered += 1
  expect(text.match(/^HTTP\/1\.[01] 5\d\d/gm)).toBeNull()
  expect(ended).toBe(true)
  expect(ms).toBeLessThan(patience)
  expect(text).not.toMatch(/node_modules|at .*\.ts:\d|root:x:0/)
})

test('they are many, and the site is well after all of them', async () => {
  expect(Object.keys(requests).length).toBeGreaterThanOrEqual(80)
  expect(answered).toBeGreaterThanOrEqual(70)
  const { text } = await say(get('GET /koplopers HTTP/1.1'))
  expect(text).toMatch(/^HTTP\/1\.1 200 /)
  expect(text.toLowerCase()).toContain('content-security-policy')
  expect(await site.sql("select 1 from tip where what = 'a'")).toEqual([])
})

test('a hundred slow connections do not keep others waiting', async () => {
  const slow = Array.from({ length: 100 }, () => {
    const socket = connect(listening.port, '127.0.0.1')
    socket.on('error', () => undefined)
    socket.write('GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX: ')
    return socket
  })
  const { text, ms } = await say(get('GET /koplopers HTTP/1.1'))
  for (const socket of slow) socket.destroy()
  expect(text).toMatch(/^HTTP\/1\.1 200 /)
  expect(ms).toBeLessThan(patience)
})
