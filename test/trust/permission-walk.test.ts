// The permission table, walked: every route and every command, every kind of actor, every state of the thing.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Actor, roles, system } from '../../src/kernel/actor.ts'
import { Forbidden, Invalid, NotFound } from '../../src/kernel/errors.ts'
import type { Permission } from '../../src/kernel/permissions.ts'
import { actionOf } from '../../src/platform/http/routes.ts'
import { allCommands } from '../../src/platform/write/command.ts'
// every command there is, those of the operator too
import '../../src/cli.ts'
import '../../src/main.ts'
import { startApp, type TestSite } from '../start-app.ts'
import type { Probe, Subject } from './probe.ts'
import { probes } from './probes.ts'
import { act, addPerson, castOf, fillPath, grant, type Player, revoke, routesOf, signedIn } from './stage.ts'

let site: TestSite
let cast: Player[]
beforeAll(async () => {
  site = await startApp()
  cast = await castOf(site)
})
afterAll(() => site.close())

// What the table says, read here anew and not by the code under test: rows are few words, and these are their meaning.
const rowsOf = (action: string): Permission[] =>
  site.open.house.permissions.filter((row) => row.action === action)

type Actors = Pick<Player, 'name' | 'role' | 'scope' | 'actor'>

const isMeant = (row: Permission, player: Actors): boolean => {
  if (row.who === 'system') return player.actor.kind === 'system'
  if (row.who === 'anyone') return player.actor.kind !== 'system'
  if (row.who === 'signed-in') return player.actor.kind === 'person'
  // A grant with a limit opens nothing that is for the whole network.
  return row.who === player.role && (row.scope !== 'all' || player.scope?.kind === 'all')
}

const opens = (action: string, player: Actors): boolean => rowsOf(action).some((row) => isMeant(row, player))

/** What was given to somebody is theirs alone, whoever else has the role. */
const isTheirs = (row: Permission, action: string, player: Actors): boolean =>
  row.scope !== 'assigned' || known(action).assignedTo === player.name

/** What is somebody's own is there for nobody else. */
const isTheirOwn = (row: Permission, action: string, player: Actors): boolean =>
  row.scope !== 'own' || [undefined, player.name].includes(known(action).ownedBy)

/** Where a row goes by body, a grant for another body, or with a limit of another kind, opens nothing. */
const isTheirBody = (row: Permission, action: string, { scope }: Actors): boolean =>
  row.scope !== 'body' ||
  known(action).body === undefined ||
  scope?.kind === 'all' ||
  (scope?.kind === 'body' && scope.id === known(action).body)

const permits = (action: string, player: Actors, state: string): boolean =>
  rowsOf(action).some(
    (row) =>
      isMeant(row, player) &&
      isTheirs(row, action, player) &&
      isTheirOwn(row, action, player) &&
      isTheirBody(row, action, player) &&
      (row.states === undefined || row.states.includes(state)),
  )

/** Whether it is there at all for this player; to who may see it, an act that its state forbids is refused openly. */
const isHidden = (action: string, player: Player, state: string): boolean => {
  const { secret, seenBy, goneIn } = known(action)
  return secret === true && (!(seenBy ?? []).includes(player.name) || goneIn?.includes(state) === true)
}

/** Each thing is made once and used until an act on it was allowed. */
const aims = new Map<string, Promise<Subject>>()
const aimOf = (action: string, probe: Probe, state: string, pattern = ''): Promise<Subject> => {
  const key = `${action} ${state} ${probe.states ? pattern : ''}`
  const known = aims.get(key) ?? probe.aim?.(site, state, pattern) ?? Promise.resolve({})
  aims.set(key, known)
  return known
}
const spend = (action: string, state: string, pattern = ''): void =>
  void aims.delete(`${action} ${state} ${known(action).states ? pattern : ''}`)

const known = (action: string): Probe => {
  const probe = probes[action]
  if (!probe) throw new Error(`no probe for ${action}: add it to probes.ts`)
  return probe
}

type Said = { readonly status: number; readonly location: string | null }
const wrong: string[] = []
let checks = 0
const check = (what: string, said: Said, allowed: readonly number[], to?: string): void => {
  checks += 1
  const fits = allowed.includes(said.status) && (to === undefined || said.location === to)
  if (!fits)
    wrong.push(`${what}: ${said.status} ${said.location ?? ''}, meant ${allowed.join(' or ')} ${to ?? ''}`)
}

let turn = 0
const loopbacks = ['127.0.0.1', '::1', '::ffff:127.0.0.1'] as const
/** Limits are tested elsewhere: here each request comes from a place of its own. */
const nearby = (): string => loopbacks[turn++ % loopbacks.length] ?? ''
const elsewhere = (): string => `10.${(turn >> 16) & 255}.${(turn >> 8) & 255}.${turn++ & 255}`

