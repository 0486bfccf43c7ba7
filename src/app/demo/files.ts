// The files of the demo network, by folder.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { z } from 'zod'
import { projectRoot } from '#platform/root.ts'

const named = (folder: string): { name: string; content: unknown }[] => {
  const path = join(projectRoot, 'demo', folder)
  return readdirSync(path)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => ({
      name: `${folder}/${name}`,
      content: JSON.parse(readFileSync(join(path, name), 'utf8')) as unknown,
    }))
}

/** What stands in the files of a folder. */
export const contentsOf = (folder: string): unknown[] => named(folder).map(({ content }) => content)

/** What stands in a file, and the name of that file: under it is known that it was loaded. */
export type Named<T> = T & { readonly name: string }

/** The files of a folder, checked, oldest first. */
export const filesOf = <T extends { daysAgo: number }>(folder: string, shape: z.ZodType<T>): Named<T>[] =>
  named(folder)
    .map(({ name, content }) => ({ ...shape.parse(content), name }))
    .sort((left, right) => right.daysAgo - left.daysAgo)
