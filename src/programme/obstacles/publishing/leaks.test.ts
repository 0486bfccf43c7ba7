import { expect, test } from 'vitest'
import { leaksIn } from './leaks.ts'

const from = {
  reaches: ['Verpleegkundige Jansen van Zorghuis Kanarie, 06-12345678'],
  texts: [
    'Wij mogen de medicijnen niet zelf klaarzetten omdat de apotheek dat al jaren zo met ons heeft afgesproken.',
    'Te kort om aan te halen.',
  ],
}

test.each([
  ['Mail iemand@zorg.nl of bel 06-12345678 even.', ['iemand@zorg.nl', '06-12345678']],
  ['Bij Kanarie en bij JANSEN kan het al.', ['Kanarie', 'JANSEN']],
  ['Een verpleegkundige mag dit, ook in een zorghuis.', []],
  [
    'Zo was het: “de medicijnen niet zélf klaarzetten, omdat de apotheek dat al jaren zo” wilde.',
    ['de medicijnen niet zélf klaarzetten, omdat de apotheek dat al jaren zo'],
  ],
  ['Wij mogen de medicijnen niet zelf klaarzetten.', []],
  ['Te kort om aan te halen.', []],
  ['', []],
])('in %j stands %j', (text, pieces) => {
  expect(leaksIn(text, from)).toEqual(pieces)
})

test('without anything of the reporter only signs count', () => {
  expect(leaksIn('Jansen mag het.', { reaches: [], texts: [] })).toEqual([])
})
