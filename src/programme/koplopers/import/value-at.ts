// Looks into a record of which nothing is known yet.
import type { Path } from './csv/columns.ts'

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** What stands at a place in a record; undefined when there is no such place. */
export const valueAt = (record: unknown, path: Path): unknown =>
  path.reduce<unknown>((value, part) => {
    if (Array.isArray(value) && typeof part === 'number') return value[part]
    return isObject(value) && typeof part === 'string' && Object.hasOwn(value, part) ? value[part] : undefined
  }, record)
