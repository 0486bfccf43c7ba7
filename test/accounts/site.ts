// A small site with this module alone, over real HTTP, on a database of its own. Time is set by hand.
import type { Server } from 'node:http'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import type { Kysely } from 'kysely'
import pg from 'pg'
import { render } from 'preact-render-to-string'
import { visitor } from '#kernel/actor.ts'
import { Forbidden, NotFound, TooMany } from '#kernel/errors.ts'
import { readPath } from '#kernel/language.ts'
import type { PageView } from '#kernel/page-view.ts'
import { makeCacheBus } from '#platform/cache/bus.ts'
import { type Config, readConfig } from '#platform/config.ts'
import { joinEmbedded } from '#platform/db/embedded/index.ts'
import { type Database, openDatabase } from '#platform/db/open.ts'
import { readBrowser, readSessionCookie } from '#platform/http/cookies.ts'
import { refuseCrossSite } from '#platform/http/cross-site.ts'
import type { Ctx, Env } from '#platform/http/env.ts'
import { clientAddress } from '#platform/http/network.ts'
import { makeRateLimit } from '#platform/http/rate-limit.ts'
import { drainJobs, makeBoss, makeQueues, type Queue, workOn } from '#platform/jobs/jobs.ts'
import { makeOutbox } from '#platform/jobs/outbox.ts'
import { runReaction, systemStage } from '#platform/jobs/reaction.ts'
import { keysFrom } from '#platform/keys.ts'
import { makeLog } from '#platform/log.ts'
import { mailSender } from '#platform/mail/send.ts'
import { makeTransport } from '#platform/mail/transport.ts'
import type { PlatformTables } from '#platform/schema.ts'
import type { House, Stage } from '#platform/stage.ts'
import { execute } from '#platform/write/command.ts'
import { type AccountTables, addDemoPerson, grantRole, personOfSession, revokeRole, touchSession } from '#commons/accounts'
import { accounts } from '../../src/commons/accounts/module.ts'

const root = mkdtempSync('/tmp/aln-accounts-')
let server: Awaited<ReturnType<typeof joinEmbedded>> | undefined
let databases = 0

const migrations = ['0001-platform.sql', '0002-taxonomy.sql', '0003-accounts.sql']

const newDatabase = async (): Promise<string> => {
  server ??= await joinEmbedded({ dataDir: root, log: () => undefined, detached: false, fsync: false })
  const { host, port, user, database } = server.connection
  databases += 1
  const name = `accounts_${databases}`
  const first = new pg.Client({ host, port, user, database })
  await first.connect()
  await first.query(`create database ${name}`)
  await first.end()
  const own = new pg.Client({ host, port, user, database: name })
  await own.connect()
  for (const file of migrations) await own.query(readFileSync(join('migrations', file), 'utf8'))
  await own.end()
  return `postgres://${user}@/${name}?host=${encodeURIComponent(host)}&port=${port}`
}

export const endServer = async (): Promise<void> => {
  await server?.leave()
  rmSync(root, { recursive: true, force: true })
}

export type Site = Awaited<ReturnType<typeof openSite>>
type Setting = Partial<Config> & { url?: string; waiting?: number; start?: string }

const html = (view: PageView): string =>
  `<!doctype html><title>${view.title}</title>${render(view.body as Parameters<typeof render>[0])}`

const errorAnswer = (error: unknown, c: Ctx): Response => {
  if (error instanceof NotFound) return c.text('404', 404)
  if (error instanceof Forbidden) return c.text('403', 403)
  if (error instanceof TooMany) return c.text('429', 429, { 'Retry-After': String(error.seconds) })
  throw error
}

const layChain = (house: House): Hono<Env> => {
  const app = new Hono<Env>({ getPath: (request) => readPath(new URL(request.url).pathname).path })
  app.use(async (c, next) => {
    const { lang, path } = readPath(new URL(c.req.url).pathname)
    c.set('lang', lang)
    c.set('path', path)
    c.set('show', (view, status = 200) => c.html(html(view), status as 200))
    refuseCrossSite(c.req.raw, house.origin())
    c.set('network', house.limits.hash(clientAddress(c, house.config.trustProxy)))
    const { config, keys, clock } = house
    const db = house.database.kysely as unknown as Kysely<AccountTables>
    const person = await personOfSession(db, keys, readSessionCookie(c, config) ?? '', clock(), config.live)
    if (person) await touchSession(house, person.sessionId, clock())
    const browser = readBrowser(c, config, keys)
    c.set('stage', { db: db as never, house, actor: person ?? visitor, lang, now: clock, browser })
    await next()
  })
  app.onError((error, c) => errorAnswer(error, c as Ctx))
  return app
}

