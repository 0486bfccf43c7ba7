import { describe, expect, test } from 'vitest'
import { problemKinds } from '../../src/programme/koplopers/import/problem.ts'
import { linesOf, tellProblem } from '../../src/programme/koplopers/import/tell.ts'
import { csvOf, readFile, readRow, sound } from './stage.ts'

const oneError = async (cells: Readonly<Record<string, string>>) => {
  const { records, errors } = await readRow(cells)
  expect(records).toEqual([])
  expect(errors).toHaveLength(1)
  return errors[0]
}

test.each([
  [{ sleutel: ' ' }, 'sleutel', 'This is empty.', undefined],
  [{ titel: 'x'.repeat(161) }, 'titel', 'This is too long.', `${'x'.repeat(59)}…`],
  [{ thema: 'Gezond werke' }, 'thema', 'This value is not in the list.', 'Gezond werke'],
  [{ thema: '' }, 'thema', 'There is no theme.', undefined],
  [{ regios: 'Twente|Atlantis' }, 'regios', 'This value is not in the list.', 'Atlantis'],
  [{ trekker: 'Wijkzorg' }, 'soort_trekker', 'There is a lead, but not what kind of party it is.', undefined],
  [{ partners: 'Wijkzorg' }, 'partners', 'It is not said what kind of party this partner is.', 'Wijkzorg'],
  [{ partners: 'Wijkzorg (circus)' }, 'partners', 'This value is not in the list.', 'circus'],
  [{ bevestigd_in: '20-26' }, 'bevestigd_in', 'This is not a year.', '20-26'],
  [{ bevestigd_in: '1999' }, 'bevestigd_in', 'This is not a year.', '1999'],
  [{ gestopt_op: 'nooit' }, 'gestopt_op', 'This is not a date.', 'nooit'],
  [{ oud_adres: 'www.example.org' }, 'oud_adres', 'This is not a web address.', 'www.example.org'],
  [{ oud_adres: 'javascript:alert(1)' }, 'oud_adres', 'This is not a web address.', 'javascript:alert(1)'],
  [{ echtheid: 'echt' }, 'bron_1_naam', 'A real Koploper needs a source.', undefined],
  [{ bron_1_naam: 'Krant' }, 'bron_1_adres', 'This is empty.', undefined],
  [{ fase: 'onbekend' }, 'fase', 'This value is not in the list.', 'onbekend'],
])('%j is one error with its place', async (cells, column, reason, value) => {
  const error = await oneError(cells)
  expect(error).toMatchObject({ row: 2, column, reason })
  expect(error?.value).toBe(value)
  expect(error?.remedy).not.toBe('')
})

test('remedies say what would be right', async () => {
  expect((await oneError({ thema: 'Gezond werke' }))?.remedy).toMatch(
    /^Did you mean gezond-werken\? It may be: arbeidsinnovatie, /,
  )
  expect((await oneError({ regios: 'Atlantis' }))?.remedy).toMatch(/^It may be: groningen, /)
  expect((await oneError({ titel: 'x'.repeat(161) }))?.remedy).toBe('Make it at most 160 characters long.')
})

test('all errors of a row are found at once', async () => {
  const { errors } = await readRow({
    sleutel: '',
    titel: '',
    thema: '',
    benoemd_op: 'x',
    bevestigd_in: 'x',
    fase: 'x',
    echtheid: '',
    trekker: 'A',
  })
  expect(errors.map((error) => error.column).sort()).toEqual(
    [
      'sleutel',
      'titel',
      'thema',
      'benoemd_op',
      'bevestigd_in',
      'fase',
      'bron_1_naam',
      'soort_trekker',
    ].sort(),
  )
})

test('the same key twice is an error at the second, which names the first', async () => {
  const row = Object.values(sound)
  const { errors } = await readFile('a.csv', csvOf([Object.keys(sound), row, [], [' a-1 ', ...row.slice(1)]]))
  expect(errors).toEqual([
    {
      row: 4,
      column: 'sleutel',
      reason: 'This key is in the file already.',
      remedy: 'Give each Koploper a key of its own; row 2 has the same one.',
      value: 'a-1',
    },
  ])
})

test('no more than 200 errors are kept, all are counted', async () => {
  const rows = Array.from({ length: 500 }, (_, at) => [`k-${at}`, '', ...Object.values(sound).slice(2)])
  const { errors, total } = await readFile('a.csv', csvOf([Object.keys(sound), ...rows]))
  expect(errors).toHaveLength(200)
  expect(total).toBe(500)
  expect(errors.at(-1)?.row).toBe(201)
  const lines = linesOf({ ok: false, errors, more: total - errors.length }, 'en')
  expect(lines[0]).toBe('Row 2, column titel: This is empty. Fill it in.')
  expect(lines.slice(-2)).toEqual(['And 300 more errors.', 'Nothing was written.'])
})