const walkGet = async (pattern: string, action: string, player: Player, state: string): Promise<void> => {
  const probe = known(action)
  const { params = {} } = await aimOf(action, probe, state, pattern)
  const path = fillPath(pattern, params)
  const said = await player.client.get(path, { peer: probe.peer ?? nearby() })
  const what = `GET ${pattern} (${state}) as ${player.name}`
  if (!opens(action, player)) {
    if (player.actor.kind === 'visitor')
      check(what, said, [303], `/inloggen?naar=${encodeURIComponent(path)}`)
    else check(what, said, [403])
  } else if (permits(action, player, state)) check(what, said, probe.get ?? [200])
  else check(what, said, [isHidden(action, player, state) ? 404 : 403])
}

const meantOfPost = (action: string, player: Player, state: string, filled: boolean): readonly number[] => {
  const probe = known(action)
  if (!opens(action, player)) return [probe.mild?.status ?? 403]
  const unseen = isHidden(action, player, state)
  if (!filled) return unseen && probe.seenBy ? [404] : (probe.empty ?? [422])
  return permits(action, player, state) ? (probe.post ?? [303]) : [unseen ? 404 : 403]
}

/** What signs in or out would end the walk for this player: it goes by a browser of its own. */
const browserFor = async (action: string, { client, actor }: Player): Promise<Player['client']> => {
  const own = action.startsWith('sign-in.') || action === 'session.end-own'
  if (!own || actor.kind !== 'person') return client
  const { client: another } = await signedIn(site, actor.id)
  another.cookies.set('aln-form', `browser-of-${actor.id}`)
  return another
}

const walkPost = async (pattern: string, action: string, player: Player, state: string): Promise<void> => {
  for (const filled of [false, true]) {
    const { params = {}, form = {} } = await aimOf(action, known(action), state, pattern)
    const client = await browserFor(action, player)
    const peer = action === 'sign-in.as-demo' ? nearby() : elsewhere()
    const said = await client.post(fillPath(pattern, params), filled ? form : {}, { peer })
    const what = `POST ${pattern} (${state}, ${filled ? 'filled' : 'empty'}) as ${player.name}`
    check(what, said, meantOfPost(action, player, state, filled))
    const done = said.status === 303 || (filled && known(action).post?.includes(said.status))
    if (done) spend(action, state, pattern)
  }
}

type Walk = (pattern: string, action: string, player: Player, state: string) => Promise<void>

let walked = 0
/**
 * Who tries an action in this state: whoever the table opens it to, in each state; whoever it is closed to, whatever
 * the state, in one of them, another for each. Where it names nobody in particular, four roles take turns beside a visitor, a member and the system.
 */
const playersFor = <One extends Actors>(action: string, state: string, all: readonly One[]): One[] => {
  if (rowsOf(action).some((row) => row.who !== 'anyone')) {
    const states = known(action).states ?? ['-']
    return all.filter((player, at) => opens(action, player) || states[at % states.length] === state)
  }
  const machine = all.filter(({ actor }) => actor.kind === 'system')
  const [visitor, member, ...staff] = all.filter(({ actor }) => actor.kind !== 'system')
  walked += 4
  const some = [0, 1, 2, 3].map((at) => staff[(walked + at) % staff.length])
  return [visitor, member, ...some, ...machine].filter((player) => player !== undefined)
}

/** One route, in every state; the number of answers that are checked. */
const walkRoute = async (walk: Walk, pattern: string, action: string): Promise<number> => {
  let meant = 0
  for (const state of known(action).states ?? ['-']) {
    const players = playersFor(action, state, cast)
    await aimOf(action, known(action), state, pattern)
    if (walk === walkGet) await Promise.all(players.map((player) => walk(pattern, action, player, state)))
    else for (const player of players) await walk(pattern, action, player, state)
    meant += players.length * (walk === walkGet ? 1 : 2)
  }
  return meant
}

test('every route and every command has a probe, and every probe has an action', () => {
  const actions = new Set([
    ...routesOf(site).map((route) => actionOf(route.handler)?.action ?? `${route.method} ${route.path}`),
    ...allCommands.keys(),
  ])
  expect([...actions].filter((action) => !(action in probes))).toEqual([])
  expect(Object.keys(probes).filter((action) => !actions.has(action))).toEqual([])
})