/** Opens the site; `url` opens it on the database of an earlier one. */
export const openSite = async ({ url, waiting = 3, start = '2026-11-23T10:00:00Z', ...over }: Setting = {}) => {
  const databaseUrl = url ?? (await newDatabase())
  const config: Config = {
    ...readConfig({ DATABASE_URL: databaseUrl, SECRET: 'a secret of more than thirty-two characters', DATA_DIR: root }),
    ...over,
  }
  let now = new Date(start)
  const clock = () => new Date(now)
  const log = makeLog('silent')
  const database = await openDatabase<PlatformTables & AccountTables>(config, log)
  const boss = makeBoss(database.connection, log, true)
  const module = accounts({ waitingCount: () => Promise.resolve(waiting) })
  const reactions = module.reactions ?? []
  const transport = makeTransport(config)
  const queues: Queue[] = [
    ...reactions.map((reaction) => ({
      name: reaction.name,
      prompt: true,
      run: (house: House, job: { readonly event?: string }) => runReaction(house, reaction, job.event ?? ''),
    })),
    mailSender(transport, new Map(Object.entries(module.mails ?? {}))),
  ]
  await boss.start()
  await makeQueues(boss, queues)
  let origin = ''
  const house: House = {
    config,
    database: database as unknown as Database<never>,
    keys: keysFrom(config.secret ?? ''),
    log,
    clock,
    outbox: makeOutbox(boss, new Map(reactions.flatMap((one) => one.on.map((event) => [event, [one.name]])))),
    cache: makeCacheBus(),
    limits: makeRateLimit(clock),
    permissions: [...module.permissions, { action: 'site.me', who: 'anyone', scope: 'all' }],
    origin: () => config.origin ?? origin,
  }
  const app = layChain(house)
  if (module.routes) app.route('/', module.routes)
  app.get('/wie', (c) => c.json(c.var.stage.actor))
  const http = serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 }) as Server
  await new Promise((resolve) => http.once('listening', resolve))
  origin = `http://127.0.0.1:${(http.address() as AddressInfo).port}`
  const system = () => systemStage(house) as Stage<AccountTables>
  return {
    house,
    base: origin,
    url: databaseUrl,
    db: database.kysely as unknown as Kysely<PlatformTables & AccountTables>,
    pass: (minutes: number) => {
      now = new Date(now.getTime() + minutes * 60_000)
    },
    drain: () => drainJobs(boss, house, queues),
    work: () => workOn(boss, house, queues),
    browser: (agent?: string) => newBrowser(origin, config.origin ?? origin, agent),
    demo: async (name: string, grants: unknown[] = []) =>
      (await execute(addDemoPerson, system(), { name, email: `${name}@demo.invalid`, grants })).out.id,
    grant: (email: string, role = 'adviser') =>
      execute(grantRole, system(), { email, role, scopeKind: 'all', scopeId: null, reason: 'test' }),
    revoke: (email: string, role = 'adviser') =>
      execute(revokeRole, system(), { email, role, scopeKind: 'all', scopeId: null, reason: 'test' }),
    close: async () => {
      http.closeAllConnections()
      await new Promise((resolve) => http.close(resolve))
      await boss.stop({ graceful: false })
      transport.close()
      await database.close()
    },
  }
}

export type Browser = ReturnType<typeof newBrowser>
type Me = { kind: string; name?: string; email?: string; grants?: unknown[]; sessionId?: string }

/** A browser: keeps cookies, follows no redirect, sends what a browser sends. */
const newBrowser = (base: string, origin: string, agent = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Firefox/140.0') => {
  const cookies = new Map<string, string>()
  const send = async (path: string, init: RequestInit = {}): Promise<Response> => {
    const headers = new Headers({ 'User-Agent': agent, ...(init.headers as Record<string, string>) })
    if (cookies.size > 0) headers.set('Cookie', [...cookies].map(([name, value]) => `${name}=${value}`).join('; '))
    const response = await fetch(base + path, { redirect: 'manual', ...init, headers })
    for (const line of response.headers.getSetCookie()) {
      const [pair = '', ...rest] = line.split('; ')
      const [name = '', value = ''] = pair.split('=')
      if (rest.includes('Max-Age=0')) cookies.delete(name)
      else cookies.set(name, value)
    }
    return response
  }
  const post = (path: string, form: Record<string, string> = {}, headers: Record<string, string> = {}) =>
    send(path, { method: 'POST', body: new URLSearchParams(form), headers: { Origin: origin, ...headers } })
  return {
    cookies,
    get: (path: string, headers: Record<string, string> = {}) => send(path, { headers }),
    head: (path: string) => send(path, { method: 'HEAD' }),
    post,
    text: async (path: string) => (await send(path)).text(),
    me: async (): Promise<Me> => (await send('/wie')).json() as Promise<Me>,
    /** opens the page to sign in on and asks for a mail */
    ask: async (email: string, form: Record<string, string> = {}, lang = '') => {
      await send(`${lang}/inloggen`)
      return post(`${lang}/inloggen`, { email, ...form })
    },
  }
}

/** Code and path of the link in the newest mail that was kept for an address. */
export const newestMail = async (site: Site, email: string) => {
  await site.drain()
  const mail = await site.db
    .selectFrom('mail')
    .selectAll()
    .where('recipient', '=', email)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return { ...readMail(mail?.body_text ?? ''), mail }
}

export const readMail = (text: string) => ({
  code: /\b(\d{4} \d{4})\b/.exec(text)?.[1] ?? '',
  link: /https?:\/\/[^/\s]+(\/\S*\/link\/\S+|\/inloggen\/link\/\S+)/.exec(text)?.[1] ?? '',
})

/** Signs somebody in with the code of a mail. */
export const signIn = async (site: Site, email: string, browser = site.browser()) => {
  await browser.ask(email)
  const { code } = await newestMail(site, email)
  const answer = await browser.post('/inloggen/code', { code })
  return { browser, answer }
}
