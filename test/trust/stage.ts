// The cast of the trust tests: one actor of each kind, and a second house on the same database.
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Kysely } from 'kysely'
import { buildSite } from '../../src/app/build.ts'
import { type OpenHouse, openHouse } from '../../src/app/house.ts'
import {
  type AccountTables,
  grantRole,
  personOfSession,
  revokeRole,
} from '../../src/commons/accounts/index.ts'
import { openSession } from '../../src/commons/accounts/sessions/steps.ts'
import { type Actor, type Role, roles, type ScopeKind, system, visitor } from '../../src/kernel/actor.ts'
import type { Id } from '../../src/kernel/id.ts'
import type { Lang } from '../../src/kernel/language.ts'
import { readAssets } from '../../src/platform/assets.ts'
import { type Config, readConfig } from '../../src/platform/config.ts'
import { systemStage } from '../../src/platform/jobs/reaction.ts'
import { type Log, makeLog } from '../../src/platform/log.ts'
import type { Stage } from '../../src/platform/stage.ts'
import { type Answer as Acted, type Command, execute } from '../../src/platform/write/command.ts'
import { type Answer, type Client, type Extra, makeClient } from '../client.ts'
import { testSecret } from '../setup/names.ts'
import type { TestSite } from '../start-app.ts'

/** A peer elsewhere on the internet: the doors of the demonstration are closed to it. */
export const faraway = '203.0.113.9'

export type Player = {
  readonly name: string
  readonly role: Role | null
  readonly scope: { readonly kind: ScopeKind; readonly id: string | null } | null
  readonly client: Client
  readonly actor: Actor
}

/** Runs any command as this actor, without a browser. */
export const act = async (site: TestSite, actor: Actor, command: unknown, input: unknown): Promise<Acted> => {
  const the = command as Command<unknown, never, unknown, Acted>
  const stage: Stage = { ...(systemStage(site.open.house, site.now()) as unknown as Stage), actor }
  return (await execute(the, stage, input)).out
}

/** The same as the system does it: for what tests need to be there. */
export const asSystem = (site: TestSite, command: unknown, input: unknown): Promise<Acted> =>
  act(site, system, command, input)

const grantInput = (email: string, role: Role, scope: Player['scope']) => ({
  email,
  role,
  scopeKind: scope?.kind ?? 'all',
  scopeId: scope?.id ?? null,
  reason: 'test',
})

export const grant = (site: TestSite, email: string, role: Role, scope: Player['scope'] = null) =>
  asSystem(site, grantRole, grantInput(email, role, scope))
export const revoke = (site: TestSite, email: string, role: Role, scope: Player['scope'] = null) =>
  asSystem(site, revokeRole, grantInput(email, role, scope))

/** Somebody with a proven address, made without a mail. */
export const addPerson = async (site: TestSite, email: string, name = ''): Promise<string> => {
  await site.sql(
    `insert into person (id, name, email, state, proven_at, created_at)
     values (gen_random_uuid(), $2, $1, 'active', $3, $3)
     on conflict (email) do update set state = 'active', name = excluded.name`,
    [email, name, site.now()],
  )
  const [row] = await site.sql<{ id: string }>('select id from person where email = $1', [email])
  return row?.id ?? ''
}

/** A browser in which this person has a session, made by the step that sign-in itself uses. */
export const signedIn = async (
  site: TestSite,
  personId: string,
): Promise<{ client: Client; actor: Actor }> => {
  const { house } = site.open
  const kysely = house.database.kysely as unknown as Kysely<AccountTables>
  const who = { personId: personId as Id<'person'>, strength: 'mail', agent: 'Firefox/Linux' } as const
  const session = await kysely
    .transaction()
    .execute((tx) => openSession(tx as never, house.keys, who, site.now()))
  const client = site.visitor()
  client.cookies.set('aln', session.token)
  const actor = await personOfSession(kysely as never, house.keys, session.token, site.now(), false)
  if (actor === null) throw new Error('the session that was just made is not alive')
  return { client, actor }
}

export const region = { kind: 'region', id: 'drenthe' } as const
export const theme = { kind: 'theme', id: 'werken-naar-talent' } as const
const bodies = [
  { kind: 'body', id: 'vws' },
  { kind: 'body', id: 'ocw' },
] as const
const whole = { kind: 'all', id: null } as const

