// npm start as an operator runs it: ready line, tour, stop, start again; and nothing is left behind.
import { existsSync } from 'node:fs'
import { Agent, request } from 'node:http'
import { connect } from 'node:net'
import { join } from 'node:path'
import { afterAll, expect, onTestFinished, test } from 'vitest'
import { eventually, isQuiet } from '../embedded/stage.ts'
import { answersAt, ask, newProcessStage, quick, type Running, statusOf } from './stage.ts'
import { sendTip, startWriters } from './writers.ts'

const shared = newProcessStage(afterAll)
const dataDir = shared.newPlace('data')

const countOf = async (table: string): Promise<number> => {
  const [row] = await ask<{ count: number }>(dataDir, `select count(*)::int as count from ${table}`)
  return row?.count ?? 0
}

const isGone = async (site: Running, address: string, place = dataDir): Promise<void> => {
  expect(await answersAt(address)).toBe(false)
  expect(existsSync(join(place, 'pg/postmaster.pid'))).toBe(false)
  expect(await isQuiet(place)).toBe(true)
  expect(() => process.kill(-site.pid, 0)).toThrow('ESRCH')
}

test('npm start: six addresses that answer; SIGTERM to npm ends all of it; a second start keeps the data', async () => {
  const first = shared.start({ dataDir, through: 'npm' })
  const address = await first.ready()
  await eventually(() => first.out().includes('/en '))
  const tour = [...first.out().matchAll(/^ {2}(http\S+) {2}\S/gm)].map((found) => found[1] ?? '')
  expect(tour).toHaveLength(6)
  expect(await Promise.all(tour.map(statusOf))).toEqual([200, 200, 200, 200, 200, 200])
  await first.whole()
  expect(await countOf('search_document')).toBeGreaterThan(await countOf('koploper_card'))
  const before = [await countOf('koploper'), await countOf('tip'), await countOf('person')]
  expect(before[0]).toBeGreaterThan(30)
  const exit = await first.stop()
  expect(exit.code).toBe(0)
  expect(exit.ms).toBeLessThan(10_000)
  await isGone(first, address)

  const second = shared.start({ dataDir, through: 'npm' })
  const again = await second.ready()
  expect([await countOf('koploper'), await countOf('tip'), await countOf('person')]).toEqual(before)
  expect(await statusOf(`${again}/koplopers/rooster-van-ons-samen`)).toBe(200)
  // Ctrl-C in a terminal reaches npm and the site at once, and impatient hands press twice.
  second.signalAll('SIGINT')
  await new Promise((settle) => setTimeout(settle, 30))
  second.signalAll('SIGINT')
  expect((await second.exit).ms).toBeLessThan(10_000)
  await eventually(async () => !(await answersAt(again)))
  await eventually(() => isQuiet(dataDir))
  await isGone(second, again)
  expect(`${first.err()}${second.err()}`.replace(/^npm warn.*\n/gm, '')).toBe('')
}, 120_000)

test('SIGINT twice ends the site once and cleanly', async () => {
  const site = shared.start({ dataDir })
  const address = await site.ready()
  site.signal('SIGINT')
  site.signal('SIGINT')
  expect(await site.exit).toMatchObject({ code: 0, signal: null })
  expect(site.err()).toBe('')
  await isGone(site, address)
})

test('SIGTERM during the start leaves nothing behind either', async () => {
  const place = shared.newPlace('data')
  const site = shared.start({ dataDir: place, env: quick })
  await eventually(() => existsSync(join(place, 'pg/postmaster.pid')))
  expect((await site.stop()).code).toBe(0)
  expect(await isQuiet(place)).toBe(true)
})

/** Sends all of a tip but its last bytes; the answer comes when `finish` sends those. */
const slowTip = (address: string, what: string) => {
  const { hostname, port } = new URL(address)
  const body = new URLSearchParams({ what }).toString()
  const socket = connect(Number(port), hostname)
  let answer = ''
  socket.on('data', (chunk: Buffer) => {
    answer += chunk.toString()
  })
  const over = new Promise<string>((settle) => {
    socket.once('close', () => settle(answer))
    socket.on('error', () => settle(answer))
  })
  const head = [
    'POST /koplopers/tip HTTP/1.1',
    `host: ${hostname}:${port}`,
    `origin: ${address}`,
    'sec-fetch-site: same-origin',
    'content-type: application/x-www-form-urlencoded',
    `content-length: ${body.length}`,
  ]
  socket.write(`${head.join('\r\n')}\r\n\r\n${body.slice(0, -5)}`)
  return {
    finish: (): Promise<string> => {
      socket.write(body.slice(-5))
      return over
    },
  }
}

test('SIGTERM under load: what is under way is answered, also a slow one, and clients that stay do not hold it up', async () => {
  const stage = newProcessStage(onTestFinished)
  const site = stage.start({ dataDir, env: { ...quick, TRUST_PROXY: '1' } })
  const address = await site.ready()
  expect((await sendTip(address, { what: 'eerst' })).status).toBe(303)
  const writers = startWriters(address, 'belasting', 4)
  const slow = slowTip(address, 'langzaam verstuurd')
  // A browser keeps its connection open, and does nothing with it.
  const idle = new Agent({ keepAlive: true })
  await new Promise<void>((settle) => {
    request(`${address}/healthz`, { agent: idle }, (answer) => answer.resume().on('end', settle)).end()
  })
  // And somebody connects and never says a word.
  const mute = connect(Number(new URL(address).port), '127.0.0.1').on('error', () => undefined)
  await eventually(() => writers.acknowledged.length > 20)
  await eventually(() => writers.underWay() > 2)
  site.signal('SIGTERM')
  await new Promise((settle) => setTimeout(settle, 700))
  const answer = await slow.finish()
  expect(answer).toMatch(/^HTTP\/1\.1 303 /)
  const exit = await site.exit
  await writers.stop()
  idle.destroy()
  mute.destroy()
  expect(exit.code).toBe(0)
  expect(exit.ms).toBeLessThan(6000)
  expect([...writers.statuses.keys()]).toEqual([303])
  // A connection may close in the moment in which its client speaks again; what it said was never read.
  expect(writers.cutOff.length).toBeLessThanOrEqual(2)
  await isGone(site, address)

  const next = stage.start({ dataDir, env: quick })
  await next.ready()
  const rows = await ask<{ what: string }>(dataDir, 'select what from tip where what = any($1)', [
    [...writers.acknowledged, ...writers.cutOff, 'langzaam verstuurd'],
  ])
  expect(rows).toHaveLength(writers.acknowledged.length + 1)
  expect((await next.stop()).code).toBe(0)
}, 120_000)
