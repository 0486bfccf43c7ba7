// As whom the PostgreSQL binaries run: they refuse root, so root lends them a user namespace or another user.
import { spawn } from 'node:child_process'
import { accountsForServer, isOwnAccountKnown, nameOfUser } from './accounts.ts'

export type Runner = {
  how: 'self' | 'namespace' | 'user'
  /** owner of the files the server makes, seen from outside */
  uid: number
  gid: number
  /** for messages */
  name: string
}

export type Outcome = { code: number | null; output: string }

/** A small, fixed environment: neither secrets nor the operator's PG* settings reach the server. */
export const serverEnvironment = {
  PATH: '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin',
  // UTF-8 matters: the text search parser asks the C library which characters are letters.
  LC_ALL: process.platform === 'darwin' ? 'en_US.UTF-8' : 'C.UTF-8',
  TZ: 'UTC',
}

/** Who may run the server, best first. `owner` is the owner of an existing database directory. */
export const possibleRunners = async (owner: { uid: number; gid: number } | undefined): Promise<Runner[]> => {
  const own = { uid: process.geteuid?.() ?? 0, gid: process.getegid?.() ?? 0 }
  const namespace: Runner = { how: 'namespace', ...own, name: '"nobody" in a user namespace' }
  const inNamespace = process.platform === 'linux' ? [namespace] : []
  if (own.uid !== 0) {
    return isOwnAccountKnown() ? [{ how: 'self', ...own, name: `uid ${own.uid}` }] : inNamespace
  }
  if (owner && owner.uid !== 0) return [{ how: 'user', ...owner, name: await nameOfUser(owner.uid) }]
  const named = (await accountsForServer()).map((account): Runner => ({ how: 'user', ...account }))
  return [...inNamespace, ...named]
}

/** The command that runs a binary as this runner, ready for `spawn`. */
export const commandAs = (runner: Runner, binary: string, args: string[]) => {
  // Never our own working directory, which that user may not enter.
  const options = { cwd: '/', env: serverEnvironment }
  if (runner.how === 'namespace') {
    // Inside it is "nobody" and refuses nothing; outside its files stay ours, so nothing changes hands.
    const lent = ['-U', '--map-user=65534', '--map-group=65534', binary, ...args]
    return { file: 'unshare', args: lent, options }
  }
  if (runner.how === 'user')
    return { file: binary, args, options: { ...options, uid: runner.uid, gid: runner.gid } }
  return { file: binary, args, options }
}

/** Runs a binary to its end; a command that could not be started at all has no code. */
export const runAs = (runner: Runner, binary: string, args: string[]): Promise<Outcome> =>
  new Promise((settle) => {
    const command = commandAs(runner, binary, args)
    const child = spawn(command.file, command.args, { ...command.options, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    const collect = (chunk: Buffer) => {
      output += chunk.toString()
    }
    child.stdout.on('data', collect)
    child.stderr.on('data', collect)
    child.on('error', (error) => settle({ code: null, output: error.message }))
    child.on('close', (code) => settle({ code, output }))
  })