/** A visitor, a member, and every role: with all the reach there is, and with a small one (of both kinds where it matters). */
export const castOf = async (site: TestSite): Promise<Player[]> => {
  const cast: Player[] = [
    { name: 'visitor', role: null, scope: null, client: site.visitor(), actor: visitor },
  ]
  const add = async (name: string, role: Role | null, scope: Player['scope']): Promise<void> => {
    const email = `${name.replaceAll(':', '-')}@voorbeeld.invalid`
    if (role !== null) await grant(site, email, role, scope)
    const id = await addPerson(site, email)
    cast.push({ name, role, scope, ...(await signedIn(site, id)) })
  }
  await add('member', null, null)
  const given = new Set(site.open.house.permissions.map((row) => row.who))
  for (const [at, role] of roles.entries()) {
    const scopes = given.has(role) ? [whole, region, theme] : [whole, at % 2 === 0 ? region : theme]
    for (const scope of scopes) await add(`${role}:${scope.kind}`, role, scope)
  }
  for (const scope of bodies) await add(`official:body:${scope.id}`, 'official', scope)
  return cast
}

/** Routes as the site has them: method, pattern, handler; the chain itself left out. */
export const routesOf = (site: Pick<TestSite, 'app'>) =>
  site.app.routes.filter((route) => route.method === 'GET' || route.method === 'POST')

export const fillPath = (pattern: string, params: Readonly<Record<string, string>>): string =>
  pattern.replace(/:(\w+)/g, (_, name: string) => {
    const value = params[name]
    if (value === undefined) throw new Error(`no value for :${name} of ${pattern}`)
    return encodeURIComponent(value)
  })

export const inLang = (lang: Lang, path: string): string =>
  lang === 'nl' ? path : path === '/' ? '/en' : `/en${path}`

/** Everything of an answer that somebody could read: status, headers, body. */
export const wholeAnswer = (answer: Answer): string =>
  [answer.status, ...[...answer.headers].map((pair) => pair.join(': ')), answer.text].join('\n')

/** Rows of every table, to see that nothing changed; what a session was last seen at is let be. */
export const everything = async (site: TestSite): Promise<Record<string, string>> => {
  const tables = await site.sql<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
     where schemaname in ('public', 'pgboss') order by 1`,
  )
  const found: Record<string, string> = {}
  for (const { name } of tables) {
    if (name.startsWith('pgboss.') && !/\.job|\.queue/.test(name)) continue
    const row =
      name === 'public.session'
        ? "to_jsonb(t) - 'last_seen_at'"
        : name.startsWith('pgboss.')
          ? "to_jsonb(t) -> 'id'"
          : 'to_jsonb(t)'
    const [one] = await site.sql<{ sum: string }>(
      `select count(*) || ' ' || coalesce(md5(string_agg((${row})::text, ' ' order by (${row})::text)), '') as sum from ${name} t`,
    )
    found[name] = one?.sum ?? ''
  }
  return found
}

const emptyAssets = () => {
  const folder = mkdtempSync(join(tmpdir(), 'aln-assets-'))
  const names = { css: 'index-T.css', js: 'main-T.js', hero: 'hero-T.svg', favicon: 'favicon-T.svg' }
  for (const name of Object.values(names)) writeFileSync(join(folder, name), '')
  writeFileSync(join(folder, 'assets.json'), JSON.stringify({ ...names, files: Object.values(names) }))
  return readAssets(folder)
}

export type Second = {
  readonly open: OpenHouse
  readonly config: Config
  readonly built: ReturnType<typeof buildSite>
  visitor(): Client
  close(): Promise<void>
}

/** Another process, as it were, on the same database: its own settings, log, cache and listener. */
export const openSecond = async (
  site: Pick<TestSite, 'url' | 'now'>,
  env: Readonly<Record<string, string>> = {},
  log?: Log,
): Promise<Second> => {
  const config = readConfig({
    DATABASE_URL: site.url,
    SECRET: testSecret,
    DEMO: '1',
    LOG_LEVEL: 'fatal',
    DATA_DIR: mkdtempSync(join(tmpdir(), 'aln-data-')),
    ...env,
  })
  const open = await openHouse(config, {
    clock: site.now,
    log: log ?? makeLog(config.logLevel),
    lasting: true,
  })
  const built = buildSite(open.house, emptyAssets())
  return {
    open,
    config,
    built,
    visitor: () => makeClient(built.app, open.house.origin()),
    close: () => open.close(),
  }
}

/** Asks until it holds, or gives up: for what another process must hear. */
export const eventually = async (holds: () => Promise<boolean> | boolean, ms = 5000): Promise<boolean> => {
  for (const until = performance.now() + ms; performance.now() < until; ) {
    if (await holds()) return true
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  return holds()
}

export type { Extra }
