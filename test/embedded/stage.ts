// Directories, child processes and clean-up for the tests of the embedded server.
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmdirSync,
  rmSync,
} from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import type { EmbeddedOptions, EmbeddedServer } from '../../src/platform/db/embedded/index.ts'
import { processesIn } from '../../src/platform/db/embedded/processes.ts'

export type Told = {
  log?: string
  joined?: EmbeddedServer['connection']
  connection?: EmbeddedServer['connection']
  ms?: number
  up?: boolean
  isUp?: boolean
  left?: boolean
  error?: string
  isStartError?: boolean
}

export type Child = {
  process: ChildProcessWithoutNullStreams
  told: Told[]
  /** the first event that fits, also one of the past; fails when the child ends without it */
  until(fits: (event: Told) => boolean): Promise<Told>
  joined(): Promise<EmbeddedServer['connection']>
  leave(): Promise<number | null>
  kill(): Promise<void>
  logged(part: string): number
}

export type Stage = {
  /** a path in a fresh directory that any user may pass through */
  newPlace(below?: string): string
  /** starts the child, through another command where one is given */
  startChild(options: Omit<EmbeddedOptions, 'log'>, as?: { through?: string[]; uid?: number }): Child
}

const run = `/tmp/aln-t-${process.pid}`
const script = fileURLToPath(new URL('child.ts', import.meta.url))

export const isRoot = process.geteuid?.() === 0

/** Directories and processes of one test; at its end, also a bad one, everything is ended and removed. */
export const newStage = (onTestFinished: (end: () => Promise<void>, timeout: number) => void): Stage => {
  const places: string[] = []
  const children: Child[] = []
  onTestFinished(async () => {
    for (const child of children) await child.kill()
    for (const place of places) await removePlace(place)
    try {
      rmdirSync(run)
    } catch {
      // Another test still has its own directory there.
    }
  }, 120_000)
  return {
    newPlace: (below = '') => {
      mkdirSync(run, { recursive: true })
      const place = mkdtempSync(join(run, 'e-'))
      for (const directory of [run, place]) chmodSync(directory, 0o755)
      places.push(place)
      return join(place, below)
    },
    startChild: (options, { through = [], uid } = {}) => {
      const asked = JSON.stringify({ fsync: false, detached: false, ...options })
      const [command = process.execPath, ...args] = [...through, process.execPath, script, asked]
      const as = uid === undefined ? {} : { uid, gid: uid }
      const child = follow(spawn(command, args, { cwd: '/', ...as }))
      children.push(child)
      return child
    },
  }
}

const follow = (started: ChildProcessWithoutNullStreams): Child => {
  const told: Told[] = []
  const waiting = new Set<() => void>()
  let errors = ''
  let isOver = false
  started.stderr.on('data', (chunk: Buffer) => {
    errors += chunk.toString()
  })
  createInterface({ input: started.stdout }).on('line', (line) => {
    told.push(JSON.parse(line) as Told)
    for (const look of waiting) look()
  })
  const exit = new Promise<number | null>((settle) => {
    started.on('error', () => settle(null))
    started.on('close', (code) => settle(code))
  })
  void exit.then(() => {
    isOver = true
    for (const look of waiting) look()
  })
  const until = (fits: (event: Told) => boolean) =>
    new Promise<Told>((settle, fail) => {
      const look = () => {
        const found = told.find(fits)
        if (!found && !isOver) return
        waiting.delete(look)
        if (found) settle(found)
        else fail(new Error(`The child ended without it: ${JSON.stringify(told)} ${errors}`))
      }
      waiting.add(look)
      look()
    })
  return {
    process: started,
    told,
    until,
    joined: async () => {
      const { joined, error } = await until((event) => Boolean(event.joined ?? event.error))
      if (!joined) throw new Error(error)
      return joined
    },
    leave: () => {
      started.stdin.end()
      return exit
    },
    kill: async () => {
      started.kill('SIGKILL')
      await exit
    },
    logged: (part) => told.filter((event) => event.log?.includes(part)).length,
  }
}

/** Runs one statement over a connection of its own. */
export const ask = async (connection: EmbeddedServer['connection'], sql: string): Promise<unknown[]> => {
  const client = new pg.Client({ ...connection })
  await client.connect()
  const { rows } = await client.query(sql).finally(() => client.end())
  return rows
}

/** The pid in postmaster.pid. */
export const postmasterOf = (dataDir: string): number =>
  Number(readFileSync(join(dataDir, 'pg', 'postmaster.pid'), 'utf8').split('\n')[0])

/** Waits until something holds; the time limit of the test is the limit. */
export const eventually = async (holds: () => boolean | Promise<boolean>): Promise<void> => {
  while (!(await holds())) await new Promise((settle) => setTimeout(settle, 10))
}

/** Every server of a place ended: no process works in its database, and nothing claims it. */
export const isQuiet = async (dataDir: string): Promise<boolean> =>
  !existsSync(join(dataDir, 'pg', 'postmaster.pid')) && (await processesIn(join(dataDir, 'pg'))).length === 0

/** Kills the whole server of a place, as the kernel would when memory runs out. */
export const killServer = async (dataDir: string): Promise<void> => {
  for (const { pid } of await processesIn(join(dataDir, 'pg'))) {
    try {
      process.kill(pid, 'SIGKILL')
    } catch {
      // It followed its postmaster by itself.
    }
  }
  await eventually(async () => (await processesIn(join(dataDir, 'pg'))).length === 0)
}

const databasesBelow = (place: string): string[] =>
  readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name === 'PG_VERSION' && entry.parentPath.endsWith('/pg'))
    .map((entry) => join(entry.parentPath, '..'))

const removePlace = async (place: string): Promise<void> => {
  for (const dataDir of databasesBelow(place)) {
    const claim = join(dataDir, 'pg', 'postmaster.pid')
    const socketDir = existsSync(claim) ? readFileSync(claim, 'utf8').split('\n')[4] : undefined
    await killServer(dataDir)
    if (socketDir?.startsWith('/tmp/aln-pg-')) rmSync(socketDir, { recursive: true, force: true })
  }
  rmSync(place, { recursive: true, force: true })
}
