// Which processes live, and which of them work inside a directory.
import { execFile } from 'node:child_process'
import { readdir, readFile, stat } from 'node:fs/promises'
import { promisify } from 'node:util'
import { codeOf } from './error-code.ts'

export type Holder = { pid: number; name: string }

/** Whether a process with this id lives; one of another user counts. */
export const isRunning = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return codeOf(error) === 'EPERM'
  }
}

/**
 * Living processes whose working directory is this one: a postmaster and all its children stay in their data
 * directory for life, so this finds a server even when its files are gone or its pid was given to somebody else.
 */
export const processesIn = async (directory: string): Promise<Holder[]> => {
  const found = process.platform === 'linux' ? await inProc(directory) : await byLsof(directory)
  return found.filter((holder) => holder.pid !== process.pid)
}

const inProc = async (directory: string): Promise<Holder[]> => {
  const wanted = await stat(directory).catch(() => undefined)
  if (!wanted) return []
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name))
  const holders = await Promise.all(
    pids.map(async (pid) => {
      // Processes of others, and those that end while we look, cannot be read: they are not our server.
      const cwd = await stat(`/proc/${pid}/cwd`).catch(() => undefined)
      if (cwd?.ino !== wanted.ino || cwd.dev !== wanted.dev) return []
      const [, name, state] =
        /\((.*)\) (\S)/s.exec(await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')) ?? []
      return name === undefined || state === 'Z' || state === 'X' ? [] : [{ pid: Number(pid), name }]
    }),
  )
  return holders.flat()
}

/** The way of systems without /proc (macOS). Not being able to look is an error: guessing could destroy a database. */
export const byLsof = async (directory: string): Promise<Holder[]> => {
  const { stdout } = await promisify(execFile)('lsof', ['-a', '-d', 'cwd', '-F', 'pcn'], {
    env: { PATH: '/usr/sbin:/usr/bin:/bin' },
    maxBuffer: 16 * 1024 * 1024,
  }).catch((error: Error & { stdout?: string }) => {
    // lsof exits 1 when it could not look at every process; what it did print is still good.
    if (error.stdout) return { stdout: error.stdout }
    throw error
  })
  return stdout.split(/\n(?=p\d)/).flatMap((record) => {
    const [pid, name, path] = ['p', 'c', 'n'].map((key) =>
      record
        .split('\n')
        .find((line) => line.startsWith(key))
        ?.slice(1),
    )
    return pid && path === directory ? [{ pid: Number(pid), name: name ?? '' }] : []
  })
}
