// Several processes on one data directory: sites beside each other, and operator's commands beside a site.
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { eventually, isQuiet } from '../embedded/stage.ts'
import { answersAt, ask, newProcessStage, projectRoot, quick, signInAs, statusOf } from './stage.ts'
import { sendTip } from './writers.ts'

const example = join(projectRoot, 'docs/import/koplopers-voorbeeld.csv')

const textOf = async (address: string, headers: Record<string, string> = {}): Promise<string> =>
  (await fetch(address, { headers })).text()

test('a second site joins the first, commands join both, and the last one to leave stops the database', async () => {
  const stage = newProcessStage(onTestFinished)
  const dataDir = stage.newPlace('data')
  const first = stage.start({ dataDir })
  const one = await first.ready()
  const second = stage.start({ dataDir, through: 'npm' })
  const two = await second.ready()
  expect(two).not.toBe(one)

  // Kept pages of both: what a command changes is seen at once, and what one site changes in the other.
  const list = '/koplopers?sorteer=naam'
  for (const site of [one, two]) expect(await textOf(site + list)).not.toContain('Rooster van de wijk')
  const trial = await stage.aln({ dataDir, args: ['import', 'koplopers', example, '--dry-run'] })
  expect(trial).toMatchObject({ code: 0, err: '' })
  expect(await textOf(one + list)).not.toContain('Rooster van de wijk')
  const real = await stage.aln({ dataDir, args: ['import', 'koplopers', example], through: 'npm' })
  expect(real).toMatchObject({ code: 0, err: '' })
  for (const site of [one, two]) expect(await textOf(site + list)).toContain('Rooster van de wijk')

  expect((await sendTip(one, { what: 'gezien in de andere' })).status).toBe(303)
  const cookie = await signInAs(dataDir, two, 'docent@demo.invalid')
  const desk = () => fetch(`${two}/werk/tips`, { headers: { cookie }, redirect: 'manual' })
  expect((await desk()).status).toBe(403)
  const granted = await stage.aln({
    dataDir,
    args: ['grant', 'docent@demo.invalid', 'adviser', '--reason', 'proef'],
  })
  expect(granted).toEqual({ code: 0, out: 'docent@demo.invalid now is adviser\n', err: '' })
  const seen = await desk()
  expect(seen.status).toBe(200)
  expect(await seen.text()).toContain('gezien in de andere')
  expect((await stage.aln({ dataDir, args: ['revoke', 'docent@demo.invalid', 'adviser'] })).code).toBe(0)
  expect((await desk()).status).toBe(403)

  expect((await first.stop()).code).toBe(0)
  expect(await answersAt(one)).toBe(false)
  expect(await statusOf(`${two}/koplopers?na=x`)).toBe(200)
  expect((await sendTip(two, { what: 'na het vertrek' })).status).toBe(303)
  const jobs = await stage.aln({ dataDir, args: ['jobs'] })
  expect(jobs).toMatchObject({ code: 0, err: '' })
  expect(jobs.out).toMatch(/^mail\.send: \d+ waiting, \d+ running, 0 failed$/m)
  expect((await second.stop()).code).toBe(0)
  await eventually(() => isQuiet(dataDir))
  expect(first.err()).toBe('')
}, 120_000)

test('two sites that start at the same moment on nothing share one database and one secret', async () => {
  const stage = newProcessStage(onTestFinished)
  const dataDir = stage.newPlace('data')
  const both = [1, 2].map(() => stage.start({ dataDir, env: quick }))
  const [one = '', two = ''] = await Promise.all(both.map((site) => site.ready()))
  expect((await sendTip(one, { what: 'eerste' })).status).toBe(303)
  expect((await sendTip(two, { what: 'tweede' })).status).toBe(303)
  const [row] = await ask<{ tips: number; ran: number; names: number }>(
    dataDir,
    `select (select count(*)::int from tip) as tips, count(*)::int as ran, count(distinct name)::int as names
     from migration`,
  )
  expect(row?.tips).toBe(2)
  expect(row?.ran).toBe(row?.names)
  const exits = await Promise.all(both.map((site) => site.stop()))
  expect(exits.map((exit) => exit.code)).toEqual([0, 0])
  expect(both.map((site) => site.err())).toEqual(['', ''])
  expect(await isQuiet(dataDir)).toBe(true)
}, 120_000)

test('a command without a site starts the database for itself and stops it again', async () => {
  const stage = newProcessStage(onTestFinished)
  const dataDir = stage.newPlace('data')
  const done = await stage.aln({ dataDir, env: quick, args: ['migrate'] })
  expect(done).toEqual({ code: 0, out: 'The database is up to date.\n', err: '' })
  expect(await isQuiet(dataDir)).toBe(true)
})
