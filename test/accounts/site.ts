// The whole site with a clock that is set by hand, and browsers as this module needs them.
import type { Kysely } from 'kysely'
import { buildSite } from '../../src/app/build.ts'
import { openHouse } from '../../src/app/house.ts'
import { type AccountTables, addDemoPerson, grantRole, revokeRole } from '../../src/commons/accounts/index.ts'
import type { Assets } from '../../src/platform/assets.ts'
import { readConfig } from '../../src/platform/config.ts'
import { workOn } from '../../src/platform/jobs/jobs.ts'
import { systemStage } from '../../src/platform/jobs/reaction.ts'
import { makeLog } from '../../src/platform/log.ts'
import type { PlatformTables } from '../../src/platform/schema.ts'
import type { Stage } from '../../src/platform/stage.ts'
import { execute } from '../../src/platform/write/command.ts'
import { testMoment, testSecret } from '../setup/names.ts'
import { startApp, type TestSite } from '../start-app.ts'

type App = TestSite['app']
type Env = Readonly<Record<string, string>>
const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0'

/** What a request looks like from outside: its peer and the headers that a proxy or an attacker may add. */
export type From = { readonly peer?: string; readonly headers?: Env }

/** A browser: keeps cookies, follows no redirect, sends what a browser sends. */
const newBrowser = (app: App, origin: string, agent = firefox) => {
  const cookies = new Map<string, string>()
  const send = async (path: string, init: RequestInit, { peer = '127.0.0.1', headers: extra = {} }: From) => {
    const headers = new Headers({ Host: new URL(origin).host, 'User-Agent': agent })
    if (init.method === 'POST') headers.set('Origin', origin)
    if (cookies.size > 0) headers.set('Cookie', [...cookies].map((pair) => pair.join('=')).join('; '))
    for (const [name, value] of Object.entries(extra)) headers.set(name, value)
    const environment = { incoming: { socket: { remoteAddress: peer } } }
    const answer = await app.request(origin + path, { ...init, headers, redirect: 'manual' }, environment)
    for (const line of answer.headers.getSetCookie()) {
      const [pair = '', ...rest] = line.split('; ')
      const [name = '', value = ''] = pair.split('=')
      if (rest.includes('Max-Age=0')) cookies.delete(name)
      else cookies.set(name, value)
    }
    return answer
  }
  const get = (path: string, from: From = {}) => send(path, {}, from)
  const post = (path: string, form: Env = {}, from: From = {}) =>
    send(path, { method: 'POST', body: new URLSearchParams(form) }, from)
  return {
    cookies,
    get,
    post,
    head: (path: string) => send(path, { method: 'HEAD' }, {}),
    text: async (path: string) => (await get(path)).text(),
    /** opens the page to sign in on and asks for a mail */
    ask: async (email: string, form: Env = {}, lang = '') => {
      await get(`${lang}/inloggen`)
      return post(`${lang}/inloggen`, { email, ...form })
    },
    /** what the settings page says of who is signed in; null for a visitor */
    address: async () =>
      /([\w.+-]+@[\w.-]+)/.exec(await (await get('/mijn/instellingen')).text())?.[1] ?? null,
    isIn: async () => (await get('/mijn/instellingen')).status === 200,
  }
}

const around = (
  app: App,
  open: TestSite['open'],
  rest: Pick<TestSite, 'url' | 'now' | 'pass' | 'drain' | 'close'>,
) => {
  const { house } = open
  const system = () => systemStage(house) as Stage<AccountTables>
  const role = (email: string, name: string) => ({
    email,
    role: name,
    scopeKind: 'all',
    scopeId: null,
    reason: 'test',
  })
  return {
    ...rest,
    house,
    db: house.database.kysely as unknown as Kysely<PlatformTables & AccountTables>,
    browser: (agent?: string) => newBrowser(app, house.origin(), agent),
    work: () => workOn(open.boss, house, open.queues),
    system,
    demo: async (name: string, grants: unknown[] = []) => {
      const email = `${name.toLowerCase().replaceAll(' ', '-')}@demo.invalid`
      return (await execute(addDemoPerson, system(), { name, email, grants })).out.id
    },
    grant: (email: string, name = 'adviser') => execute(grantRole, system(), role(email, name)),
    revoke: (email: string, name = 'adviser') => execute(revokeRole, system(), role(email, name)),
  }
}

export type Site = ReturnType<typeof around>

/** Opens the site on an empty network of its own. */
export const openSite = async (env: Env = {}): Promise<Site> => {
  const site = await startApp({ village: false, env })
  return around(site.app, site.open, site)
}

const noAssets: Assets = { css: '', js: '', hero: '', favicon: '', find: () => undefined }

/** Opens a second site on the database of an earlier one, with other settings. */
export const openOn = async (url: string, env: Env): Promise<Site> => {
  const config = readConfig({ DATABASE_URL: url, SECRET: testSecret, LOG_LEVEL: 'error', ...env })
  const open = await openHouse(config, { clock: () => testMoment, log: makeLog('error') })
  const { app } = buildSite(open.house, noAssets)
  const drain = () => Promise.resolve(0)
  return around(app, open, {
    url,
    now: () => testMoment,
    pass: () => undefined,
    drain,
    close: () => open.close(),
  })
}

/** Code and path of the link in the text of a mail. */
export const readMail = (text: string) => ({
  code: /\b(\d{4} \d{4})\b/.exec(text)?.[1] ?? '',
  link: /https?:\/\/[^/\s]+((?:\/en)?\/inloggen\/link\/\S+)/.exec(text)?.[1] ?? '',
})

/** The newest mail that was kept for an address. */
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

/** Signs somebody in with the code of a mail. */
export const signIn = async (site: Site, email: string, browser = site.browser()) => {
  await browser.ask(email)
  const { code } = await newestMail(site, email)
  const answer = await browser.post('/inloggen/code', { code })
  return { browser, answer }
}

/** What stands in the page itself, without the frame: its link to the other language keeps the whole address. */
export const mainOf = (html: string): string => html.slice(html.indexOf('<main'), html.indexOf('</main>'))

/** A code that is surely another one. */
export const wrongCode = (code: string): string =>
  String((Number(code.replace(' ', '')) + 1) % 100_000_000).padStart(8, '0')
