// The site as its operator runs it: processes of their own, a data directory of their own, and clean-up that never fails.
import { type ChildProcess, spawn } from 'node:child_process'
import { cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs'
import { createServer } from 'node:net'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { newStage } from '../embedded/stage.ts'

export const projectRoot = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

type Env = Readonly<Record<string, string>>
export type Exit = {
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
  readonly ms: number
}

export type Running = {
  readonly pid: number
  out(): string
  err(): string
  readonly exit: Promise<Exit>
  /** waits for the ready line; the address in it */
  ready(): Promise<string>
  /** waits until the demo network is there as well */
  whole(): Promise<void>
  signal(name: NodeJS.Signals): void
  /** the same to npm and all below it, as a terminal does at Ctrl-C */
  signalAll(name: NodeJS.Signals): void
  /** SIGTERM and what came of it */
  stop(): Promise<Exit>
  kill(): Promise<Exit>
}

export type How = {
  readonly dataDir: string
  readonly env?: Env
  /** the words behind `npm start` or `npm run aln --` */
  readonly args?: readonly string[]
  readonly through?: 'npm' | 'node'
  /** a copy of the project */
  readonly root?: string
  /** a command that runs the command, such as setpriv */
  readonly before?: readonly string[]
}

export type ProcessStage = {
  newPlace(below?: string): string
  start(how: How): Running
  /** an operator's command, to its end */
  aln(how: How): Promise<{ code: number | null; out: string; err: string }>
}

type OnEnd = (end: () => Promise<void>, timeout: number) => void

const readyLine = /Actie Leer Netwerk is ready at (\S+)/
const wholeLine = /^The demo network is (complete)/m
const outside = { PATH: process.env.PATH ?? '', HOME: process.env.HOME ?? '/', PORT: '0' }
const started = new Set<ChildProcess>()

const endGroup = ({ pid }: ChildProcess, signal: NodeJS.Signals): void => {
  try {
    if (pid !== undefined) process.kill(-pid, signal)
  } catch {
    // All of it ended already.
  }
}
process.on('exit', () => {
  for (const child of started) endGroup(child, 'SIGKILL')
})

const commandOf = ({ through = 'node', root = projectRoot, args, before = [] }: How): string[] => {
  const node = [process.execPath, join(root, 'scripts/run.mjs'), ...(args ? ['cli', ...args] : [])]
  const npm = args ? ['npm', 'run', '--silent', 'aln', '--', ...args] : ['npm', 'start']
  return [...before, ...(through === 'npm' ? npm : node)]
}

const follow = (child: ChildProcess): Running => {
  const text = { out: '', err: '' }
  const looking = new Set<() => void>()
  let asked = performance.now()
  child.stdout?.on('data', (chunk: Buffer) => {
    text.out += chunk.toString()
    for (const look of looking) look()
  })
  child.stderr?.on('data', (chunk: Buffer) => {
    text.err += chunk.toString()
  })
  const exit = new Promise<Exit>((settle) => {
    child.once('close', (code, signal) => {
      started.delete(child)
      settle({ code, signal, ms: performance.now() - asked })
    })
  })
  /** waits until this was said; the part of it that was asked for */
  const said = (words: RegExp): Promise<string> =>
    new Promise((settle, fail) => {
      const look = (): void => {
        const part = words.exec(text.out)?.[1]
        if (part !== undefined) settle(part)
      }
      looking.add(look)
      look()
      void exit.then(() => fail(new Error(`it ended before it said ${words}: ${text.out} ${text.err}`)))
    })
  const signal = (name: NodeJS.Signals): void => {
    asked = performance.now()
    child.kill(name)
  }
  return {
    pid: child.pid ?? 0,
    out: () => text.out,
    err: () => text.err,
    exit,
    ready: () => said(readyLine),
    whole: async () => void (await said(wholeLine)),
    signal,
    signalAll: (name) => {
      asked = performance.now()
      endGroup(child, name)
    },
    stop: () => {
      signal('SIGTERM')
      return exit
    },
    kill: () => {
      signal('SIGKILL')
      return exit
    },
  }
}

/** Places and processes of one test, or with `afterAll` of one file; at the end all of it is ended and removed. */
export const newProcessStage = (onEnd: OnEnd): ProcessStage => {
  const { newPlace } = newStage(onEnd)
  const children: ChildProcess[] = []
  const running: Running[] = []
  onEnd(async () => {
    for (const child of children) endGroup(child, 'SIGKILL')
    for (const one of running) await one.exit
  }, 120_000)
  const start = (how: How): Running => {
    const [command = '', ...args] = commandOf(how)
    const child = spawn(command, args, {
      cwd: how.root ?? projectRoot,
      env: { ...outside, DATA_DIR: how.dataDir, ...how.env },
      stdio: ['ignore', 'pipe', 'pipe'],
      // A group of its own, so that everything below it can be ended.
      detached: true,
    })
    started.add(child)
    children.push(child)
    const one = follow(child)
    running.push(one)
    return one
  }
  return {
    newPlace,
    start,
    aln: async (how) => {
      const one = start({ args: [], ...how })
      const { code } = await one.exit
      return { code, out: one.out(), err: one.err() }
    },
  }
}

/** A site without the demo network: live, with a mail server that is not there. */
export const quick: Env = { DEMO: '0', SMTP_URL: 'smtp://127.0.0.1:1', LOG_LEVEL: 'fatal' }

/** A port that nobody uses at this moment. */
export const freePort = (): Promise<number> =>
  new Promise((settle) => {
    const probe = createServer()
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => settle(typeof address === 'object' && address ? address.port : 0))
    })
  })

