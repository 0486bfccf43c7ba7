import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cleanText, fold, linkedParts, opening, paragraphs, slugOf, sortKey, withoutLinks } from './text.ts'

test('words are compared without accents and capitals', () => {
  expect(fold('Coördinatie Één Groß Århus Smørrebrød')).toBe('coordinatie een gross arhus smorrebrod')
})

test('names sort without their punctuation', () => {
  const names = ["'s-Hertogenbosch", 'Utrecht', 'Ede', 'Één plan', 's Gravenhage']
  expect(names.sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1))).toEqual([
    'Ede',
    'Één plan',
    's Gravenhage',
    "'s-Hertogenbosch",
    'Utrecht',
  ])
})

test('an address is short, ascii and without a dot, whatever the title', () => {
  expect(slugOf("Collega's in 's-Hertogenbosch: 2.0 (vervolg)")).toBe(
    'collegas-in-s-hertogenbosch-2-0-vervolg',
  )
  expect(slugOf('😀')).toBe('')
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (title) => {
      expect(slugOf(title)).toMatch(/^([a-z0-9]+(-[a-z0-9]+)*)?$/)
      expect(slugOf(title).length).toBeLessThanOrEqual(80)
      expect(slugOf(slugOf(title))).toBe(slugOf(title))
    }),
  )
})

test('what people type comes in one form, without control characters, and stays as it is the second time', () => {
  expect(cleanText('  Cafe\u0301\r\nregel\rnog een\u0000\u0007 ')).toBe('Café\nregel\nnog een')
  expect(cleanText('👩🏽‍⚕️ שלום\tx')).toBe('👩🏽‍⚕️ שלום\tx')
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      const clean = cleanText(text)
      expect(clean).not.toContain('\u0000')
      expect(clean).not.toContain('\r')
      expect(cleanText(clean)).toBe(clean)
    }),
  )
})

test('nothing that people type turns the direction of what stands after it', () => {
  const turning = ['\u202a', '\u202b', '\u202c', '\u202d', '\u202e', '\u2066', '\u2067', '\u2068', '\u2069']
  for (const mark of turning) expect(cleanText(`Jan${mark}sen e${mark}\u0301n ${mark}`)).toBe('Jansen én')
  expect(cleanText('אב\u200e (1)\u200f, x\u200cy\u200dz')).toBe('אב\u200e (1)\u200f, x\u200cy\u200dz')
})

test('an empty line makes a paragraph, a single break does not', () => {
  expect(paragraphs('een\ntwee\n\n \n drie ')).toEqual(['een\ntwee', 'drie'])
  expect(paragraphs(' \n\n ')).toEqual([])
})

test.each([
  ['Een zin.', 100, 'Een zin.'],
  ['Een zin. En nog een. En een die er niet meer bij past.', 25, 'Een zin. En nog een.'],
  ['Een heel lange eerste zin blijft heel. Twee.', 10, 'Een heel lange eerste zin blijft heel.'],
  ['Het was 1.6 uur meer. Dat hielp.', 22, 'Het was 1.6 uur meer.'],
  ['Zonder punt', 5, 'Zonder punt'],
  ['Werkt het? Ja! Soms.', 15, 'Werkt het? Ja!'],
  ['Twee\n\nalinea’s. Klaar.', 100, 'Twee alinea’s. Klaar.'],
  ['', 10, ''],
])('the opening of %j in %i characters is whole sentences', (text, most, said) => {
  expect(opening(text, most)).toBe(said)
})

test('a text may name pages of this site, and of no other', () => {
  expect(linkedParts('Lees [de nota](/kennis/nota), of [niet](https://elders.invalid).')).toEqual([
    { text: 'Lees ' },
    { text: 'de nota', path: '/kennis/nota' },
    { text: ', of [niet](https://elders.invalid).' },
  ])
  for (const odd of [
    '[x](//elders.invalid)',
    '[x](/\\elders)',
    '[](/kennis)',
    '[x] (/kennis)',
    '[x](/ken nis)',
  ])
    expect(linkedParts(odd), odd).toEqual([{ text: odd }])
  expect(linkedParts('')).toEqual([])
  expect(withoutLinks('Lees [de nota](/kennis/nota), en [nog een](/over)')).toBe('Lees de nota, en nog een')
})
