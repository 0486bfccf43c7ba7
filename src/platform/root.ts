// Where the project lies on disk: the folder that holds package.json, seen from the source or from the bundle.
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'

const upTo = (folder: string): string => {
  if (existsSync(join(folder, 'package.json')) && existsSync(join(folder, 'migrations'))) return folder
  const above = dirname(folder)
  if (above === folder) throw new Error('the project folder was not found')
  return upTo(above)
}

export const projectRoot = upTo(import.meta.dirname)
