// Starts a PostgreSQL server and waits until it takes connections or ends.
import { spawn } from 'node:child_process'
import { open } from 'node:fs/promises'
import { setTimeout as pause } from 'node:timers/promises'
import { program } from './binaries.ts'
import type { Launcher } from './launcher.ts'
import type { Place } from './place.ts'
import { readPostmasterFile } from './postmaster-file.ts'
import { commandAs } from './runner.ts'

/** How a start went: `ready`, or the last lines the server wrote before it ended. */
export type Start = { ready: true } | { ready: false; lastWords: string }

/**
 * Starts the server detached: it outlives a killed process, and the next one joins it.
 * @param signal ends the wait, and then the server too, since nobody can have joined it yet
 */
export const startServer = async (
  place: Place,
  launcher: Launcher,
  socketDir: string,
  signal: AbortSignal,
): Promise<Start> => {
  const log = await open(place.serverLog, 'a+', 0o600)
  try {
    if (launcher.runner.how === 'user') await log.chown(launcher.runner.uid, launcher.runner.gid)
    const { size } = await log.stat()
    const child = launch(place, launcher, socketDir, log.fd)
    const ended = new Promise<string>((settle) => {
      child.once('error', (error) => settle(error.message))
      child.once('exit', () => settle(''))
    })
    const watch = new AbortController()
    const outcome = await Promise.race([
      ended,
      untilReady(place, child.pid, AbortSignal.any([signal, watch.signal])),
    ])
    watch.abort()
    if (outcome === 'ready') return { ready: true }
    if (outcome === 'abandoned') {
      child.kill('SIGINT')
      await ended
      signal.throwIfAborted()
    }
    const written = Buffer.alloc(4000)
    const { bytesRead } = await log.read(
      written,
      0,
      written.length,
      Math.max(size, (await log.stat()).size - 4000),
    )
    const lines = `${outcome}\n${written.toString('utf8', 0, bytesRead)}`
      .split('\n')
      .filter((line) => line !== '')
    return { ready: false, lastWords: lines.slice(-6).join(' | ') }
  } finally {
    await log.close()
  }
}

const launch = (place: Place, { runner, binaries }: Launcher, socketDir: string, logFd: number) => {
  const command = commandAs(runner, program(binaries, 'postgres'), settings(place, socketDir))
  const child = spawn(command.file, command.args, {
    ...command.options,
    detached: place.detached,
    stdio: ['ignore', logFd, logFd],
  })
  child.unref()
  return child
}

// On the command line, which no file in the data directory can overrule.
const settings = (place: Place, socketDir: string): string[] => {
  const chosen = {
    listen_addresses: '',
    unix_socket_directories: socketDir,
    unix_socket_permissions: '0700',
    ssl: 'off',
    shared_buffers: '32MB',
    // A backend must notice that its client was killed, even in the middle of a long statement.
    client_connection_check_interval: '5s',
    // Statements carry personal data: the log gets neither them nor their values.
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    ...(place.fsync ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  }
  const options = Object.entries(chosen).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  return ['-D', place.pgdata, '-p', '5432', ...options]
}

// The status in postmaster.pid rather than the socket, which would write "starting up" into the log at each try.
const untilReady = async (place: Place, pid: number | undefined, signal: AbortSignal) => {
  const began = performance.now()
  let told = began
  for (;;) {
    const file = await readPostmasterFile(place.pgdata)
    // `unshare` becomes the server, so the pid is the server's in every case.
    if (file?.pid === pid && file?.status === 'ready') return 'ready'
    if (signal.aborted) return 'abandoned'
    if (performance.now() - told > 10_000) {
      told = performance.now()
      place.log(
        `PostgreSQL is still starting (${Math.round((told - began) / 1000)} s); see ${place.serverLog}`,
      )
    }
    await pause(10)
  }
}
