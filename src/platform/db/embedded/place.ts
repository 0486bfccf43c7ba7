// The directory one embedded server lives in: its paths, and clear words when it cannot be used.
import { access, constants, mkdir, realpath, stat } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { StartError } from '../../../kernel/start-error.ts'
import { nameOfUser } from './accounts.ts'
import { codeOf } from './error-code.ts'

export type PlaceOptions = {
  dataDir: string
  log: (line: string) => void
  detached?: boolean
  fsync?: boolean
  binaries?: string
}

export type Place = {
  dataDir: string
  pgdata: string
  serverLog: string
  log: (line: string) => void
  detached: boolean
  fsync: boolean
  binaries: string | undefined
}

const remedy = 'choose another DATA_DIR, or set DATABASE_URL'

const refusal = async (dataDir: string, error: unknown): Promise<StartError> => {
  const code = codeOf(error)
  if (code === 'EEXIST' || code === 'ENOTDIR') {
    return new StartError(`DATA_DIR ${dataDir} is, or lies below, a file instead of a directory: ${remedy}`)
  }
  if (code === 'EACCES' || code === 'EPERM') {
    return new StartError(
      `DATA_DIR ${dataDir} cannot be used by ${await ownName()} (${await ownerOfNearest(dataDir)}): ` +
        `start as its owner, ${remedy}`,
    )
  }
  return new StartError(`DATA_DIR ${dataDir} cannot be used (${code ?? String(error)}): ${remedy}`)
}

const ownName = () => nameOfUser(process.geteuid?.() ?? 0)

const ownerOfNearest = async (path: string): Promise<string> => {
  try {
    return await describeOwner(path)
  } catch {
    const parent = dirname(path)
    return parent === path ? 'its owner is unknown' : ownerOfNearest(parent)
  }
}

/** "/srv/aln belongs to jan, mode 0700": who to ask, and what stands in the way. */
export const describeOwner = async (path: string): Promise<string> => {
  const found = await stat(path)
  return `${path} belongs to ${await nameOfUser(found.uid)}, mode 0${(found.mode & 0o777).toString(8)}`
}

/** Makes DATA_DIR when it is new and settles every path in it, or says in one line why it cannot be used. */
export const preparePlace = async (options: PlaceOptions): Promise<Place> => {
  const asked = resolve(options.dataDir)
  try {
    await mkdir(asked, { recursive: true, mode: 0o700 })
    await access(asked, constants.X_OK)
  } catch (error) {
    throw await refusal(asked, error)
  }
  // The real path, because /proc shows the working directory of a server without symbolic links.
  const dataDir = await realpath(asked)
  return {
    dataDir,
    pgdata: join(dataDir, 'pg'),
    serverLog: join(dataDir, 'postgres.log'),
    log: options.log,
    detached: options.detached ?? true,
    fsync: options.fsync ?? true,
    binaries: options.binaries,
  }
}

/** The owner of the database directory; nothing when it does not exist yet. Refuses somebody else's directory. */
export const ownerOf = async (place: Place): Promise<{ uid: number; gid: number } | undefined> => {
  const found = await stat(place.pgdata).catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return undefined
    throw error
  })
  const own = process.geteuid?.() ?? 0
  if (found && own !== 0 && own !== found.uid) {
    throw new StartError(
      `${await describeOwner(place.pgdata)}, and this runs as ${await ownName()}: start as its owner, ${remedy}`,
    )
  }
  return found && { uid: found.uid, gid: found.gid }
}

/** Turns a refusal of the file system on the way into a line for the operator; other errors pass unchanged. */
export const forOperator = async (place: Place, error: unknown): Promise<unknown> => {
  const onDisk = ['EACCES', 'EPERM', 'EROFS', 'ENOSPC', 'EDQUOT', 'ENOTDIR', 'EISDIR', 'ELOOP']
  if (!(error instanceof Error) || error instanceof StartError || !onDisk.includes(codeOf(error) ?? ''))
    return error
  return new StartError(`The embedded PostgreSQL cannot use ${place.dataDir}: ${error.message}; ${remedy}`)
}
