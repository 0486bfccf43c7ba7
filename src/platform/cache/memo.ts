// Small read models that nearly every page needs, kept in memory until one of their tags is announced.
import type { House } from '../stage.ts'

type Entry = { readonly generation: string; readonly value: Promise<unknown> }

const memories = new WeakMap<House, Map<string, Entry>>()

/** The value under this name: made once for each generation of its tags; always made anew while the bus is deaf. */
export const remembered = <Value>(
  house: House,
  name: string,
  tags: readonly string[],
  make: () => Promise<Value>,
): Promise<Value> => {
  const generation = house.cache.generation(tags)
  if (generation === null) return make()
  const memory = memories.get(house) ?? new Map<string, Entry>()
  memories.set(house, memory)
  const known = memory.get(name)
  if (known?.generation === generation) return known.value as Promise<Value>
  const value = make()
  memory.set(name, { generation, value })
  value.catch(() => memory.delete(name))
  return value
}
