// Finds a way to run PostgreSQL on this machine: which user, which copy of the programs. Proved by running them.
import { existsSync } from 'node:fs'
import { chmod, chown, lchown, lstat, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { StartError } from '../../../kernel/start-error.ts'
import { type Binaries, copyBinaries, findBinaries, makeLinks, program } from './binaries.ts'
import { ownerOf, type Place } from './place.ts'
import { type Outcome, possibleRunners, type Runner, runAs } from './runner.ts'

export type Launcher = { runner: Runner; binaries: Binaries }

const otherWays = 'choose another DATA_DIR, start as an ordinary user, or set DATABASE_URL'

/** The first user this machine lets us be, with programs that user can run; else one line on what is in the way. */
export const findLauncher = async (place: Place): Promise<Launcher> => {
  const binaries = findBinaries(place.binaries)
  const areLinked = await makeLinks(binaries)
  for (const runner of await possibleRunners(await ownerOf(place))) {
    if (areLinked && (await tryOut(runner, place, binaries)).code === 0)
      return settle(place, { runner, binaries })
    // Refused altogether, as namespaces are in many containers: the next one.
    if ((await runAs(runner, '/bin/sh', ['-c', ':'])).code !== 0) continue
    return settle(place, { runner, binaries: await readableBinaries(runner, place, binaries) })
  }
  const own = process.geteuid?.() ?? 0
  throw new StartError(
    `PostgreSQL refuses to run as uid ${own}, and no other user can be lent to it: ${otherWays}`,
  )
}

const readableBinaries = async (runner: Runner, place: Place, binaries: Binaries): Promise<Binaries> => {
  if (!(await canEnter(runner, place))) {
    throw new StartError(
      `PostgreSQL runs as ${runner.name} here, which cannot enter ${place.dataDir}: ${otherWays}`,
    )
  }
  // Entering may have been all that was missing.
  if ((await makeLinks(binaries)) && (await tryOut(runner, place, binaries)).code === 0) return binaries
  const copy = await copyBinaries(binaries, place.dataDir, place.log)
  const outcome = await tryOut(runner, place, copy)
  if (outcome.code !== 0) throw new StartError(`${programFailure(outcome)}: ${otherWays}`)
  return copy
}

// One short run answers everything: may we be this user, enter the directory, read the programs, load the libraries?
const tryOut = (runner: Runner, place: Place, binaries: Binaries) =>
  runAs(runner, '/bin/sh', [
    '-c',
    'cd "$1" && exec "$2" --version',
    'sh',
    place.dataDir,
    program(binaries, 'postgres'),
  ])

const programFailure = (outcome: Outcome) => {
  if (['x86_64', 'aarch64'].some((machine) => existsSync(`/lib/ld-musl-${machine}.so.1`))) {
    return 'The embedded PostgreSQL needs glibc, and this system has musl (as Alpine does)'
  }
  return `The PostgreSQL programs do not run here (${outcome.output.trim().replaceAll('\n', ' ')})`
}

const canEnter = async (runner: Runner, place: Place): Promise<boolean> => {
  const enter = () => runAs(runner, '/bin/sh', ['-c', 'cd "$1"', 'sh', place.dataDir])
  if ((await enter()).code === 0) return true
  const found = await lstat(place.dataDir)
  // Only a directory of ours that no group uses yet is opened, and only for passing through.
  if (runner.how !== 'user' || found.uid !== process.geteuid?.() || (found.mode & 0o070) !== 0) return false
  await chown(place.dataDir, found.uid, runner.gid)
  await chmod(place.dataDir, (found.mode & 0o777) | 0o010)
  if ((await enter()).code === 0) return true
  await chown(place.dataDir, found.uid, found.gid)
  await chmod(place.dataDir, found.mode & 0o777)
  return false
}

const settle = async (place: Place, launcher: Launcher): Promise<Launcher> => {
  const { runner } = launcher
  const owner = await ownerOf(place)
  if (runner.how === 'user' && owner && owner.uid !== runner.uid) {
    place.log(
      `PostgreSQL runs as ${runner.name}, since user namespaces are refused here: ${place.pgdata} is now its`,
    )
    await giveAway(place.pgdata, runner)
  }
  return launcher
}

const giveAway = async (path: string, runner: Runner): Promise<void> => {
  if ((await lstat(path)).isDirectory()) {
    for (const name of await readdir(path)) await giveAway(join(path, name), runner)
  }
  await lchown(path, runner.uid, runner.gid)
}
