// The addresses where nobody is known, as the modules name them.
import { readPath } from '#kernel/language.ts'
import { modules } from './modules.ts'

const starts = modules.flatMap((module) => module.anonymousPaths ?? [])

/** Percent signs may hide percent signs; somebody who does so more often than this means no address of ours. */
const mostLayers = 4

const decoded = (path: string): string => {
  let left = path
  for (let layer = 0; layer < mostLayers; layer += 1) {
    const next = left.replace(/%([0-7][0-9a-f])/gi, (_all, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    )
    if (next === left) return left
    left = next
  }
  return left
}

/** An address as it was meant: small letters, one slash at a time, no percent signs, no language before it. */
const meant = (path: string): string =>
  readPath(
    decoded(path)
      .toLowerCase()
      .replace(/[\s\0]+/g, '')
      .replace(/[/\\]+/g, '/')
      .replace(/(\/\.)+(?=\/|$)/g, ''),
  ).path

/**
 * On these pages nobody is known, not even who signed in: a report must not be told apart by its sender or its hour.
 * Nor on an address that is nearly one of them: who mistyped it was on the way to a report too.
 */
export const isAnonymous = (path: string): boolean => {
  const read = meant(path)
  return starts.some((start) => read.startsWith(start) && !/^[a-z0-9-]/.test(read.slice(start.length)))
}
