// The site in process on a database of its own, and clients that keep cookies as browsers do.
import { mkdtempSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { inject } from 'vitest'
import { buildSite } from '../src/app/build.ts'
import { type OpenHouse, openHouse } from '../src/app/house.ts'
import { readAssets } from '../src/platform/assets.ts'
import { readConfig } from '../src/platform/config.ts'
import { drainJobs } from '../src/platform/jobs/jobs.ts'
import { makeLog } from '../src/platform/log.ts'
import { type Client, makeClient } from './client.ts'
import { databaseUrl, testMoment, testSecret } from './setup/names.ts'

export type TestSite = {
  readonly open: OpenHouse
  /** the whole application, for a look at its routes */
  readonly app: ReturnType<typeof buildSite>['app']
  /** address of the database, for processes of their own */
  readonly url: string
  now(): Date
  /** moves the clock to a moment, or on by so many minutes */
  setNow(moment: Date): void
  pass(minutes: number): void
  /** a browser that has not signed in */
  visitor(): Client
  /** a browser in which this demo person signed in */
  as(email: string): Promise<Client>
  /** runs all that waits in the queues */
  drain(): Promise<number>
  /** asks the database directly */
  sql<Row extends Record<string, unknown>>(text: string, values?: unknown[]): Promise<Row[]>
  close(): Promise<void>
}

export type TestSettings = {
  readonly village?: boolean
  readonly env?: Readonly<Record<string, string>>
  /** log lines end up here */
  readonly lasting?: boolean
}

let made = 0

const fakeAssets = (): ReturnType<typeof readAssets> => {
  const folder = mkdtempSync(join(inject('server').root, 'assets-'))
  const names = { css: 'index-T.css', js: 'main-T.js', hero: 'hero-T.svg', favicon: 'favicon-T.svg' }
  for (const name of Object.values(names)) writeFileSync(join(folder, name), '')
  writeFileSync(join(folder, 'assets.json'), JSON.stringify({ ...names, files: Object.values(names) }))
  return readAssets(folder)
}

const freshDatabase = async (village: boolean): Promise<string> => {
  const { host, port } = inject('server')
  made += 1
  const name = `t_${process.pid}_${made}_${Math.round(performance.now())}`
  const admin = new pg.Client({ host, port, user: 'aln', database: 'postgres' })
  await admin.connect()
  // Two files may ask for a copy of the same template at once; the server refuses the second for a moment.
  for (let tries = 0; ; tries += 1) {
    try {
      // Page by page through the log, as the server would by itself, takes four times as long.
      await admin.query(
        `create database ${name} template ${village ? 'template_village' : 'template_empty'} strategy file_copy`,
      )
      break
    } catch (error) {
      if (tries > 50) throw error
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  }
  await admin.end()
  return databaseUrl(host, port, name)
}

/** Opens the site on a fresh copy of the village (or of an empty network). */
export const startApp = async (settings: TestSettings = {}): Promise<TestSite> => {
  const url = await freshDatabase(settings.village ?? true)
  const config = readConfig({
    DATABASE_URL: url,
    SECRET: testSecret,
    DEMO: '1',
    PORT: '3000',
    LOG_LEVEL: 'error',
    DATA_DIR: mkdtempSync(join(inject('server').root, 'data-')),
    ...settings.env,
  })
  let moment = testMoment
  const open = await openHouse(config, {
    clock: () => moment,
    log: makeLog(config.logLevel),
    lasting: settings.lasting ?? true,
  })
  const { app } = buildSite(open.house, fakeAssets())
  const visitor = (): Client => makeClient(app, open.house.origin())
  return {
    open,
    app,
    url,
    now: () => moment,
    setNow: (to) => {
      moment = to
    },
    pass: (minutes) => {
      moment = new Date(moment.getTime() + minutes * 60_000)
    },
    visitor,
    as: async (email) => {
      const client = visitor()
      await client.signInAs(email, open)
      return client
    },
    drain: () => drainJobs(open.boss, open.house, open.queues),
    sql: async <Row extends Record<string, unknown>>(text: string, values: unknown[] = []) =>
      (await open.house.database.pool.query<Row>(text, values)).rows,
    close: () => open.close(),
  }
}
