// What must hold for any record and for any bytes.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  type Column,
  columnNamed,
  fields,
  mostInGroup,
  nameOf,
} from '../../src/programme/koplopers/import/csv/columns.ts'
import { type KoploperRecord, koploperRecord } from '../../src/programme/koplopers/import/record.ts'
import { valueAt } from '../../src/programme/koplopers/import/value-at.ts'
import { book, bytesOf, csvOf, readFile } from './stage.ts'

const codes = (kind: keyof typeof book) => fc.constantFrom(...book[kind].all)
const some = (kind: keyof typeof book) => fc.uniqueArray(codes(kind), { maxLength: 3 })

/** Any text that is its own clean form: what is written is what must be read. */
const text = (most: number, letters = fc.string({ unit: 'grapheme', minLength: 1, maxLength: most })) =>
  letters
    .map((value) => koploperRecord.shape.summary.safeParse(value))
    .filter((parsed) => parsed.success)
    .map((parsed) => parsed.data ?? 'x')
    .filter((value) => value.length <= most)
const line = (most: number) => text(most).filter((value) => !/[|()]/.test(value))
const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined })
const day = fc
  .date({ min: new Date('1950-01-01'), max: new Date('2090-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const url = fc.webUrl({ withQueryParameters: true })

const result = fc.record(
  {
    type: codes('resultTypes'),
    value: text(30),
    statement: text(60),
    period: optional(text(20)),
    evidence: codes('evidence'),
  },
  { requiredKeys: ['value', 'statement', 'evidence'] },
)
const setback = fc.record({ title: text(40), text: text(60), evidence: codes('evidence') })
const link = fc.record({ label: text(30), url })
const few = <T>(arbitrary: fc.Arbitrary<T>) => fc.array(arbitrary, { maxLength: mostInGroup })

const plain = fc.record({
  key: text(30),
  state: codes('states'),
  reality: fc.constant('invented'),
  title: text(40),
  summary: text(60),
  mainTheme: codes('themes'),
  themes: some('themes'),
  allThemes: fc.boolean(),
  sectors: some('sectors'),
  regions: some('regions'),
  nationwide: fc.boolean(),
  lines: some('lines'),
  origin: optional(codes('origins')),
  legacyUrl: optional(url),
  leadKind: codes('partyKinds'),
  lead: optional(text(30)),
  partners: fc.array(
    fc.record({
      name: line(30),
      kind: codes('partyKinds'),
      role: line(20).filter((role) => !role.startsWith(',')),
    }),
    { maxLength: 3 },
  ),
  phase: optional(codes('phases')),
  startedOn: optional(day),
  confirmedIn: optional(fc.integer({ min: 2010, max: 2100 })),
  approach: optional(text(200)),
  needs: fc.array(line(40), { maxLength: 3 }),
  results: few(result),
  notWorked: few(setback),
  sources: few(link),
  links: few(link),
})

const record: fc.Arbitrary<KoploperRecord> = fc
  .tuple(plain, fc.boolean(), text(40))
  .map(([given, translated, words]) =>
    koploperRecord.parse({
      ...given,
      ...(translated && {
        en: {
          summary: words,
          ...(given.results.length > 0 && {
            results: given.results.map((one) => ({ value: one.value, statement: words })),
          }),
        },
      }),
    }),
  )

const columns: readonly Column[] = fields.flatMap((field) =>
  (field.path.includes('#') ? Array.from({ length: mostInGroup }, (_, at) => at + 1) : [null]).map(
    (number) => ({ field, number }),
  ),
)

const written = (value: unknown): string => {
  if (value === undefined || value === null) return ''
  if (typeof value === 'boolean') return value ? 'ja' : 'nee'
  if (Array.isArray(value)) return value.map(written).join('|')
  const partner = value as { name: string; kind: string; role: string }
  return typeof value === 'object' ? `${partner.name} (${partner.kind}, ${partner.role})` : String(value)
}

const cellsOf = (one: KoploperRecord): string[] =>
  columns.map(({ field, number }) => {
    const path = field.path.split('.').map((part) => (part === '#' ? (number ?? 1) - 1 : part))
    return written(valueAt(one, path))
  })

const withoutHoles = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

test('a CSV written from records reads back equal, in either language and with any separator', async () => {
  const file = fc.record({
    records: fc.uniqueArray(record, { minLength: 1, maxLength: 4, selector: (one) => one.key }),
    lang: fc.constantFrom('nl' as const, 'en' as const),
    separator: fc.constantFrom(';', ',', '\t'),
    lineEnd: fc.constantFrom('\n', '\r\n'),
  })
  await fc.assert(
    fc.asyncProperty(file, async ({ records, lang, separator, lineEnd }) => {
      const header = columns.map((column) => nameOf(column, lang))
      const read = await readFile('a.csv', csvOf([header, ...records.map(cellsOf)], separator, lineEnd))
      expect(read.errors).toEqual([])
      expect(withoutHoles(read.records)).toEqual(withoutHoles(records))
    }),
    { numRuns: 150 },
  )
}, 60_000)

test('every column is found under both its names', () => {
  for (const column of columns) {
    for (const lang of ['nl', 'en'] as const) expect(columnNamed(nameOf(column, lang))).toEqual(column)
  }
})

const isTold = ({ records, errors, total }: Awaited<ReturnType<typeof readFile>>): boolean =>
  total === 0
    ? records.length > 0
    : records.length >= 0 && errors.every((error) => error.reason !== '' && error.remedy !== '')

test('no bytes and no text make it throw: there is a record or an error', async () => {
  const name = fc.constantFrom('a.csv', 'a.json', 'upload')
  const word = fc.constantFrom(
    'sleutel',
    'titel',
    'samenvatting',
    'thema',
    '"',
    ';',
    ',',
    '|',
    '\n',
    '\r\n',
    'regios',
    '(',
    ')',
    '5-3-2020',
    'sep=;\n',
  )
  const content = fc.oneof(
    fc.uint8Array({ maxLength: 200 }),
    fc
      .array(fc.oneof(word, fc.string({ unit: 'binary', maxLength: 8 })))
      .map((parts) => bytesOf(parts.join(''))),
    fc
      .array(fc.oneof(word, fc.string({ maxLength: 8 })))
      .map((parts) => bytesOf(`sleutel;titel;samenvatting;thema;regios;partners\n${parts.join('')}`)),
    fc.json().map(bytesOf),
  )
  await fc.assert(
    fc.asyncProperty(name, content, async (file, bytes) => {
      expect(isTold(await readFile(file, bytes))).toBe(true)
    }),
    { numRuns: 1000 },
  )
}, 60_000)

test('no JSON that looks like a record makes it throw', async () => {
  const key = fc.constantFrom(...Object.keys(koploperRecord.shape), '__proto__', 'constructor', '')
  const value = fc.oneof(
    { maxDepth: 3 },
    fc.jsonValue({ maxDepth: 2 }),
    fc.array(
      fc.dictionary(fc.constantFrom('name', 'kind', 'value', 'url', 'label'), fc.jsonValue({ maxDepth: 1 })),
    ),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(fc.dictionary(key, value), { maxLength: 3 }), async (records) => {
      expect(isTold(await readFile('a.json', JSON.stringify(records)))).toBe(true)
    }),
    { numRuns: 500 },
  )
}, 60_000)
