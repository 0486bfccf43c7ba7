import { expect, test } from 'vitest'
import { personalSigns } from './privacy-check.ts'

test.each([
  ['Mevrouw De Vries zegt dat het niet mag.', ['Mevrouw De Vries']],
  ['bel dhr. van den Berg of Mr Smith', ['dhr. van den Berg', 'Mr Smith']],
  ['Bel 06-12345678, of 020 123 45 67.', ['06-12345678', '020 123 45 67']],
  ['mail jan.jansen@zorg.nl even', ['jan.jansen@zorg.nl']],
  ['patiënt 123456782, geboren op 12-03-1950', ['123456782', 'geboren op 12-03-1950']],
  ['Een mevrouw van 83 mag niet mee, na 40 weken en 1.250 euro.', []],
  ['De leerling van niveau 3 werkt 32 uur in 2026.', []],
  ['', []],
])('in %j stands %j', (text, signs) => {
  expect(personalSigns(text)).toEqual(signs)
})
