import { expect, test } from 'vitest'
import { personalSigns, signsForAll } from './privacy-check.ts'

test.each([
  ['Mevrouw De Vries zegt dat het niet mag.', ['Mevrouw De Vries']],
  ['bel dhr. van den Berg of Mr Smith', ['dhr. van den Berg', 'Mr Smith']],
  ['mw Bakker, MEVROUW JANSEN en dr. Visser', ['mw Bakker', 'MEVROUW JANSEN', 'dr. Visser']],
  ['De heer Bakker en mevrouw T. Jansen', ['heer Bakker', 'mevrouw T. Jansen']],
  ['mevrouw van ’t Hof', ['mevrouw van ’t Hof']],
  ['Bel 06-12345678, of 020 123 45 67.', ['06-12345678', '020 123 45 67']],
  [
    '06 - 12 34 56 78, 06.12.34.56.78, (0592) 36 55 55',
    ['06 - 12 34 56 78', '06.12.34.56.78', '0592) 36 55 55'],
  ],
  [
    '+31 (0)6 12345678 en 0592/365555 en 06\u201112345678',
    ['+31 (0)6 12345678', '0592/365555', '06-12345678'],
  ],
  ['sinds 2026 06 12345678', ['06 12345678']],
  ['mail jan.jansen@zorg.nl even', ['jan.jansen@zorg.nl']],
  [
    'info@coöperatie.nl, zoë@zorg.nl, jansen @ zorg.nl',
    ['info@coöperatie.nl', 'zoë@zorg.nl', 'jansen @ zorg.nl'],
  ],
  ['patiënt 123456782, geboren op 12-03-1950', ['geboren op 12-03-1950', '123456782']],
  ['123-456-782 en 12 34 56 782 en 123\u00a0456\u00a0782', ['123-456-782', '12 34 56 782', '123 456 782']],
  ['geboren: 1-2-1980, in de Dorpsstraat 12 te 9401 AB', ['geboren: 1-2-1980', '9401 AB', 'Dorpsstraat 12']],
  ['Een mevrouw van 83 mag niet mee, na 40 weken en 1.250 euro.', []],
  ['De leerling van niveau 3 werkt 32 uur in 2026.', []],
  ['Van 12-03-2026 tot 2027-01-06, in 2025-2026 en 10.000.000 euro.', []],
  ['Arbeidstijdenwet artikel 5:12 lid 3, Wet BIG artikel 36a.', []],
  ['De patiënt in kamer 12 heeft dementie.', ['De patiënt in kamer 12 heeft dementie']],
  ['Onze bewoner heeft kanker, zij ligt op room 4b.', ['room 4b', 'Onze bewoner heeft kanker']],
  ['The client in room 7 cannot come.', ['room 7']],
  ['Cliënten met dementie mogen niet mee naar de huiskamer.', []],
  ['Bel even met Jan Jansen of Fatima el Amrani.', ['Jan Jansen', 'Fatima el Amrani']],
  ['Jan-Willem van der Berg en Els de Vries-Bakker', ['Jan-Willem van der Berg', 'Els de Vries-Bakker']],
  ['Mijn collega Henk zegt nee, de cliënt, Marie niet.', ['collega Henk']],
  ['my colleague Fatima; I am called Roos', ['colleague Fatima', 'I am called Roos']],
  ['Mijn naam is Kanarie Voorbeeld.', ['Mijn naam is Kanarie Voorbeeld']],
  ['Wij mogen van Jan geen foto sturen: 1 Jan 2026.', []],
  ['Het Rode Kruis, de Tweede Kamer en Noord Holland zeggen dat het mag.', []],
  ['Mark VWS, Ben ZZP en de Wet BIG.', []],
  ['Het Jeroen Bosch Ziekenhuis, het Leo Kannerhuis en de Willem de Kooning Academie mogen dit.', []],
  ['Het Emma Kinderziekenhuis, met Job Coaching en Max Budget', []],
  ['Minister Conny Helder schreef het aan de Tweede Kamer 2026, over 2005 EG.', []],
  ['', []],
])('in %j stands %j', (text, signs) => {
  expect(personalSigns(text)).toEqual(signs)
})

test('in a text for everybody, somebody in care with an illness is anybody', () => {
  const text = 'De cliënt met diabetes mag zelf prikken, in kamer 12.'
  expect(personalSigns(text)).toEqual(['kamer 12', 'De cliënt met diabetes'])
  expect(signsForAll(text)).toEqual(['kamer 12'])
})
