// The tables: each has one owner, and what is personal says what for, on which ground, and for how long.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startApp, type TestSite } from '../start-app.ts'
import { oneOwner, tablesIn } from './rules.ts'
import { planted, sourcesUnder } from './sources.ts'

type Column = {
  readonly table: string
  readonly name: string
  readonly type: string
  readonly comment: string | null
}

let site: TestSite
let columns: Column[]
beforeAll(async () => {
  site = await startApp({ village: false })
  columns = await site.sql<Column>(
    `select c.relname as table, a.attname as name, format_type(a.atttypid, a.atttypmod) as type,
       col_description(c.oid, a.attnum) as comment
     from pg_class c join pg_attribute a on a.attrelid = c.oid
     where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v') and a.attnum > 0 and not a.attisdropped
       and c.relname <> 'migration'
     order by 1, a.attnum`,
  )
})
afterAll(() => site.close())

const schemas = sourcesUnder('src').filter(({ path }) => path.endsWith('/schema.ts'))
const tables = () => [...new Set(columns.map((column) => column.table))]

test('every table of the migrations is in exactly one schema.ts', () => {
  expect(tables().length).toBeGreaterThan(25)
  expect(oneOwner(tables())(schemas)).toEqual([])
})

test('a table without an owner, with two, or that is not there, is reported', () => {
  const two = planted('src/x/schema.ts', 'export type XTables = { tip: Row }')
  const none = planted('src/x/schema.ts', 'export type XTables = {\n  ghost: { id: string; body: string }\n}')
  expect(tablesIn(none)).toEqual(['ghost'])
  expect(oneOwner(tables())([...schemas, two])).toEqual(['tip is in more than one schema.ts'])
  expect(oneOwner(tables())([...schemas, none])).toEqual([
    'src/x/schema.ts has ghost, which no migration makes',
  ])
  expect(oneOwner([...tables(), 'orphan'])(schemas)).toEqual(['orphan is in no schema.ts'])
})

const comment = /^personal: \S.+; ground: \S.+; retention: \S.+$/

/** Names under which somebody stands, or their words do, wherever they are. */
const personal = new Set([
  'email',
  'recipient',
  'phone',
  'ip',
  'address',
  'agent_label',
  'browser_hash',
  'return_path',
  'last_seen_at',
  'what',
  'who_where',
  'body',
  'body_text',
  'body_html',
  'reason',
  'note',
  'message',
  'person_id',
  'actor_id',
  'author_id',
  'granted_by',
  'contact_role',
  'owner_role',
  'contact',
])

/** Columns of such a name in which nobody stands, and why. */
const nobody: Readonly<Record<string, string>> = {
  'article_text.body': 'a published text of the network, without people',
  'search_document.body': 'the words of what is public already',
}

const isPersonal = ({ table, name }: Column, all: readonly Column[]): boolean =>
  !(`${table}.${name}` in nobody) &&
  (personal.has(name) ||
    (name === 'name' && all.some((other) => other.table === table && other.name === 'email')))

const unsaid = (all: readonly Column[]): string[] =>
  all
    .filter((column) => isPersonal(column, all) && !comment.test(column.comment ?? ''))
    .map(({ table, name }) => `${table}.${name}`)

const halfSaid = (all: readonly Column[]): string[] =>
  all
    .filter(({ comment: text }) => /personal/i.test(text ?? '') && !comment.test(text ?? ''))
    .map(({ table, name }) => `${table}.${name}`)

test('every column in which somebody may stand says purpose, ground and retention', async () => {
  const points = await site.sql<{ name: string }>(
    `select conrelid::regclass || '.' || a.attname as name from pg_constraint
     join pg_attribute a on a.attrelid = conrelid and a.attnum = any(conkey)
     where contype = 'f' and confrelid = 'person'::regclass`,
  )
  const said = new Set(
    columns
      .filter((column) => comment.test(column.comment ?? ''))
      .map(({ table, name }) => `${table}.${name}`),
  )
  expect(unsaid(columns)).toEqual([])
  expect(halfSaid(columns)).toEqual([])
  expect(points.map(({ name }) => name).filter((name) => !said.has(name))).toEqual([])
  expect(said.size).toBeGreaterThan(25)
  expect(
    Object.keys(nobody).filter((key) => !columns.some(({ table, name }) => `${table}.${name}` === key)),
  ).toEqual([])
})

test('a column that says nothing, or half of it, is reported', () => {
  const plain = { table: 'x', name: 'email', type: 'text', comment: null }
  const half = { ...plain, comment: 'personal: address; ground: consent' }
  expect(unsaid([plain])).toEqual(['x.email'])
  expect(unsaid([half])).toEqual(['x.email'])
  expect(halfSaid([{ ...half, name: 'colour' }])).toEqual(['x.colour'])
  expect(unsaid([{ ...plain, name: 'name' }])).toEqual([])
  expect(unsaid([plain, { ...plain, name: 'name' }])).toEqual(['x.email', 'x.name'])
})
