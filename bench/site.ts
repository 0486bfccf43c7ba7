// The site as a process of its own, started as an operator starts it.
import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Dialect, PostgresDialect } from 'kysely'
import pg from 'pg'
import { processesIn } from '../src/platform/db/embedded/processes.ts'
import { projectRoot } from '../src/platform/root.ts'

export type Site = {
  readonly pid: number
  readonly address: string
  /** from the command to the ready line */
  readonly startedMs: number
  /** from the command until all of the demo network is there */
  readonly wholeMs: number
  /** proportional memory of the site and of its database, in MB */
  memory(): Promise<{ site: number; database: number }>
  /** processor time of the site and of its database, in milliseconds */
  cpu(): Promise<number>
  sql<Row extends pg.QueryResultRow>(text: string, values?: unknown[]): Promise<Row[]>
  /** the same connection, for what builds its statements */
  readonly dialect: Dialect
  stop(): Promise<void>
}

const children = new Set<ChildProcess>()
process.on('exit', () => {
  for (const child of children) if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL')
})

type Env = Readonly<Record<string, string>>

const launch = (dataDir: string, env: Env, words: readonly string[]): ChildProcess => {
  const child = spawn('npm', ['--silent', ...words], {
    cwd: projectRoot,
    env: { PATH: process.env.PATH, HOME: process.env.HOME, PORT: '0', DATA_DIR: dataDir, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true,
  })
  children.add(child)
  child.once('close', () => children.delete(child))
  return child
}

const pssOf = (pid: number): number =>
  Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0) / 1024

/** The site's own process: npm hands over to it, below a shell that replaces itself. */
const nodeBelow = (npm: number): number => {
  const [child] = readFileSync(`/proc/${npm}/task/${npm}/children`, 'utf8').trim().split(' ')
  return Number(child)
}

const ticksPerSecond = 100

/** Milliseconds of processor time that a process has used: what others do on the machine hardly changes it. */
export const cpuOf = (pid: number): number => {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
  return ((Number(fields[11]) + Number(fields[12])) * 1000) / ticksPerSecond
}

const socketOf = (dataDir: string): string =>
  readFileSync(join(dataDir, 'pg/postmaster.pid'), 'utf8').split('\n')[4] ?? ''

/** Makes the function that waits until a process said this; all that it said until then. */
const listenTo = (child: ChildProcess, exit: Promise<void>) => {
  let told = ''
  let look = (): void => undefined
  child.stdout?.on('data', (chunk: Buffer) => {
    told += chunk.toString()
    look()
  })
  return (words: RegExp): Promise<string> =>
    new Promise((settle, fail) => {
      look = () => {
        if (words.test(told)) settle(told)
      }
      look()
      void exit.then(() => fail(new Error('the site did not start')))
    })
}

/** Starts the site on a data directory and waits until it is ready and all of the demo network is there. */
export const startSite = async (dataDir: string, env: Env = {}): Promise<Site> => {
  const began = performance.now()
  const child = launch(dataDir, { LOG_LEVEL: 'error', ...env }, ['start'])
  const exit = new Promise<void>((settle) => child.once('close', () => settle()))
  const said = listenTo(child, exit)
  const ready = await said(/is ready at .*\n/)
  const startedMs = performance.now() - began
  if (ready.includes('demo network follow')) await said(/^The demo network is complete/m)
  const wholeMs = performance.now() - began
  const pool = new pg.Pool({ host: socketOf(dataDir), port: 5432, user: 'aln', database: 'aln', max: 1 })
  pool.on('error', () => undefined)
  const pid = nodeBelow(child.pid ?? 0)
  return {
    pid,
    address: /is ready at (\S+)/.exec(ready)?.[1] ?? '',
    startedMs,
    wholeMs,
    memory: async () => {
      const servers = await processesIn(join(dataDir, 'pg'))
      const database = servers.reduce((sum, { pid }) => sum + pssOf(pid), 0)
      return { site: pssOf(pid), database }
    },
    cpu: async () => {
      const servers = await processesIn(join(dataDir, 'pg'))
      return servers.reduce((sum, one) => sum + cpuOf(one.pid), cpuOf(pid))
    },
    sql: async (text, values = []) => (await pool.query(text, values)).rows,
    dialect: new PostgresDialect({ pool }),
    stop: async () => {
      await pool.end()
      child.kill('SIGTERM')
      await exit
    },
  }
}

/** Runs an operator's command to its end; how long it took, and what it said. */
export const runCommand = async (dataDir: string, env: Env, args: readonly string[]) => {
  const began = performance.now()
  const child = launch(dataDir, env, ['run', 'aln', '--', ...args])
  let told = ''
  child.stdout?.on('data', (chunk: Buffer) => {
    told += chunk.toString()
  })
  const code = await new Promise<number | null>((settle) => child.once('close', settle))
  return { code, told, ms: performance.now() - began }
}
