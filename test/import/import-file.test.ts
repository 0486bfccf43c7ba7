// The import against a database: all of a file or nothing of it, and again is harmless.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { projectRoot } from '#platform/root.ts'
import { importKoploperFile } from '../../src/programme/koplopers/import/import-file.ts'
import { linesOf } from '../../src/programme/koplopers/import/tell.ts'
import { startApp, type TestSite } from '../start-app.ts'
import { bytesOf, csvOf, csvWith, sound } from './stage.ts'

let site: TestSite
const folder = mkdtempSync(join(tmpdir(), 'aln-import-'))
beforeAll(async () => {
  site = await startApp({ village: false })
})
afterAll(async () => {
  await site.close()
  rmSync(folder, { recursive: true, force: true })
})

const example = (ending: string): string => join(projectRoot, `docs/import/koplopers-voorbeeld.${ending}`)
const csvFile = (text: string) => ({ name: 'a.csv', bytes: bytesOf(text) })

const tables = ['koploper', 'koploper_text', 'koploper_card', 'organisation', 'event', 'audit']

const counts = async (): Promise<Record<string, unknown>> => {
  const columns = tables.map((table) => `(select count(*)::int from ${table}) as ${table}`).join(', ')
  return (await site.sql(`select ${columns}`))[0] ?? {}
}

test('a dry run counts and writes nothing', async () => {
  const before = await counts()
  const outcome = await importKoploperFile(site.open.house, { file: example('csv'), dryRun: true })
  expect(outcome).toEqual({ ok: true, dryRun: true, added: 3, changed: 0, same: 0, rows: 3 })
  expect(linesOf(outcome, 'en')).toEqual([
    'Dry run: nothing was written. It would be: 3 added, 0 changed, 0 the same.',
  ])
  expect(await counts()).toEqual(before)
})

test('the example is imported, its page is there, and again changes nothing, in either form', async () => {
  const house = site.open.house
  expect(await importKoploperFile(house, { file: example('csv') })).toMatchObject({
    ok: true,
    added: 3,
    changed: 0,
    same: 0,
  })
  const page = await site.visitor().get('/koplopers/rooster-van-de-wijk')
  expect(page.status).toBe(200)
  expect(page.text).toContain('Wie meer uren wilde')
  const { audit: _, ...before } = await counts()
  for (const ending of ['csv', 'json']) {
    expect(await importKoploperFile(house, { file: example(ending), dryRun: true })).toMatchObject({
      added: 0,
      changed: 0,
      same: 3,
    })
    expect(await importKoploperFile(house, { file: example(ending) })).toMatchObject({
      added: 0,
      changed: 0,
      same: 3,
    })
  }
  expect(await counts()).toMatchObject(before)
})

test('only a row that differs is changed, and it keeps its address', async () => {
  const text = readFileSync(example('csv'), 'utf8').replace('Leren op de boot;', 'Leren op het schip;')
  const file = csvFile(text)
  expect(await importKoploperFile(site.open.house, { file, dryRun: true })).toMatchObject({
    added: 0,
    changed: 1,
    same: 2,
  })
  const outcome = await importKoploperFile(site.open.house, { file })
  expect(linesOf(outcome, 'nl')).toEqual(['0 toegevoegd, 1 gewijzigd, 2 hetzelfde gebleven.'])
  const [row] = await site.sql(
    `select k.slug, k.version, t.title from koploper k join koploper_text t on t.koploper_id = k.id and t.locale = 'nl'
     where k.import_key = 'voorbeeld-leren-op-de-boot'`,
  )
  expect(row).toEqual({ slug: 'leren-op-de-boot', version: 2, title: 'Leren op het schip' })
})

test('one wrong row, and nothing of the file is written', async () => {
  const before = await counts()
  const file = csvFile(
    csvOf([
      Object.keys(sound),
      Object.values(sound),
      ['a-2', ...Object.values(sound).slice(1, 3), 'onzin', 'echt'],
    ]),
  )
  const outcome = await importKoploperFile(site.open.house, { file })
  expect(outcome).toMatchObject({ ok: false, more: 0, errors: [{ row: 3, column: 'thema' }, { row: 3 }] })
  expect(linesOf(outcome, 'en').at(-1)).toBe('Nothing was written.')
  expect(await counts()).toEqual(before)
})

