// One PostgreSQL for the whole run; templates from which each test file gets a database of its own.
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { loadDemo } from '../../src/app/demo/load.ts'
import { openHouse } from '../../src/app/house.ts'
import { readConfig } from '../../src/platform/config.ts'
import { joinEmbedded } from '../../src/platform/db/embedded/index.ts'
import { drainJobs } from '../../src/platform/jobs/jobs.ts'
import { makeLog } from '../../src/platform/log.ts'
import { databaseUrl, testMoment, testSecret } from './names.ts'

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

/** Servers of runs whose process is gone: stopped by their own pid file, and their folder removed. */
const clearDeadRuns = (): void => {
  for (const name of readdirSync('/tmp').filter((entry) => /^aln-t-\d+$/.test(entry))) {
    if (isAlive(Number(name.slice('aln-t-'.length)))) continue
    for (const data of ['pg', 'run/pg']) {
      try {
        const pid = Number(readFileSync(join('/tmp', name, data, 'postmaster.pid'), 'utf8').split('\n')[0])
        if (readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('postgres')) process.kill(pid, 'SIGINT')
      } catch {
        // no server there, or gone already
      }
    }
    rmSync(join('/tmp', name), { recursive: true, force: true })
  }
}

const makeTemplate = async (
  admin: pg.Client,
  socket: string,
  port: number,
  name: string,
  withDemo: boolean,
): Promise<void> => {
  await admin.query(`create database ${name}${withDemo ? ' template template_empty' : ''}`)
  const config = readConfig({
    DATABASE_URL: databaseUrl(socket, port, name),
    SECRET: testSecret,
    DEMO: '1',
    LOG_LEVEL: 'error',
  })
  const open = await openHouse(config, { clock: () => testMoment, log: makeLog('error') })
  if (withDemo) {
    await loadDemo(open)
    await drainJobs(open.boss, open.house, open.queues)
  }
  await open.close()
}

/** Starts the server and makes the templates; gives the tests the way to it. */
// biome-ignore lint/style/noDefaultExport: the tool asks for it
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  clearDeadRuns()
  const root = `/tmp/aln-t-${process.pid}`
  await mkdir(root, { recursive: true, mode: 0o755 })
  const server = await joinEmbedded({ dataDir: root, log: () => undefined, detached: false, fsync: false })
  const { host, port } = server.connection
  const admin = new pg.Client({ ...server.connection })
  await admin.connect()
  await makeTemplate(admin, host, port, 'template_empty', false)
  await makeTemplate(admin, host, port, 'template_village', true)
  await admin.end()
  project.provide('server', { host, port, root })
  writeFileSync(join(root, 'owner'), String(process.pid))
  return async () => {
    await server.leave()
    rmSync(root, { recursive: true, force: true })
  }
}

declare module 'vitest' {
  interface ProvidedContext {
    server: { host: string; port: number; root: string }
  }
}
