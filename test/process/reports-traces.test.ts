// A site as its operator runs it: a whole report with a file is sent, followed and answered with marked traffic. Then it
// is stopped, and all of its data directory and everything it said is searched for the marks.
import { randomBytes } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { sessionHash } from '../../src/commons/accounts/sessions/queries.ts'
import { keysFrom } from '../../src/platform/keys.ts'
import { type Client, makeClient } from '../client.ts'
import { doAct, queue } from '../desk/stage.ts'
import { canary, jpeg } from '../files/specimens.ts'
import { base, fillIn, followBase, formWith, reply, send } from '../reports/stage.ts'
import { ask, newProcessStage, quick } from './stage.ts'

const agent = 'MarkedBrowser/7.7 (kanarie-agent)'
const address = '10.77.66.55'
const told = 'Gemerkt verhaal van iemand'
const answered = 'Gemerkt antwoord van het bureau'

/** A browser whose requests go over the network, as the proxy in front of the site passes them on. */
const browserAt = (origin: string, own: Readonly<Record<string, string>>): Client => {
  const request = (url: string, init: RequestInit): Promise<Response> => {
    const headers = new Headers(init.headers)
    for (const [name, value] of Object.entries(own)) headers.set(name, value)
    return fetch(url, { ...init, headers })
  }
  return makeClient({ request } as never, origin)
}

const keysAt = (dataDir: string) => keysFrom(readFileSync(join(dataDir, 'secret'), 'utf8').trim())

/** Somebody of the desk with a session, made in the database: no mail leaves this site. */
const handlerAt = async (dataDir: string, origin: string): Promise<Client> => {
  const token = randomBytes(32).toString('base64url')
  await ask(
    dataDir,
    `with p as (insert into person (id, name, email, state, proven_at, created_at)
       values (gen_random_uuid(), 'Bureau', 'bureau@voorbeeld.invalid', 'active', now(), now()) returning id),
     g as (insert into role_grant (id, person_id, role, scope_kind, from_day, reason, at)
       select gen_random_uuid(), id, 'case-handler', 'all', current_date - 1, 'test', now() from p)
     insert into session (id, person_id, token_hash, strength, created_at, last_seen_at, ends_at, agent_label)
     select gen_random_uuid(), id, $1, 'mail', now(), now(), now() + interval '1 day', 'Firefox/Linux' from p`,
    [sessionHash(keysAt(dataDir), token)],
  )
  const handler = browserAt(origin, {})
  handler.cookies.set('aln', token)
  return handler
}

/** Every file below a folder, by its place there. */
const filesIn = (folder: string): Map<string, Buffer> =>
  new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [path.slice(folder.length + 1), readFileSync(path)]),
  )

test('no address, browser, cookie or code of a report is in any file of the site, nor in what it or its database said', async () => {
  const stage = newProcessStage(onTestFinished)
  const dataDir = stage.newPlace('data')
  const site = stage.start({ dataDir, env: { ...quick, TRUST_PROXY: '1', LOG_LEVEL: 'trace' } })
  const origin = await site.ready()
  const browser = browserAt(origin, { 'user-agent': agent, 'x-forwarded-for': address })
  await fillIn(browser, { wish: told })
  const file = formWith({ consequence: told, tried: '' }, [[`${canary}.jpg`, await jpeg()]])
  expect((await browser.upload(`${base}/gevolg`, file)).status).toBe(303)
  const { code } = await send(browser)
  expect(code).toMatch(/^[A-Z2-7]{24}$/)
  expect((await reply(browser, code, told)).status).toBe(200)
  const [row] = await ask<{ id: string }>(dataDir, 'select id from report where wish = $1', [told])
  const id = row?.id ?? ''
  const handler = await handlerAt(dataDir, origin)
  for (const [act, fields, from] of [
    ['oppakken', {}, queue],
    ['bericht', { visibility: 'reporter', body: answered }],
    ['context', { facts: 'Feiten' }],
    ['probleem', { body: 'Mag het?' }],
    ['antwoord', { outcome: 'clarified', body: answered }],
  ] as const)
    expect([act, (await doAct(handler, id, act, fields, from)).status]).toEqual([act, 303])
  expect((await browser.post(followBase, { code })).text).toContain(answered)
  expect((await browser.post(followBase, { code: 'Z'.repeat(24) })).status).toBe(422)
  expect((await browser.get(`${base}/nergens`)).status).toBe(404)
  const [cookie = ''] = [...browser.cookies.values()].filter((value) => value.length > 10)
  expect(cookie).not.toBe('')
  // The cookie, and what the site knows its browser by.
  const cookies = [cookie, keysAt(dataDir).mac('browser', cookie)]
  expect((await site.stop()).code).toBe(0)

  const found = filesIn(dataDir)
  const holds = (mark: string): string[] =>
    [...found].filter(([, bytes]) => bytes.includes(mark)).map(([path]) => path)
  // What was told is there, so the search finds what there is; the database's own log was read too.
  expect(holds(told).length).toBeGreaterThan(0)
  expect(found.get('postgres.log')?.length).toBeGreaterThan(100)
  for (const mark of [agent, 'kanarie-agent', address, code, canary, ...cookies])
    expect([mark, holds(mark)]).toEqual([mark, []])
  const logs = [site.out(), site.err(), found.get('postgres.log')?.toString() ?? ''].join('\n')
  expect(logs).toContain('"route"')
  for (const mark of [agent, address, code, told, answered, id, canary, ...cookies, 'melden', 'volgen'])
    expect([mark, logs.includes(mark)]).toEqual([mark, false])
}, 60_000)
