// What is wrong with a field, in words; pieces that may not become public are named.
import { wordFor } from '#kernel/messages.ts'
import { leaksWord } from '../leaks.ts'
import type { Words } from '../messages.ts'

export const errorWord =
  (t: Words) =>
  (key: string): string =>
    key.startsWith(`${leaksWord} `)
      ? `${t.errors.leaks} ${key.slice(leaksWord.length + 1)}.`
      : wordFor(t.errors, key)
