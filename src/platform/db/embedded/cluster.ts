// Makes the database directory, once: built beside its place and moved in, so that it is never seen half done.
import { existsSync } from 'node:fs'
import { chown, mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { StartError } from '../../../kernel/start-error.ts'
import { program } from './binaries.ts'
import { codeOf } from './error-code.ts'
import type { Launcher } from './launcher.ts'
import type { Place } from './place.ts'
import { isRunning } from './processes.ts'
import { runAs } from './runner.ts'

const major = '18'

/** Makes sure that there is a database directory this PostgreSQL can open. */
export const ensureCluster = async (place: Place, launcher: Launcher): Promise<void> => {
  if (await hasCluster(place)) return
  await removeAbandoned(place)
  const draft = join(place.dataDir, `pg.new-${process.pid}`)
  try {
    await initialise(place, launcher, draft)
    await rename(draft, place.pgdata)
    if (place.fsync) await syncDirectory(place.dataDir)
    place.log(`Made a new database in ${place.pgdata}`)
  } catch (error) {
    // Another process made one at the same moment and was first: that one is used.
    if (!['ENOTEMPTY', 'EEXIST'].includes(codeOf(error) ?? '')) throw error
  } finally {
    await rm(draft, { recursive: true, force: true })
  }
}

const hasCluster = async (place: Place): Promise<boolean> => {
  const version = await readFile(join(place.pgdata, 'PG_VERSION'), 'utf8').catch(() => undefined)
  if (version?.trim() === major) return true
  if (version !== undefined) {
    throw new StartError(
      `${place.pgdata} was made by PostgreSQL ${version.trim()} and this is ${major}: ` +
        `export it with the old release and import it into a new DATA_DIR`,
    )
  }
  const isTaken = existsSync(place.pgdata) && (await readdir(place.pgdata)).length > 0
  // Between our two looks another process may have moved its new database in.
  if (isTaken && !existsSync(join(place.pgdata, 'PG_VERSION'))) {
    throw new StartError(
      `${place.pgdata} is not a database of PostgreSQL: move it away or choose another DATA_DIR`,
    )
  }
  return isTaken
}

const initialise = async (place: Place, { runner, binaries }: Launcher, draft: string) => {
  await rm(draft, { recursive: true, force: true })
  await mkdir(draft, { mode: 0o700 })
  if (runner.how === 'user') await chown(draft, runner.uid, runner.gid)
  const { code, output } = await runAs(runner, program(binaries, 'initdb'), [
    ...['-D', draft, '-U', 'aln', '-E', 'UTF8', '--no-instructions'],
    // Sorting is PostgreSQL's own, so that no index depends on the ICU in the package.
    ...['--locale-provider=builtin', '--builtin-locale=C.UTF-8'],
    // Nobody but the owner of the socket directory can knock, so there is nothing a password would add.
    ...['-A', 'trust'],
    ...(place.fsync ? [] : ['--no-sync']),
  ])
  if (code === 0) return
  const lines = output.trim().split('\n')
  // After the error come many lines on what was cleared away.
  const causes = lines.filter((line) => /error:|ERROR:|FATAL:|PANIC:/.test(line))
  const reason = (causes.length > 0 ? causes.slice(0, 3) : lines.slice(-3)).join(' | ')
  throw new StartError(`PostgreSQL could not make a database in ${place.dataDir}: ${reason}`)
}

// What a process left that was killed while it made its database.
const removeAbandoned = async (place: Place) => {
  for (const name of await readdir(place.dataDir)) {
    const pid = /^pg\.new-(\d+)$/.exec(name)?.[1]
    if (pid && !isRunning(Number(pid))) await rm(join(place.dataDir, name), { recursive: true, force: true })
  }
}

const syncDirectory = async (path: string) => {
  const directory = await open(path, 'r')
  await directory.sync().finally(() => directory.close())
}