test('every answer over HTTP agrees with the table', { timeout: 300_000 }, async () => {
  let meant = 0
  for (const { method, path, handler } of routesOf(site)) {
    meant += await walkRoute(method === 'GET' ? walkGet : walkPost, path, actionOf(handler)?.action ?? '')
  }
  expect(wrong).toEqual([])
  expect(cast.length).toBeGreaterThanOrEqual(2 + 2 * roles.length)
  expect(checks).toBe(meant)
  expect(checks).toBeGreaterThan(1200)
  expect(walked).toBeGreaterThan(cast.length)
})

/** What became of an act: refused, or taken up (a rule may still find fault with it). */
const outcomeOf = async (actor: Actor, name: string, input: unknown): Promise<'refused' | 'taken up'> => {
  try {
    await act(site, actor, allCommands.get(name), input)
  } catch (error) {
    if (error instanceof Forbidden || error instanceof NotFound) return 'refused'
    if (!(error instanceof Invalid)) throw error
  }
  return 'taken up'
}

/** These find a sign-in that is under way: HTTP tried them, and test/accounts has every state of it. */
const byMail = new Set(['sign-in.with-code', 'sign-in.with-link'])

const tryCommand = async (name: string, state: string, player: Actors): Promise<string | null> => {
  const { input } = await aimOf(name, known(name), state)
  if (name === 'session.end-own') await fresh(player.actor)
  const said = await outcomeOf(player.actor, name, input ?? {})
  if (said === 'taken up') spend(name, state)
  const meant = permits(name, player, state) ? 'taken up' : 'refused'
  return said === meant ? null : `${name} (${state}) as ${player.name}: ${said}, meant ${meant}`
}

test('every command agrees with the table, whoever runs it', { timeout: 300_000 }, async () => {
  const players: Actors[] = [...cast, { name: 'system', role: null, scope: null, actor: system }]
  const names = [...allCommands.keys()].filter((name) => !byMail.has(name))
  const said: (string | null)[] = []
  for (const name of names)
    for (const state of known(name).states ?? ['-'])
      for (const player of playersFor(name, state, players)) said.push(await tryCommand(name, state, player))
  expect(said.filter((line) => line !== null)).toEqual([])
  expect(said.length).toBeGreaterThan(800)
})

/** Lets a session that an act ended stand again, so that the next act finds it. */
const fresh = async (actor: Actor): Promise<void> => {
  if (actor.kind !== 'person') return
  await site.sql(
    `insert into session (id, person_id, token_hash, strength, created_at, last_seen_at, ends_at)
     values ($1, $2, $4, 'mail', $3, $3, $3::timestamptz + interval '1 day') on conflict do nothing`,
    [actor.sessionId, actor.id, site.now(), actor.sessionId],
  )
}

test('a role that is given or taken back counts at the very next request', async () => {
  const email = 'even-adviseur@voorbeeld.invalid'
  const { client } = await signedIn(site, await addPerson(site, email))
  const status = async () => (await client.get('/werk/tips')).status
  expect(await status()).toBe(403)
  await grant(site, email, 'adviser')
  expect(await status()).toBe(200)
  const { params } = (await probes['tip.close']?.aim?.(site, 'new')) ?? {}
  expect((await client.get(`/werk/tips/${params?.id}`)).text).toContain('id="afronden"')
  await revoke(site, email, 'adviser')
  expect(await status()).toBe(403)
  expect((await client.post(`/werk/tips/${params?.id}/vraag`, { body: 'Nog een vraag?' })).status).toBe(403)
  expect((await client.get('/mijn')).text).not.toContain('/werk/tips')
  expect(await site.sql("select 1 from tip where id = $1 and state = 'new'", [params?.id])).toHaveLength(1)
})

test('a grant ends on its last day, and one that has not begun opens nothing', async () => {
  const email = 'tijdelijk@voorbeeld.invalid'
  const { client } = await signedIn(site, await addPerson(site, email))
  await grant(site, email, 'adviser')
  const status = async () => (await client.get('/werk/tips')).status
  const dates = (from: string, until: string | null) =>
    site.sql(
      `update role_grant set from_day = $2, until_day = $3
       where person_id = (select id from person where email = $1)`,
      [email, from, until],
    )
  expect(await status()).toBe(200)
  await dates('2026-11-01', '2026-11-23')
  expect(await status()).toBe(403)
  await dates('2026-11-24', null)
  expect(await status()).toBe(403)
  await dates('2026-11-23', '2026-11-24')
  expect(await status()).toBe(200)
})

test('a person who is switched off is out at the next request', async () => {
  const email = 'weg@voorbeeld.invalid'
  const id = await addPerson(site, email)
  const { client } = await signedIn(site, id)
  expect((await client.get('/mijn')).status).toBe(200)
  await site.sql("update person set state = 'disabled' where id = $1", [id])
  expect((await client.get('/mijn')).location).toBe('/inloggen?naar=%2Fmijn')
})
