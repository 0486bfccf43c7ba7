// Accounts of the machine, read from /etc/passwd: names for messages, and a user for a server that refuses root.
import { readFile } from 'node:fs/promises'
import { userInfo } from 'node:os'

export type Account = { name: string; uid: number; gid: number }

const accounts = async (): Promise<Account[]> => {
  const text = await readFile('/etc/passwd', 'utf8').catch(() => '')
  return text.split('\n').flatMap((line) => {
    const [name, , uid, gid] = line.split(':')
    return name && uid && gid ? [{ name, uid: Number(uid), gid: Number(gid) }] : []
  })
}

/** The name of a user for messages; its number when the machine's own list does not have it. */
export const nameOfUser = async (uid: number): Promise<string> =>
  (await accounts()).find((account) => account.uid === uid)?.name ?? `uid ${uid}`

/** The users a server may run as when we are root, best first. */
export const accountsForServer = async (): Promise<Account[]> => {
  const all = await accounts()
  return ['postgres', 'nobody'].flatMap((name) => all.find((account) => account.name === name) ?? [])
}

/** Whether initdb will know who we are. Asked of the system, since directory services have users /etc/passwd lacks. */
export const isOwnAccountKnown = (): boolean => {
  try {
    return userInfo().username !== ''
  } catch {
    return false
  }
}
