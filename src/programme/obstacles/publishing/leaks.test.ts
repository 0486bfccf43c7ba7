import { expect, test } from 'vitest'
import { leaksIn } from './leaks.ts'

const from = {
  reaches: ['Verpleegkundige Jansen van Zorghuis Kanarie, 06-12345678, of eva op werkdagen'],
  texts: [
    'Wij mogen de medicijnen niet zelf klaarzetten omdat de apotheek dat al jaren zo met ons heeft afgesproken.',
    'Te kort om aan te halen. Jan de Vries van Zorggroep De Linde zei dat de Wet BIG dit niet wil.',
  ],
}

test.each([
  ['Mail iemand@zorg.nl of bel 06-12345678 even.', ['iemand@zorg.nl', '06-12345678', '*']],
  // which name it is would tell who reported to who tries names
  ['Bij Kanarie en bij JANSEN kan het al.', ['*']],
  ['Jansens team doet het al.', ['*']],
  ['Ook jansen doet het.', ['*']],
  ['Eva vond van niet.', ['*']],
  ['Bel op werkdagen.', []],
  ['Jan de Vries en zorggroep De Linde, zei Zorggroep de Linde', ['Jan de Vries', 'Zorggroep de Linde']],
  ['Mag het van Jan de Vries Vandaag?', ['Jan de Vries']],
  ['De Wet BIG en Piet de Groot', ['Piet de Groot']],
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
