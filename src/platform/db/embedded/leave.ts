// Leaves the shared server: who is the last one stops it and waits for its end.
import { setTimeout as pause } from 'node:timers/promises'
import type { Place } from './place.ts'
import { readPostmasterFile } from './postmaster-file.ts'
import { joinOrLeaveLock, type Presence } from './presence.ts'
import { isRunning, processesIn } from './processes.ts'
import { removeSocketDir } from './socket-dir.ts'

const stopAllowed = 6000

/** Ends our presence. Under the lock, so that nobody joins between our count and the stop. */
export const leaveServer = async (place: Place, presence: Presence): Promise<void> => {
  const { client } = presence
  await client.query(`select pg_advisory_lock(${joinOrLeaveLock})`)
  if (await othersAreHere(presence)) {
    // Renamed before the lock is freed: else the next one to leave might still count us, and nobody would stop it.
    await client.query("set application_name = 'left'")
    await client.end()
    return
  }
  await stopServer(place, presence)
}

const othersAreHere = async ({ client }: Presence): Promise<boolean> => {
  const { rows } = await client.query<{ name: string }>(
    "select application_name as name from pg_stat_activity where application_name like 'aln:%' and pid <> pg_backend_pid()",
  )
  return rows.some(({ name }) => isRunning(Number(name.slice('aln:'.length))))
}

const stopServer = async (place: Place, presence: Presence): Promise<void> => {
  const pid = (await readPostmasterFile(place.pgdata))?.pid
  const holders = await processesIn(place.pgdata).catch(() => undefined)
  // The server may live where we cannot see its processes (another container): then this pid is somebody else's.
  if (pid === undefined || (holders && !holders.some((holder) => holder.pid === pid))) {
    place.log('PostgreSQL keeps running: its process cannot be seen from here')
    await presence.client.end()
    return
  }
  process.kill(pid, 'SIGINT')
  const began = performance.now()
  while (await isEnding(place, pid)) {
    if (performance.now() - began > stopAllowed) {
      place.log(`PostgreSQL (process ${pid}) is still stopping; see ${place.serverLog}`)
      return
    }
    await pause(10)
  }
  await removeSocketDir(presence.socketDir)
}

// The file goes first and the process a moment later; the costly look at processes waits until the file has gone.
// A file with another pid is the next server, started by somebody who waited for the end of ours.
const isEnding = async (place: Place, pid: number): Promise<boolean> => {
  if ((await readPostmasterFile(place.pgdata))?.pid === pid) return true
  const left = await processesIn(place.pgdata).catch(() => (isRunning(pid) ? [{ pid }] : []))
  return left.some((holder) => holder.pid === pid)
}
