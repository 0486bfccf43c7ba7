// The private directory of the server's socket: in DATA_DIR, or in /tmp where DATA_DIR is too deep for a socket.
import { chmod, chown, lstat, mkdir, mkdtemp, rmdir } from 'node:fs/promises'
import { join } from 'node:path'
import { codeOf } from './error-code.ts'
import type { Runner } from './runner.ts'

// A socket path holds 107 bytes on Linux and 103 on macOS.
const longest = 103
const temporary = '/tmp/aln-pg-'

const fits = (directory: string) => Buffer.byteLength(join(directory, '.s.PGSQL.5432')) <= longest

/**
 * A socket directory that only the server's user (and root) may enter: this is what guards the database, so that the
 * server can trust every connection. `previous` is where the last server listened: connection pools still look there.
 */
export const makeSocketDir = async (dataDir: string, runner: Runner, previous: string | undefined) => {
  const inside = join(dataDir, 'pg-socket')
  if (fits(inside)) {
    await mkdir(inside, { recursive: true, mode: 0o700 })
    await ownPrivately(inside, runner)
    return inside
  }
  if (previous?.startsWith(temporary) && (await canTakeAgain(previous, runner))) return previous
  const fresh = await mkdtemp(temporary)
  await ownPrivately(fresh, runner)
  return fresh
}

const ownPrivately = async (directory: string, runner: Runner) => {
  await chmod(directory, 0o700)
  if (runner.how === 'user') await chown(directory, runner.uid, runner.gid)
}

// Anybody may make names in /tmp: a directory that is there already counts only when it is private and its owner's.
const canTakeAgain = async (directory: string, runner: Runner): Promise<boolean> => {
  try {
    await mkdir(directory, { mode: 0o700 })
    await ownPrivately(directory, runner)
    return true
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error
    const found = await lstat(directory)
    return found.isDirectory() && found.uid === runner.uid && (found.mode & 0o077) === 0
  }
}

/** After the server's end: takes away a socket directory in /tmp, unless the next server listens there already. */
export const removeSocketDir = async (directory: string): Promise<void> => {
  if (directory.startsWith(temporary)) await rmdir(directory).catch(() => {})
}