describe('JSON', () => {
  const json = (value: unknown) => readFile('a.json', JSON.stringify(value))
  const record = {
    key: 'a-1',
    title: 'Titel',
    summary: 'Zin.',
    mainTheme: 'gezond-werken',
    reality: 'invented',
  }

  test('a list, a list with a name and one record', async () => {
    const [one] = (await json([record])).records
    expect(one).toMatchObject(record)
    expect((await json({ koplopers: [record] })).records).toEqual([one])
    expect((await json(record)).records).toEqual([one])
  })

  test.each([
    [
      { ...record, titel: 'x' },
      'titel',
      'This name is not known here.',
      'The nearest known name is title. Correct the name or take this out.',
    ],
    [
      { ...record, results: [{ value: '1', statement: 'x', evidence: 'measured', valeu: 1 }] },
      'results[0].valeu',
      'This name is not known here.',
      /nearest known name is value/,
    ],
    [
      { ...record, en: { summary: 'x', sumary: 'x' } },
      'en.sumary',
      'This name is not known here.',
      /nearest known name is summary/,
    ],
    [
      { ...record, partners: [{ name: 'x', kind: 'mbo', rol: 'x' }] },
      'partners[0].rol',
      'This name is not known here.',
      /nearest known name is role/,
    ],
    [{ ...record, title: 5 }, 'title', 'Another kind of value belongs here.', 'Give here: text.'],
    [
      { ...record, themes: 'gezond-werken' },
      'themes',
      'Another kind of value belongs here.',
      'Give here: a list.',
    ],
    [
      { ...record, themes: ['gezond-werken', 'Gezond werken'] },
      'themes[1]',
      'This value is not in the list.',
      /^Did you mean gezond-werken/,
    ],
    [
      { ...record, partners: [{ name: 'x', kind: 'circus' }] },
      'partners[0].kind',
      'This value is not in the list.',
      /zorgaanbieder/,
    ],
    [{ ...record, startedOn: '5-3-2020' }, 'startedOn', 'This is not a date.', /2020-03-05/],
    [{ ...record, phase: 'proef' }, 'phase', 'This value is not in the list.', /idea, pilot/],
    [{ ...record, confirmedIn: 2026.5 }, 'confirmedIn', 'This is not a year.', /2026/],
    [{ ...record, key: undefined }, 'key', 'This is empty.', 'Fill it in.'],
    [
      { ...record, en: { summary: 'x', results: [{ value: '1', statement: 'x' }] } },
      'en.results',
      'There are more English texts than Dutch ones.',
      /same order/,
    ],
  ])('%j', async (given, column, reason, remedy) => {
    const { errors } = await json([given])
    expect(errors).toMatchObject([{ row: 1, column, reason }])
    expect(errors[0]?.remedy).toMatch(remedy)
  })

  test('what is not a record, and a stray name beside the list', async () => {
    expect((await json([record, null, [1], 'x'])).errors.map((error) => [error.row, error.column])).toEqual([
      [2, null],
      [3, null],
      [4, null],
    ])
    expect((await json({ koplopers: [record], version: 1 })).errors).toMatchObject([
      { row: null, column: 'version' },
    ])
    expect((await json([])).errors).toMatchObject([{ reason: 'There are no Koplopers in it.' }])
  })

  test('broken JSON names the line', async () => {
    const { errors } = await readFile('a.json', '[\n  {"key": "a"},\n  {"key" "b"}\n]')
    expect(errors).toMatchObject([
      { row: null, column: null, reason: 'This is not valid JSON.', remedy: 'Mend the error on line 3.' },
    ])
  })

  test('control characters and half characters never reach the database', async () => {
    const { records } = await json([{ ...record, title: 'a\u0000b\ud800c', summary: 'e\u0301\r\nx' }])
    expect(records[0]).toMatchObject({ title: 'ab\ufffdc', summary: 'é\nx' })
  })

  test('without an ending that says what it is, the content does', async () => {
    expect((await readFile('upload', JSON.stringify(record))).records).toHaveLength(1)
    expect(
      (await readFile('upload', csvOf([Object.keys(sound), Object.values(sound)]))).records,
    ).toHaveLength(1)
  })
})

test('every problem has words in both languages, and what a file holds is shown on one short line', () => {
  for (const kind of problemKinds) {
    const problem = {
      kind,
      row: 2,
      column: 'titel',
      value: `a\u001b[31m\n${'b'.repeat(100)}`,
      choices: ['x'],
      number: 3,
    }
    const [dutch, english] = [tellProblem(problem, 'nl'), tellProblem(problem, 'en')]
    expect(dutch.reason).not.toBe(english.reason)
    expect(`${dutch.remedy}${english.remedy}`).not.toMatch(/undefined|null/)
    expect(english.value).toMatch(/^a \[31m b+…$/)
    expect(english.value).toHaveLength(60)
  }
})
