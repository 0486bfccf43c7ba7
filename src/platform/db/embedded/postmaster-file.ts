// postmaster.pid: how a running server tells where it can be reached, and what a killed one leaves behind.
import { link, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { codeOf } from './error-code.ts'

export type PostmasterFile = {
  content: string
  pid: number | undefined
  port: number
  socketDir: string | undefined
  status: string
}

const pathIn = (pgdata: string) => join(pgdata, 'postmaster.pid')

/** The file as it is now; nothing when no server claims the directory. */
export const readPostmasterFile = async (pgdata: string): Promise<PostmasterFile | undefined> => {
  const content = await readFile(pathIn(pgdata), 'utf8').catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return undefined
    throw error
  })
  if (content === undefined) return undefined
  const [pid, , , port, socketDir, , , status] = content.split('\n')
  return {
    content,
    pid: Number(pid) > 0 ? Number(pid) : undefined,
    port: Number(port) || 5432,
    socketDir: socketDir || undefined,
    status: status?.trim() ?? '',
  }
}

/**
 * Takes away the file of a dead server, and the lock of its socket: PostgreSQL itself trusts both as long as any
 * process carries the old pid, as is usual after a container starts again.
 * By renaming and looking again, because another of our processes may have done this and started a server meanwhile:
 * the file of that server goes back.
 */
export const removeStaleFile = async (pgdata: string, seen: PostmasterFile): Promise<void> => {
  const aside = `${pathIn(pgdata)}.stale-${process.pid}`
  try {
    await rename(pathIn(pgdata), aside)
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return
    throw error
  }
  if ((await readFile(aside, 'utf8')) !== seen.content) {
    await link(aside, pathIn(pgdata)).catch((error: unknown) => {
      if (codeOf(error) !== 'EEXIST') throw error
    })
  } else if (seen.socketDir) {
    await rm(join(seen.socketDir, `.s.PGSQL.${seen.port}.lock`), { force: true })
  }
  await rm(aside, { force: true })
}
