import { describe, expect, test } from 'vitest'
import { csvOf, csvWith, readFile, readRow, sound } from './stage.ts'

const header = Object.keys(sound)
const cells = Object.values(sound)

test.each([';', ',', '\t'])('separator %j is found from the header', async (separator) => {
  const { records } = await readFile(
    'a.csv',
    csvOf([header, ['a-2', 'Eén, twee; drie\tvier', ...cells.slice(2)]], separator),
  )
  expect(records[0]).toMatchObject({
    key: 'a-2',
    title: 'Eén, twee; drie\tvier',
    mainTheme: 'meer-uren-werken',
  })
})

test.each(['\n', '\r\n', '\r'])('line end %j is read, also at the end of the file', async (lineEnd) => {
  const text = csvOf([header, cells, ['a-2', ...cells.slice(1)]], ';', lineEnd)
  expect((await readFile('a.csv', text)).records).toEqual((await readFile('a.csv', text + lineEnd)).records)
  expect((await readFile('a.csv', text)).records).toHaveLength(2)
})

test('a line that only tells the separator is not a row', async () => {
  const text = `sep=,\r\n${csvOf([header, ['', ...cells.slice(1)]], ',')}`
  expect((await readFile('a.csv', text)).errors).toMatchObject([{ row: 2, column: 'sleutel' }])
})

test('quotes hold separators, line breaks and quotation marks, and a row with line breaks is one row', async () => {
  const long = 'Eerste "regel";\r\n\r\ntweede, regel'
  const { records, errors } = await readFile(
    'a.csv',
    csvOf([
      [...header, 'aanpak'],
      [...cells, long],
      ['', ...cells.slice(1), ''],
    ]),
  )
  expect(errors).toMatchObject([{ row: 3, column: 'sleutel' }])
  expect(records[0]?.approach).toBe('Eerste "regel";\n\ntweede, regel')
})

test('empty rows are skipped but counted, and missing cells at the end are empty ones', async () => {
  const text = `\n${csvOf([[...header, 'aanpak', 'lessen'], cells])}\n;;;\n\n${csvOf([['a-2', '', ...cells.slice(2)]])}`
  const { errors } = await readFile('a.csv', text)
  expect(errors).toMatchObject([{ row: 6, column: 'titel', reason: 'This is empty.' }])
})

test('columns may have their Dutch or English name, in any order and spelling', async () => {
  const { records } = await readFile(
    'a.csv',
    csvOf([
      [
        'Title',
        'SLEUTEL',
        'main theme',
        'Samenvatting',
        'Regio’s',
        'echtheid',
        'Result 2 value',
        'resultaat-2-tekst',
        'result_2_evidence',
      ],
      ['Titel', 'a-1', 'More hours', 'Zin.', 'Zwolle', 'invented', '3', 'uren erbij', 'gemeten'],
    ]),
  )
  expect(records).toMatchObject([
    {
      key: 'a-1',
      title: 'Titel',
      mainTheme: 'meer-uren-werken',
      regions: ['ijsselvecht'],
      results: [{ value: '3' }],
    },
  ])
})

describe('the header', () => {
  test('an unknown column names the nearest known one; a column may be there once', async () => {
    const text = csvOf([
      [...header, 'samenvating_en', 'Title'],
      [...cells, 'Sum.', 'Again'],
    ])
    expect((await readFile('a.csv', text)).errors).toEqual([
      {
        row: 1,
        column: 'samenvating_en',
        reason: 'This column is not known.',
        remedy: 'The nearest known name is samenvatting_en. Correct the name or take the column out.',
        value: 'samenvating_en',
      },
      {
        row: 1,
        column: 'Title',
        reason: 'This column is there twice.',
        remedy: 'Take one out. The Dutch and the English name count as the same column.',
      },
    ])
  })

  test('each required column that is missing is one error, in the language of the header', async () => {
    const dutch = (await readFile('a.csv', 'thema;regios\n;')).errors
    expect(dutch.map((error) => [error.row, error.column, error.reason])).toEqual(
      ['sleutel', 'titel', 'samenvatting'].map((name) => [1, name, 'This column has to be there.']),
    )
    const english = (await readFile('a.csv', 'key;regions\n;')).errors
    expect(english.map((error) => error.column)).toEqual(['title', 'summary'])
  })

  test('other errors are reported beside those of the header', async () => {
    const text = csvOf([
      [...header, 'opmerking'],
      ['', ...cells.slice(1), 'x'],
    ])
    expect((await readFile('a.csv', text)).errors).toMatchObject([
      { row: 1, column: 'opmerking' },
      { row: 2, column: 'sleutel' },
    ])
  })

  test('a column without a name must be empty, and a row may not be longer than the header', async () => {
    const text = csvOf([
      [...header, ''],
      [...cells, '', '', ' '],
      ['a-2', ...cells.slice(1), 'stray'],
      ['a-3', ...cells.slice(1), '', 'x'],
    ])
    expect((await readFile('a.csv', text)).errors).toMatchObject([
      { row: 3, column: 'F', reason: 'This column has content but no name.', value: 'stray' },
      { row: 4, column: 'G', reason: 'This row has more cells than there are columns.', value: 'x' },
    ])
  })
})

