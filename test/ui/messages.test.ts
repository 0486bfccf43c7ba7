import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { en } from '#ui/messages.en.ts'
import { nl } from '#ui/messages.nl.ts'

const folder = join(import.meta.dirname, '../../src/ui')
const source = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name) && !name.includes('messages.'))
  .map((name) => readFileSync(join(folder, name), 'utf8'))
  .join('\n')

type Branch = { readonly [key: string]: unknown }
const isBranch = (value: unknown): value is Branch => typeof value === 'object' && value !== null

const leaves = (branch: Branch, path: string[] = []): [string[], unknown][] =>
  Object.entries(branch).flatMap(([key, value]) =>
    isBranch(value) ? leaves(value, [...path, key]) : [[[...path, key], value] satisfies [string[], unknown]],
  )

const said = (value: unknown): string =>
  typeof value === 'function' ? String(value('7', '9')) : String(value)

// These are looked up by the kind of a thing: `say(lang).evidence[kind]`.
const byKind = new Set(['evidence', 'outcome', 'verdict', 'turn', 'trail', 'see'])
const sameInBoth = new Set(['frame.menu', 'frame.home', 'see.team'])

test('each text of the components is used', () => {
  const unused = leaves(nl)
    .map(([path]) => path)
    .filter(([group, key = group]) =>
      byKind.has(group ?? '')
        ? !new RegExp(`\\.${group}(\\[|\\b)`).test(source)
        : !new RegExp(`\\.${key}\\b`).test(source),
    )
  expect(unused).toEqual([])
})

test('English says something else than Dutch, but for a known few', () => {
  const english = new Map(leaves(en).map(([path, value]) => [path.join('.'), said(value)]))
  const same = leaves(nl)
    .map(([path, value]) => [path.join('.'), said(value)] as const)
    .filter(([path, text]) => english.get(path) === text)
    .map(([path]) => path)
  expect(same).toEqual([...sameInBoth])
})

test('no interface text stands in a component', () => {
  const found = source.match(/>\s*[A-Z][a-z]+ [a-z]+[^<>{}=]*<\//g) ?? []
  expect(found).toEqual([])
})
