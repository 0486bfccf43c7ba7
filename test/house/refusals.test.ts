// What a form refuses is said in words of ours, in the reader's language: never in those of the library that checks it.
import { expect, test } from 'vitest'
import { z } from 'zod'
import { permissionTable } from '../../src/app/house.ts'
import { type AnyCommand, allCommands } from '../../src/platform/write/command.ts'
import { root, sourcesUnder } from './sources.ts'
// every command there is
import '../../src/app/start/site.ts'

/** Fields that no form shows: they come from the address, or are sent along unseen. */
const unseen = new Set([
  'id',
  'token',
  'slug',
  'key',
  'formKey',
  'lang',
  'question',
  'version',
  'track',
  'consultation',
  'item',
  'persoon',
  'helper',
])

const typed = ['', 'fout', 'x'.repeat(20_000)]

const refusalsOf = ({ name, input }: Pick<AnyCommand, 'name' | 'input'>): string[] => {
  if (!(input instanceof z.ZodObject)) return []
  const fields = Object.entries(input.shape as Record<string, z.ZodType>)
  return fields
    .filter(([field]) => !unseen.has(field))
    .flatMap(([field, schema]) =>
      typed.flatMap((value) =>
        (schema.safeParse(value).error?.issues ?? []).map(({ message }) => `${name}.${field}: ${message}`),
      ),
    )
}

type Words = { readonly errors?: Readonly<Record<string, unknown>> }

const errorKeys = new Set<string>()
for (const { path } of sourcesUnder('src').filter((file) => file.path.endsWith('messages.nl.ts'))) {
  const { nl } = (await import(`${root}/${path}`)) as { nl: Words & Readonly<Record<string, Words | null>> }
  for (const words of [nl, ...Object.values(nl)])
    for (const key of Object.keys(words?.errors ?? {})) errorKeys.add(key)
}

const isSaid = (refusal: string): boolean => errorKeys.has(refusal.replace(/^[^:]+: /, ''))

/** Acts of people: what the system does by itself is read by nobody. */
const byPeople = [...allCommands.values()].filter(({ name }) =>
  permissionTable().some((row) => row.action === name && row.who !== 'system'),
)

test('every refusal of a field that people fill in is one of our words', () => {
  const refusals = byPeople.flatMap(refusalsOf)
  expect(refusals.length).toBeGreaterThan(40)
  expect([...new Set(refusals.filter((refusal) => !isSaid(refusal)))]).toEqual([])
})

test('words of the library are found', () => {
  const input = z.object({ email: z.union([z.literal(''), z.email()], 'emailWrong') })
  expect(refusalsOf({ name: 'planted.act', input }).every(isSaid)).toBe(false)
})
