// Doors: each writing route came from submit, each command has a row and a way to be reached.
import { Hono } from 'hono'
import { afterAll, beforeAll, expect, test } from 'vitest'
// every command there is, those of the operator too
import '../../src/cli.ts'
import '../../src/app/start/site.ts'
import { unguardedRoutes } from '../../src/app/build.ts'
import type { Permission } from '../../src/kernel/permissions.ts'
import type { Env } from '../../src/platform/http/env.ts'
import { actionOf, machine, visit } from '../../src/platform/http/routes.ts'
import { type AnyCommand, allCommands } from '../../src/platform/write/command.ts'
import { startApp, type TestSite } from '../start-app.ts'

let site: TestSite
beforeAll(async () => {
  site = await startApp({ village: false })
})
afterAll(() => site.close())

type Routes = Pick<Hono<Env>, 'routes'>

const backDoors = ({ routes }: Routes): string[] =>
  routes
    .filter((route) => !['GET', 'ALL'].includes(route.method) && actionOf(route.handler)?.kind !== 'submit')
    .map((route) => `${route.method} ${route.path}`)

const readingThatWrites = ({ routes }: Routes): string[] =>
  routes
    .filter((route) => route.method === 'GET' && actionOf(route.handler)?.kind === 'submit')
    .map((route) => `${route.method} ${route.path}`)

const withoutRow = (commands: Iterable<string>, table: readonly Permission[]): string[] =>
  [...commands].filter((name) => !table.some((row) => row.action === name))

/** Commands that no form leads to and that the system may not run: nobody can. */
const unreached = (
  commands: Iterable<string>,
  { routes }: Routes,
  table: readonly Permission[],
): string[] => {
  const led = new Set(
    routes.filter(({ method }) => method === 'POST').map(({ handler }) => actionOf(handler)?.action),
  )
  return [...commands].filter(
    (name) => !led.has(name) && !table.some((row) => row.action === name && row.who === 'system'),
  )
}

/** Rows for an act that is neither a command nor a page: left behind, or misspelt. */
const idleRows = (
  table: readonly Permission[],
  { routes }: Routes,
  commands: ReadonlyMap<string, AnyCommand>,
): string[] => {
  const used = new Set([...commands.keys(), ...routes.map(({ handler }) => actionOf(handler)?.action)])
  return [...new Set(table.map((row) => row.action))].filter((action) => !used.has(action))
}

/** Rows that wait for what is built next, and why. */
const awaited: Readonly<Record<string, string>> = {
  'site.style': 'the page of all components (/_stijl) of decisions.md',
}

test('every writing route came from submit, and no reading one did', () => {
  expect(site.app.routes.filter(({ method }) => method === 'POST').length).toBeGreaterThanOrEqual(11)
  expect(backDoors(site.app)).toEqual([])
  expect(readingThatWrites(site.app)).toEqual([])
  expect(unguardedRoutes(site.app, site.open.house)).toEqual([])
})

test('every command has a row, and a form or the system that runs it', () => {
  const { permissions } = site.open.house
  expect(allCommands.size).toBeGreaterThan(12)
  expect(withoutRow(allCommands.keys(), permissions)).toEqual([])
  expect(unreached(allCommands.keys(), site.app, permissions)).toEqual([])
})

test('every row is for something that is there', () => {
  const idle = idleRows(site.open.house.permissions, site.app, allCommands)
  expect(idle.filter((action) => !(action in awaited))).toEqual([])
})

test('a back door, a command without a row and one that nobody reaches are reported', () => {
  const { permissions } = site.open.house
  const inner = new Hono<Env>().post('/achterdeur', (c) => c.text('in'))
  const app = new Hono<Env>()
    .route('/', inner)
    .post(
      '/kijk',
      visit('site.home', () => new Response()),
    )
    .put(
      '/machine',
      machine('site.home', () => new Response()),
    )
    .get('/open', (c) => c.text('in'))
    .get(
      '/onbekend',
      visit('geen.rij', () => new Response()),
    )
  expect(backDoors(app)).toEqual(['POST /achterdeur', 'POST /kijk', 'PUT /machine'])
  expect(unguardedRoutes(app, site.open.house)).toEqual(['POST /achterdeur', 'GET /open', 'GET /onbekend'])
  expect(withoutRow(['tip.send', 'tip.vergeten'], permissions)).toEqual(['tip.vergeten'])
  expect(unreached(['tip.send', 'koploper.import', 'tip.vergeten'], site.app, permissions)).toEqual([
    'tip.vergeten',
  ])
  const lost: Permission = { action: 'tip.sned', who: 'anyone', scope: 'all' }
  expect(idleRows([lost], site.app, allCommands)).toEqual(['tip.sned'])
})
