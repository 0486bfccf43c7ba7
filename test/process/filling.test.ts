// The demo network is opened with what is read first; the rest is loaded while the site serves, also after a cut.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { eventually, isQuiet } from '../embedded/stage.ts'
import { startApp } from '../start-app.ts'
import { village } from '../village.ts'
import { ask, copyProject, newProcessStage, signInAs, statusOf } from './stage.ts'

const reports = async (dataDir: string): Promise<number> =>
  (await ask<{ n: number }>(dataDir, 'select count(*)::int as n from report'))[0]?.n ?? 0

/** What a loading leaves; each of these would be twice as much, or a part of it, had it been cut off unseen. */
const lived = `
  select (select count(*) from report) as reports, (select count(distinct wish) from report) as wishes,
    (select count(*) from tip) as tips, (select count(*) from report_message) as said,
    (select count(*) from desk_track) as tracks, (select count(*) from obstacle_support) as stuck,
    (select count(*) from koploper) as koplopers, (select count(*) from person) as people,
    (select count(*) from setting where key like 'demo%') as noted`

test('the site is ready with what is read first, people switch between demo persons meanwhile, and all of it comes', async () => {
  const stage = newProcessStage(onTestFinished)
  const dataDir = stage.newPlace('data')
  const site = stage.start({ dataDir })
  const address = await site.ready()
  expect(site.out()).not.toContain('The demo network is complete')
  const open = ['/', '/koplopers', '/ruimte-in-de-regels', '/kennis', '/regios', '/readyz']
  for (const path of open) expect([path, await statusOf(address + path)]).toEqual([path, 200])
  const seen = async (email: string, path: string) => {
    const cookie = await signInAs(dataDir, address, email)
    const answer = await fetch(address + path, { headers: { cookie } })
    await answer.arrayBuffer()
    return answer.status
  }
  const list = async () => (await fetch(`${address}/ruimte-in-de-regels/knelpunten`)).text()
  const early = await list()
  while (!site.out().includes('The demo network is complete')) {
    for (const [email, path] of [
      [village.handler, '/werk/meldingen'],
      [village.officialVws, '/werk/vragen'],
      [village.adviser, '/werk/tips'],
    ] as const)
      expect([email, await seen(email, path)]).toEqual([email, 200])
    await new Promise((settle) => setTimeout(settle, 300))
  }
  expect(await reports(dataDir)).toBeGreaterThan(20)
  // What reports brought stands in a page that was stored before, and in search.
  const [online = { title: '' }] = await ask<{ title: string }>(
    dataDir,
    `select t.title from obstacle o join obstacle_text t on t.obstacle_id = o.id and t.locale = 'nl'
     where o.import_key is null and o.state = 'published' and o.audience = 'everyone' order by t.title limit 1`,
  )
  expect(online.title).not.toBe('')
  expect(early).not.toContain(online.title)
  expect(await list()).toContain(online.title)
  const found = await fetch(`${address}/zoeken?q=${encodeURIComponent(online.title)}`)
  expect(await found.text()).toContain(online.title)
  expect((await site.stop()).code).toBe(0)
  expect(site.err()).toBe('')
}, 120_000)

test('stopped and killed while it loads, it goes on at the next start, and each thing is there once', async () => {
  const stage = newProcessStage(onTestFinished)
  const dataDir = stage.newPlace('data')
  const first = stage.start({ dataDir })
  await first.ready()
  await eventually(async () => (await reports(dataDir)) > 2)
  const exit = await first.stop()
  expect(exit.code).toBe(0)
  expect(exit.ms).toBeLessThan(10_000)
  expect(await isQuiet(dataDir)).toBe(true)
  expect(`${first.out()}${first.err()}`).not.toContain('complete\n')

  const second = stage.start({ dataDir })
  await second.ready()
  const before = await reports(dataDir)
  await eventually(async () => (await reports(dataDir)) > before + 2)
  expect((await second.kill()).signal).toBe('SIGKILL')
  expect(second.out()).not.toContain('The demo network is complete')

  const third = stage.start({ dataDir })
  await third.whole()
  const once = await startApp({ lasting: false })
  const expected = await once.sql(lived)
  await once.close()
  expect(await ask(dataDir, lived)).toEqual(expected)
  expect((await third.stop()).code).toBe(0)

  const fourth = stage.start({ dataDir })
  await fourth.ready()
  expect(fourth.out()).not.toContain('follow in some seconds')
  expect((await fourth.stop()).code).toBe(0)
  expect([first, second, third, fourth].map((site) => site.err())).toEqual(['', '', '', ''])
}, 180_000)

test('a report that cannot be loaded is named in the log, the site serves on, and the next start tries again', async () => {
  const stage = newProcessStage(onTestFinished)
  const dataDir = stage.newPlace('data')
  const root = copyProject(stage.newPlace('copy'), ['demo'])
  const file = join(root, 'demo/reports/01-nieuw-medicijnronde.json')
  const right = readFileSync(file, 'utf8')
  // Nobody answers what nobody picked up.
  const step = { act: 'answer', daysAgo: 0, outcome: 'clarified', body: 'Zomaar.' }
  writeFileSync(file, JSON.stringify({ ...JSON.parse(right), steps: [step] }))
  const site = stage.start({ dataDir, root })
  const address = await site.ready()
  await eventually(() => site.err().includes('the demo network is not complete'))
  expect(site.err()).toContain('reports/01-nieuw-medicijnronde.json was not loaded')
  expect(await statusOf(`${address}/koplopers`)).toBe(200)
  expect((await site.stop()).code).toBe(0)
  expect(site.out()).not.toContain('The demo network is complete')

  writeFileSync(file, right)
  const again = stage.start({ dataDir, root })
  await again.whole()
  expect((await again.stop()).code).toBe(0)
  expect(again.err()).toBe('')
}, 120_000)
