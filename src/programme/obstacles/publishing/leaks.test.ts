import { expect, test } from 'vitest'
import { leaksIn } from './leaks.ts'

const from = {
  reaches: ['Verpleegkundige Jansen van Zorghuis Kanarie, 06-12345678, of eva op werkdagen'],
  texts: [
    'Wij mogen de medicijnen niet zelf klaarzetten omdat de apotheek dat al jaren zo met ons heeft afgesproken.',
    'Zo kort is het. Onze kok kookt zonder diploma! Jan de Vries van Zorggroep De Linde zei dat de Wet BIG dit niet wil.',
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
  ['Zo kort is het.', []],
  // a short sentence of theirs, taken over whole
  ['Het begon zo: onze kok kookt, zonder diploma.', ['onze kok kookt, zonder diploma']],
  ['Een kok zonder diploma kookt hier al jaren.', []],
  ['', []],
])('in %j stands %j', (text, pieces) => {
  expect(leaksIn(text, from)).toEqual(pieces)
})

test('without anything of the reporter only signs count', () => {
  expect(leaksIn('Jansen mag het.', { reaches: [], texts: [] })).toEqual([])
})

/** What a public text may well say too: names of laws and offices, and words that everybody uses about care and learning. */
test.each([
  ['Het ministerie van VWS beslist hierover.'],
  ['De Wet op de beroepen in de individuele gezondheidszorg.'],
  ['Mag een leerling medicijnen geven?'],
  ['Mag dit van de Arbeidstijdenwet?'],
  ['Valt dit onder de Kwaliteitswet zorginstellingen?'],
  ['Inspectie Gezondheidszorg en Jeugd'],
  ['De gemeente zegt dat het niet mag.'],
  ['Dat mag niet van de opleiding.'],
  ['Wij weten niet wie er over gaat.'],
  ['Waarom mag het niet?'],
  ['It is not allowed by law.'],
])('%j is no sentence of anybody', (said) => {
  expect(leaksIn(`In het kort. ${said} Zo staat het er.`, { reaches: [], texts: [said] })).toEqual([])
})

test.each([
  ['Onze bewoners eten koude soep.'],
  ['De tandarts kwam met pannenkoeken.'],
  ['Leerlingen slapen in de kelder.'],
  ['The residents painted their corridor.'],
])('%j is somebody’s own', (said) => {
  expect(leaksIn(`In het kort. ${said} Zo staat het er.`, { reaches: [], texts: [said] })).toEqual([
    said.replace('.', ''),
  ])
})