test('quotation marks that do not fit are errors with their row', async () => {
  const open = `${csvWith({})}\n"a-2;never closed`
  expect((await readFile('a.csv', open)).errors).toMatchObject([
    { row: 3, column: null, reason: 'A quotation mark is opened and never closed.' },
  ])
  const broken = `${csvWith({})}\na-2;Het "beste";x`
  expect((await readFile('a.csv', broken)).errors).toMatchObject([
    { row: 3, column: null, reason: 'A quotation mark stands where it may not.' },
  ])
})

test('a file without Koplopers is an error', async () => {
  expect((await readFile('a.csv', header.join(';'))).errors).toMatchObject([
    { row: null, column: null, reason: 'There are no Koplopers in it.' },
  ])
})

describe('cells', () => {
  test.each([
    ['2020-03-05', '2020-03-05'],
    ['5-3-2020', '2020-03-05'],
    ['05-03-2020', '2020-03-05'],
    ['29-2-2024', '2024-02-29'],
  ])('date %s', async (written, day) => {
    expect((await readRow({ benoemd_op: written })).records[0]?.appointedOn).toBe(day)
  })

  test.each(['29-2-2023', '2023-02-29', '3/5/2020', '05-03-20', 'maart', '0000-01-01', '31-4-2020'])(
    '%s is no date',
    async (written) => {
      expect((await readRow({ benoemd_op: written })).errors).toMatchObject([
        { row: 2, column: 'benoemd_op', reason: 'This is not a date.' },
      ])
    },
  )

  test('yes and no', async () => {
    for (const [word, meant] of [
      ['ja', true],
      ['Yes', true],
      ['nee', false],
      ['No', false],
      ['', false],
    ] as const) {
      expect((await readRow({ landelijk: word })).records[0]?.nationwide).toBe(meant)
    }
    expect((await readRow({ landelijk: 'soms' })).errors).toMatchObject([
      { column: 'landelijk', value: 'soms', reason: 'This is not yes or no.' },
    ])
  })

  test.each([
    ['Noord-Nederland', ['groningen', 'friesland', 'drenthe']],
    ['noord', ['groningen', 'friesland', 'drenthe']],
    ['zwolle | Twente', ['ijsselvecht', 'twente']],
    [
      'Gelderland|Achterhoek',
      ['achterhoek', 'midden-gelderland', 'zuid-west-gelderland', 'stedendriehoek-noordwest-veluwe'],
    ],
    ['LIMBURG', ['noord-en-midden-limburg', 'zuid-limburg']],
    ['Brabant', ['west-brabant', 'midden-brabant', 'noordoost-brabant', 'zuidoost-brabant']],
    ['Fryslan', ['friesland']],
    ['rijnmond', ['rijnmond']],
  ])('region %s', async (written, regions) => {
    expect((await readRow({ regios: written })).records[0]?.regions).toEqual(regions)
  })

  test('"all of them" sets the flag beside what else is named', async () => {
    const { records } = await readRow({
      regios: 'Landelijk|Twente',
      branches: 'alle',
      themas: 'Alle thema’s',
      thema: '',
    })
    expect(records[0]).toMatchObject({
      nationwide: true,
      regions: ['twente'],
      allSectors: true,
      sectors: [],
      allThemes: true,
      themes: [],
    })
  })

  test.each([
    ['thema', 'gezond-werken', 'mainTheme', 'gezond-werken'],
    ['thema', 'GEZOND WERKEN', 'mainTheme', 'gezond-werken'],
    ['thema', 'Healthy work', 'mainTheme', 'gezond-werken'],
    ['soort_trekker', 'Cliënten- of naastenorganisatie', 'leadKind', 'clienten'],
    ['soort_trekker', 'clienten of naastenorganisatie', 'leadKind', 'clienten'],
    ['soort_trekker', 'Municipality', 'leadKind', 'gemeente'],
    ['fase', 'vast onderdeel', 'phase', 'embedded'],
    ['fase', 'embedded', 'phase', 'embedded'],
    ['herkomst', 'Door anderen voorgedragen', 'origin', 'nominated-by-others'],
    ['status', 'gestopt', 'state', 'alumni'],
  ])('%s %j is %s %s', async (column, written, key, code) => {
    expect((await readRow({ [column]: written })).records[0]).toMatchObject({ [key]: code })
  })

  test('sectors and lines by name and by code', async () => {
    const { records } = await readRow({
      branches: 'Home care|ggz|Ouderenzorg',
      lijnen: 'Beter leren in de zorg|anders',
    })
    expect(records[0]).toMatchObject({
      sectors: ['thuiszorg', 'ggz', 'ouderenzorg'],
      lines: ['beter', 'anders'],
    })
  })

  test('partners with kind, brackets in the name and a role', async () => {
    const { records } = await readRow({
      partners: 'ROC A (Ede) (mbo)| Gemeente Lindestad (Municipality, meedenker, soms)',
    })
    expect(records[0]?.partners).toEqual([
      { name: 'ROC A (Ede)', kind: 'mbo', role: 'partner' },
      { name: 'Gemeente Lindestad', kind: 'gemeente', role: 'meedenker, soms' },
    ])
  })
})

