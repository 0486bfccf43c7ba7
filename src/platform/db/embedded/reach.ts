// Reaches the server of a data directory: joins one that lives, starts one where none does, never two at a time.
import { setTimeout as pause } from 'node:timers/promises'
import { StartError } from '../../../kernel/start-error.ts'
import { ensureCluster } from './cluster.ts'
import { findLauncher } from './launcher.ts'
import { ownerOf, type Place } from './place.ts'
import { type PostmasterFile, readPostmasterFile, removeStaleFile } from './postmaster-file.ts'
import { knock, type Presence } from './presence.ts'
import { type Holder, isRunning, processesIn } from './processes.ts'
import { makeSocketDir } from './socket-dir.ts'
import { startServer } from './start-server.ts'

const silenceForgiven = 5000
const holderForgiven = 20_000
const startsTried = 3

type Silence = { content: string; since: number }

/** What is known of this place so far, from one round to the next. */
type Attempt = {
  socketDir: string | undefined
  silence: Silence | undefined
  failedStarts: number
  startedByUs: boolean
}

/** Starts a server here; gives up after three servers that ended without another holding the directory. */
const startHere = async (place: Place, signal: AbortSignal, attempt: Attempt): Promise<void> => {
  const lastWords = await start(place, signal, attempt.socketDir)
  attempt.startedByUs = lastWords === undefined
  if (lastWords === undefined) return
  // Ended while another server holds the directory: we lost a race, and join that one.
  if (await readPostmasterFile(place.pgdata)) return
  attempt.failedStarts += 1
  if (attempt.failedStarts === startsTried) {
    throw new StartError(`PostgreSQL does not start in ${place.pgdata} (${place.serverLog}): ${lastWords}`)
  }
}

/** Knocks at the server that the file names; undefined while it does not answer yet. */
const joinThere = async (
  place: Place,
  file: PostmasterFile,
  attempt: Attempt,
): Promise<Presence | undefined> => {
  attempt.socketDir = file.socketDir ?? attempt.socketDir
  const answer = await knock(place, file).catch((error: unknown) => {
    // Refused by a server that nobody else uses yet: it must not stay behind.
    if (attempt.startedByUs && file.pid !== undefined) process.kill(file.pid, 'SIGINT')
    throw error
  })
  if (typeof answer === 'object') return answer
  attempt.silence = answer === 'busy' ? undefined : stillSilent(attempt.silence, file)
  if (attempt.silence) await judge(place, file, performance.now() - attempt.silence.since)
  return undefined
}

/**
 * Joins the server of this place, after starting it where none lives.
 * @param signal ends the attempt (we are leaving)
 * @param lastSocketDir where the server listened before, for a server that has to come back at the same address
 */
export const reach = async (place: Place, signal: AbortSignal, lastSocketDir?: string): Promise<Presence> => {
  const attempt: Attempt = {
    socketDir: lastSocketDir,
    silence: undefined,
    failedStarts: 0,
    startedByUs: false,
  }
  for (let round = 1; ; round++) {
    await ownerOf(place)
    const file = await readPostmasterFile(place.pgdata)
    // A server of our making is joined even now: somebody must stop it, and leaving does.
    if (!attempt.startedByUs || !file) signal.throwIfAborted()
    if (!file) {
      await startHere(place, signal, attempt)
      continue
    }
    const joined = await joinThere(place, file, attempt)
    if (joined) return joined
    if (round === 50) place.log('Waiting for PostgreSQL, which is starting, recovering or stopping')
    await pause(Math.min(10 * round, 250), undefined, attempt.startedByUs ? {} : { signal })
  }
}

// A changed file is another server: its silence begins now.
const stillSilent = (before: Silence | undefined, file: PostmasterFile): Silence =>
  before?.content === file.content ? before : { content: file.content, since: performance.now() }

/** What the server wrote when it did not start; nothing when it did. */
const start = async (place: Place, signal: AbortSignal, lastSocketDir: string | undefined) => {
  const began = performance.now()
  const launcher = await findLauncher(place)
  await ensureCluster(place, launcher)
  const socketDir = await makeSocketDir(place.dataDir, launcher.runner, lastSocketDir)
  const outcome = await startServer(place, launcher, socketDir, signal)
  if (!outcome.ready) return outcome.lastWords
  place.log(`Started PostgreSQL ${launcher.binaries.version} in ${Math.round(performance.now() - began)} ms`)
  return undefined
}

/** Decides on a server that does not answer: wait for it, clear its traces away, or give up. */
const judge = async (place: Place, file: PostmasterFile, silent: number): Promise<void> => {
  if (silent < silenceForgiven) return
  const holders = await holdersOf(place, file)
  if (holders.length === 0) {
    place.log('PostgreSQL ended without clearing up; starting it again, it recovers by itself')
    await removeStaleFile(place.pgdata, file)
    return
  }
  if (silent < silenceForgiven + holderForgiven) return
  const named = holders.map((holder) => `${holder.name} ${holder.pid}`).join(', ')
  throw new StartError(
    `PostgreSQL in ${place.pgdata} does not answer, yet processes work in that directory (${named}): ` +
      `end them (kill -INT) and start again`,
  )
}

// Where processes cannot be looked at, a living process with the server's pid has to be taken for the server.
const holdersOf = async (place: Place, file: PostmasterFile): Promise<Holder[]> =>
  processesIn(place.pgdata).catch(() =>
    file.pid !== undefined && isRunning(file.pid) ? [{ pid: file.pid, name: 'process' }] : [],
  )
