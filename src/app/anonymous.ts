// The addresses where nobody is known, as the modules name them.
import { modules } from './modules.ts'

const starts = modules.flatMap((module) => module.anonymousPaths ?? [])

/** On these pages nobody is known, not even who signed in: a report must not be told apart by its sender or its hour. */
export const isAnonymous = (path: string): boolean =>
  starts.some((start) => path === start || path.startsWith(`${start}/`))
