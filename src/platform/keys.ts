// The secret of this installation and everything derived from it.
import { createHash, createHmac, createSecretKey, randomBytes, timingSafeEqual } from 'node:crypto'
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { StartError } from '#kernel/start-error.ts'
import type { Config } from './config.ts'

export type Keys = {
  /** keyed hash of a value for one purpose, base64url; hashes of different purposes never meet */
  mac(purpose: string, value: string): string
  /** tells whether a stored fingerprint is of the same secret */
  readonly fingerprint: string
}

export const keysFrom = (secret: string): Keys => {
  const key = createSecretKey(secret, 'utf8')
  return {
    mac: (purpose, value) => createHmac('sha256', key).update(`${purpose}\0${value}`).digest('base64url'),
    fingerprint: createHash('sha256').update(`fingerprint\0${secret}`).digest('base64url').slice(0, 22),
  }
}

const fileMode = 0o600
const fewestCharacters = 32

/** Written whole and given its name in one step: a second process that starts now never reads half a secret. */
const makeSecret = (file: string): void => {
  const draft = `${file}.${process.pid}`
  rmSync(draft, { force: true })
  writeFileSync(draft, `${randomBytes(48).toString('base64url')}\n`, {
    flag: 'wx',
    mode: fileMode,
    flush: true,
  })
  try {
    linkSync(draft, file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    rmSync(draft)
  }
}

/** The secret of the settings, or the one in DATA_DIR, made once with nobody else able to read it. */
export const readSecret = (config: Config): string => {
  if (config.secret !== null) return config.secret
  const file = join(config.dataDir, 'secret')
  let secret: string
  try {
    mkdirSync(config.dataDir, { recursive: true, mode: 0o700 })
    if (!existsSync(file)) makeSecret(file)
    secret = readFileSync(file, 'utf8').trim()
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    throw new StartError(`DATA_DIR: ${file} cannot be made or read (${code}); choose another DATA_DIR`)
  }
  if (secret.length < fewestCharacters)
    throw new StartError(`DATA_DIR: ${file} is damaged; restore it from a backup`)
  return secret
}

/** A random token of 128 bits and more, safe in addresses and forms. */
export const randomToken = (bytes = 16): string => randomBytes(bytes).toString('base64url')

/** Compares without telling by time where the difference is. */
export const sameSecret = (left: string, right: string): boolean => {
  const a = Buffer.from(left)
  const b = Buffer.from(right)
  return a.length === b.length && timingSafeEqual(a, b)
}