/** Whether anybody listens there. */
export const answersAt = async (address: string): Promise<boolean> =>
  fetch(address).then(
    () => true,
    () => false,
  )

export const statusOf = async (address: string): Promise<number> => {
  const answer = await fetch(address, { redirect: 'manual' })
  await answer.arrayBuffer()
  return answer.status
}

/** Asks the embedded database of a data directory directly. */
export const ask = async <Row extends pg.QueryResultRow>(
  dataDir: string,
  sql: string,
  values: unknown[] = [],
): Promise<Row[]> => {
  const host = readFileSync(join(dataDir, 'pg/postmaster.pid'), 'utf8').split('\n')[4] ?? ''
  const client = new pg.Client({ host, port: 5432, user: 'aln', database: 'aln' })
  await client.connect()
  try {
    return (await client.query<Row>(sql, values)).rows
  } finally {
    await client.end()
  }
}

/** Signs in as a demo person at a site; the cookie. */
export const signInAs = async (dataDir: string, address: string, email: string): Promise<string> => {
  const [person] = await ask<{ id: string }>(dataDir, 'select id from person where email = $1', [email])
  const answer = await fetch(`${address}/inloggen/als`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: address, 'sec-fetch-site': 'same-origin' },
    body: new URLSearchParams({ persoon: person?.id ?? '' }),
  })
  if (answer.status !== 303) throw new Error(`${email} could not sign in: ${answer.status}`)
  return answer.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')
}

/** A copy of the project in this folder that shares all sources; `own` names what is really copied. */
export const copyProject = (to: string, own: readonly string[] = [], withoutPackage = ''): string => {
  const copied = ['scripts', 'package.json', 'package-lock.json', ...own]
  mkdirSync(join(to, 'node_modules'), { recursive: true })
  for (const name of copied) cpSync(join(projectRoot, name), join(to, name), { recursive: true })
  for (const name of ['src', 'migrations', 'demo'].filter((one) => !copied.includes(one)))
    symlinkSync(join(projectRoot, name), join(to, name))
  for (const name of readdirSync(join(projectRoot, 'node_modules')).filter((one) => one !== withoutPackage))
    symlinkSync(join(projectRoot, 'node_modules', name), join(to, 'node_modules', name))
  return to
}
