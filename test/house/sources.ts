// Reads the project as text, for rules about what stands where.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export const root = join(import.meta.dirname, '../..')

export type Source = { readonly path: string; readonly text: string }

/** Files under a folder of the project, with forward slashes and from the root. */
export const sourcesUnder = (folder: string, ends: readonly string[] = ['.ts', '.tsx']): Source[] =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && ends.some((end) => entry.name.endsWith(end)))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((file) => ({ path: file.slice(root.length + 1), text: readFileSync(file, 'utf8') }))

/** Code without its comments: what is said about a rule does not break it. */
export const codeOf = (text: string): string =>
  text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|[\s;{}(,])\/\/.*$/gm, '$1')

/** A planted file: what a rule must report. */
export const planted = (path: string, text: string): Source => ({ path, text })
