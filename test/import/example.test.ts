// What docs/import tells must be what the import does.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { projectRoot } from '#platform/root.ts'
import { fields } from '../../src/programme/koplopers/import/csv/columns.ts'
import { regionNames } from '../../src/programme/koplopers/import/csv/region-names.ts'
import { book, readFile } from './stage.ts'

const documented = (name: string): Buffer => readFileSync(join(projectRoot, 'docs/import', name))
const page = documented('koplopers.md').toString('utf8')

test('the CSV and the JSON example are valid and say the same', async () => {
  const csv = await readFile('voorbeeld.csv', documented('koplopers-voorbeeld.csv'))
  const json = await readFile('voorbeeld.json', documented('koplopers-voorbeeld.json'))
  expect(csv.errors).toEqual([])
  expect(json.errors).toEqual([])
  expect(csv.records).toHaveLength(3)
  expect(json.records).toEqual(csv.records)
  expect(csv.records.every((record) => record.reality === 'invented')).toBe(true)
})

test('the CSV example is as an office has it: a mark in front, semicolons, line breaks in a cell', () => {
  const text = documented('koplopers-voorbeeld.csv').toString('utf8')
  expect(text.startsWith('\ufeffsleutel;titel;')).toBe(true)
  expect(text).toMatch(/"[^";]*\n[^"]*"/)
})

test('the page names every column and every code', () => {
  const names = fields.flatMap(({ path, nl, en }) => (path.startsWith('en.') ? [nl] : [nl, en]))
  const codes = Object.values(book).flatMap(({ all }) => all)
  expect([...names, ...codes].filter((name) => !page.includes(`\`${name}\``))).toEqual([])
})

test('the names of several regions on the page mean what the page says', () => {
  const several = Object.entries(regionNames).filter(([, codes]) => codes.length > 1)
  for (const [name, codes] of several) {
    const line = page.split('\n').find(
      (row) =>
        row.startsWith('|') &&
        row
          .split('|')[1]
          ?.split(',')
          .some((one) => one.trim() === name),
    )
    expect(line?.split('|')[2]?.trim().split(', ')).toEqual([...codes])
  }
})