test('a database that refuses in the middle keeps nothing', async () => {
  await site.sql(`alter table koploper_card add constraint refuses check (slug <> 'laatste')`)
  const before = await counts()
  const rows = Array.from({ length: 1200 }, (_, at) => [
    `m-${at}`,
    at === 1199 ? 'Laatste' : `Midden ${at}`,
    ...Object.values(sound).slice(2),
  ])
  await expect(
    importKoploperFile(site.open.house, { file: csvFile(csvOf([Object.keys(sound), ...rows])) }),
  ).rejects.toThrow('refuses')
  expect(await counts()).toEqual(before)
  await site.sql('alter table koploper_card drop constraint refuses')
})

test('a path that leads nowhere, or to a folder, is an error in words', async () => {
  const gone = await importKoploperFile(site.open.house, { file: join(folder, 'gone.csv') })
  expect(linesOf(gone, 'en')[0]).toBe('File: There is no such file. Check the name and the folder.')
  expect(await importKoploperFile(site.open.house, { file: folder })).toMatchObject({
    ok: false,
    errors: [{ row: null }],
  })
})

test('the path may hold a Windows-1252 file', async () => {
  const path = join(folder, 'oud.csv')
  writeFileSync(path, Buffer.from(csvWith({ sleutel: 'oud', titel: 'Coördinatie' }), 'latin1'))
  expect(await importKoploperFile(site.open.house, { file: path })).toMatchObject({ ok: true, added: 1 })
  expect(await site.sql(`select slug from koploper where import_key = 'oud'`)).toEqual([
    { slug: 'coordinatie' },
  ])
})

const bigFile = (size: number): string => {
  const header = [
    ...Object.keys(sound),
    'regios',
    'branches',
    'soort_trekker',
    'trekker',
    'partners',
    'benoemd_op',
    'aanpak',
    'nodig',
  ]
  const results = [1, 2, 3].flatMap((number) => [
    `resultaat_${number}_waarde`,
    `resultaat_${number}_tekst`,
    `resultaat_${number}_bewijs`,
  ])
  const rows = Array.from({ length: size }, (_, at) => [
    `groot-${at}`,
    `Initiatief nummer ${at}`,
    'Een team maakt zijn rooster zelf, en dat gaat goed.',
    'Meer uren werken',
    'verzonnen',
    'Noord-Nederland|Twente',
    'Thuiszorg en wijkverpleging|ggz',
    'Zorgorganisatie',
    `Wijkzorg ${at % 700}`,
    `ROC ${at % 300} (mbo)|Gemeente ${at % 90} (gemeente)`,
    '5-3-2020',
    `${'Zo pakken we het aan, met elkaar. '.repeat(30)}\n\n"Slot"; ${at}`,
    'Tijd|Geld|Mensen',
    ...[1, 2, 3].flatMap((number) => [`${number}%`, 'meer uren', 'gemeten']),
  ])
  return csvOf([[...header, ...results], ...rows])
}

test('5,000 rows go through in under 30 seconds, with a line at most once a second', async () => {
  const lines: string[] = []
  let reads = 0
  // a clock that goes on by a hundredth of a second with every look at it
  const clock = () => {
    reads += 1
    return new Date(site.now().getTime() + 10 * reads)
  }
  const file = { name: 'groot.csv', bytes: bytesOf(bigFile(5000)) }
  const began = performance.now()
  const house = { ...site.open.house, clock }
  const outcome = await importKoploperFile(house, { file, onProgress: (line) => lines.push(line) })
  const seconds = (performance.now() - began) / 1000
  expect(outcome).toMatchObject({ ok: true, added: 5000, rows: 5000 })
  expect(seconds).toBeLessThan(30)
  expect(lines).toHaveLength(51)
  expect(lines[0]).toBe('100 of 5,000 rows checked')
  expect(lines.slice(-2)).toEqual(['5,000 of 5,000 rows checked', 'Writing 5,000 rows, all or nothing'])
  const again = await importKoploperFile(site.open.house, { file })
  expect(again).toMatchObject({ ok: true, added: 0, changed: 0, same: 5000 })
}, 60_000)
