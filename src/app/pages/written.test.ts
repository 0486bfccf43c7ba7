import { expect, test } from 'vitest'
import { writtenIn } from './written.ts'

test.each([
  'Goed',
  'Ok!',
  'Nee.',
  'Nog een vraag van mij',
  'Een lang bericht aan het team',
  'ja\nMaar niet altijd',
  'Ziekenhuisbezoekregistratie',
])('%j was written by somebody', (text) => {
  expect(writtenIn({ body: ` ${text} ` })).toEqual([text])
})

test.each([
  ['a choice', 'not-quite'],
  ['several choices', 'vws\nocw'],
  ['a number', '12'],
  ['a day', '2026-11-24'],
  ['a key', 'dGhpcyBpcyBhIGtleQ_x-9Zk'],
  ['an id', '0b9f3c1e-5a57-4d6b-9f0c-8f1d7f2a9c11'],
  ['a code', 'ABCDEFGHIJKLMNOPQRSTUVWX'],
  ['a code in small letters', 'abcdefghijklmnopqrstuvwx'],
  ['a code with gaps', 'ABCD EFGH IJKL MNOP QRST UVW2'],
  ['a code with gaps where somebody made them', 'abcdef ghijk2mnop qrstuvwx'],
  ['a code with strokes', 'abcd-efgh-ijkl–mnop-qrst-uvw2'],
  ['nothing', ' '],
])('%s is not', (_what, said) => {
  expect(writtenIn({ body: said })).toEqual([])
})

test('of fields that nobody sees nothing is shown', () => {
  expect(
    writtenIn({
      _key: 'Een sleutel',
      seen: '0;;;',
      read: 'aB3dE6gH.aB3dE6gH',
      code: 'Mijn code',
      'antwoord:seen': 'Jan, Piet',
      'antwoord.body': 'Goed',
    }),
  ).toEqual(['Goed'])
})
