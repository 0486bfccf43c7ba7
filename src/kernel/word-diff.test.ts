import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isRewritten, wordChanges } from './word-diff.ts'

const said = (before: string, after: string): string =>
  wordChanges(before, after)
    .map(({ kind, text }) => ({ same: text, gone: `[-${text.trim()}-] `, new: `[+${text.trim()}+] ` })[kind])
    .join('')
    .trim()

test('what went stands before what came for it', () => {
  expect(said('Mag een leerling dit alleen doen?', 'Mag een student dit doen?')).toBe(
    'Mag een [-leerling-] [+student+] dit [-alleen-] doen?',
  )
  expect(said('', 'Alles nieuw')).toBe('[+Alles nieuw+]')
  expect(said('Alles weg', '')).toBe('[-Alles weg-]')
  expect(said('Een\n\ntwee', 'Een twee')).toBe('Een twee')
})

test('whatever changed: what stayed and came is the new text, what stayed and went the old one', () => {
  const text = fc.array(fc.constantFrom('de', 'mag', 'niet', 'op', 'school', 'werk.'), { maxLength: 30 })
  fc.assert(
    fc.property(text, text, (one, other) => {
      const changes = wordChanges(one.join(' '), other.join(' '))
      const without = (kind: string) =>
        changes.filter((change) => change.kind !== kind).flatMap((change) => change.text.trim().split(/\s+/))
      expect(without('gone').filter(Boolean)).toEqual(other)
      expect(without('new').filter(Boolean)).toEqual(one)
    }),
  )
})

test('a text that is nearly all other is told as written anew', () => {
  expect(isRewritten(wordChanges('Mag dit op school?', 'Hoe zit het met de cao en het loon?'))).toBe(true)
  expect(isRewritten(wordChanges('Mag dit op school gebeuren?', 'Mag dit op het werk gebeuren?'))).toBe(false)
})

test('a text of which less than half stays went as a whole, however long it is', () => {
  const long = Array.from({ length: 800 }, (_, at) => `woord${at % 97}`)
  const changes = wordChanges(long.join(' '), long.toReversed().join(' '))
  expect(changes.map(({ kind }) => kind)).toEqual(['gone', 'new'])
  expect(isRewritten(changes)).toBe(true)
})

test('of more words than a text has, what is the same is not looked for any further', () => {
  const words = (letters: string) =>
    Array.from({ length: 1990 }, (_, at) => letters[at % letters.length]).join(' ')
  const changes = wordChanges(words('ab'), words('acdb'))
  expect(changes.map(({ kind }) => kind)).toEqual(['gone', 'new'])
})