describe('numbered columns', () => {
  const one = { resultaat_1_waarde: '1', resultaat_1_tekst: 'een', resultaat_1_bewijs: 'gemeten' }
  const three = {
    resultaat_3_waarde: '3',
    resultaat_3_tekst: 'drie',
    resultaat_3_bewijs: 'measured',
    resultaat_3_soort: 'uren',
  }

  test('numbers left open do not count', async () => {
    const { records } = await readRow({ ...one, ...three })
    expect(records[0]?.results).toMatchObject([
      { value: '1', type: 'other' },
      { value: '3', type: 'hours' },
    ])
  })

  test('an error names the column as the file has it', async () => {
    const { errors } = await readRow({ ...one, ...three, resultaat_3_bewijs: '' })
    expect(errors).toEqual([
      { row: 2, column: 'resultaat_3_bewijs', reason: 'This is empty.', remedy: 'Fill it in.' },
    ])
  })

  test('English texts stay with their Dutch ones; a hole is an error', async () => {
    const english = { samenvatting_en: 'Sum.', resultaat_3_waarde_en: '3', resultaat_3_tekst_en: 'three' }
    const { errors } = await readRow({ ...one, ...three, ...english })
    expect(errors.map((error) => error.column)).toEqual(['resultaat_1_waarde_en', 'resultaat_1_tekst_en'])
    const whole = await readRow({
      ...one,
      ...three,
      ...english,
      resultaat_1_waarde_en: '1',
      resultaat_1_tekst_en: 'one',
    })
    expect(whole.records[0]?.en?.results).toEqual([
      { value: '1', statement: 'one' },
      { value: '3', statement: 'three' },
    ])
  })

  test('an English text without a Dutch one, and one without a summary, are errors', async () => {
    const { errors } = await readRow({ resultaat_1_tekst_en: 'one' })
    expect(errors.map((error) => error.column)).toEqual([
      'resultaat_1_waarde',
      'resultaat_1_tekst',
      'resultaat_1_bewijs',
      'samenvatting_en',
      'resultaat_1_waarde_en',
    ])
  })
})
