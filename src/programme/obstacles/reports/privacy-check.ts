// Looks for what seems to point to a person, so that it can be taken out; pure.
import { givenNames } from './given-names.ts'

/** Every dash and every space as people type it on one keyboard, so that a number is found however it was written. */
const plainly = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[\u00ad\u200b-\u200d\u2060]/g, '')
    .replace(/[^\S\n]/g, ' ')

const everyCase = (words: readonly string[]): string =>
  words.flatMap((word) => [word, word[0]?.toUpperCase() + word.slice(1), word.toUpperCase()]).join('|')

const titles = everyCase([
  ...['mevrouw', 'meneer', 'mevr', 'mvr', 'mw', 'dhr', 'heer', 'dokter', 'zuster', 'broeder'],
  ...['dr', 'drs', 'prof', 'mr', 'mrs', 'ms', 'miss'],
])
const between = everyCase([
  'van',
  'de',
  'den',
  'der',
  'het',
  'ter',
  'ten',
  'te',
  'el',
  'al',
  'la',
  'von',
  'bin',
])

const given = `(?:${givenNames.join('|')})`
/** How names of houses end that carry the name of a person: Jeroen Bosch Ziekenhuis, Leo Kannerhuis. */
const house = '(?:huis|cademie|ogeschool|tichting|roep|liniek|ollege|entrum|chool|niversiteit)'
const surname =
  `(?:\\p{Lu}\\. ?){0,3}(?:(?:${between}|[’'][Tt]) ){0,3}\\p{Lu}\\p{Ll}[\\p{L}’'-]*(?![\\p{L}’'-])` +
  `(?<!${house})(?! \\p{L}*${house}(?!\\p{L}))`
/** Before the name of somebody who is known to everybody by an office. */
const office = '(?:[Mm]inister|[Ss]taatssecretaris|[Cc]ommissie|[Kk]amerlid|[Ss]ecretary)'
const relations = everyCase([
  ...[
    'collega',
    'leidinggevende',
    'teamleider',
    'manager',
    'begeleider',
    'begeleidster',
    'stagiair',
    'stagiaire',
  ],
  ...['cliënt', 'cliënte', 'patiënt', 'patiënte', 'bewoner', 'bewoonster', 'buurman', 'buurvrouw', 'arts'],
  ...[
    'verpleegkundige',
    'verzorgende',
    'docent',
    'student',
    'dochter',
    'zoon',
    'moeder',
    'vader',
    'man',
    'vrouw',
  ],
  ...[
    'colleague',
    'client',
    'patient',
    'resident',
    'nurse',
    'teacher',
    'daughter',
    'son',
    'mother',
    'father',
  ],
])

/** Names without a title: Jan Jansen, Fatima el Amrani, my colleague Henk, I am called Roos. */
const untitled: readonly RegExp[] = [
  new RegExp(`(?<![\\p{L}\\p{N}])(?<!${office} )${given}(?:-${given})? ${surname}`, 'gu'),
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${relations}),? ${given}(?![\\p{L}-])`, 'gu'),
  /(?<!\p{L})(?:[Ii]k heet|[Mm]ijn naam is|[Mm]y name is|I am called) \p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)?/gu,
]

/** Somebody in care, known by an illness: in the words of who knows them, not of who writes about everybody. */
const byIllness =
  /(?<!\p{L})(?:de|deze|die|mijn|onze|the|this|that|my|our)\s+(?:patiënte?|cliënte?|bewoon?ster|bewoner|patient|client|resident)(?!\p{L})[^.!?\n]{0,40}?(?<!\p{L})(?:dementie|alzheimer|parkinson|kanker|diabetes|suikerziekte|depressie|depressief|psychose|schizofrenie|autisme|epilepsie|hiv|dementia|cancer|depression|psychosis|schizophrenia|autism|epilepsy)(?!\p{L})/giu

const signs: readonly RegExp[] = [
  // a room
  /(?<!(?:eerste|tweede) )\b(?:kamer|room)\s+\d{1,3}\p{L}?(?![\p{L}\d])/giu,
  ...untitled,
  // mail address, also with a space around the @
  /(?<![\p{L}\p{N}._%+-])[\p{L}\p{N}._%+-]{1,64} ?@ ?[\p{L}\p{N}-]{1,64}(?:\.[\p{L}\p{N}-]{1,64}){1,6}/gu,
  // date of birth
  /\b(?:geboren|geboortedatum|geb\.?|born):?\s+(?:op\s+|on\s+)?\d{1,2}[-/. ]\S+/giu,
  // a title with a name: mevrouw De Vries, dhr. Bakker, mw T. Jansen, Mr Smith
  new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${titles})\\.? (?:\\p{Lu}\\.? ?){0,4}(?:(?:${between}|[’'][Tt]) ){0,3}\\p{Lu}[\\p{L}’'-]+`,
    'gu',
  ),
  // post code: 9401 AB, as no law and no sum is written
  /(?<![\p{L}\p{N}])(?!(?:19|20)\d\d ?(?:EG|EU)(?!\p{L}))[1-9]\d{3} ?(?!SA|SD|SS)[A-Z]{2}(?![\p{L}\p{N}])/gu,
  // street with a number
  /(?<!\p{L})\p{Lu}[\p{L}’'-]*(?:straat|laan|weg|plein|gracht|kade|singel|dijk|steeg)\s+\d{1,4}(?!\d)/gu,
]

/** Digits with what people put between them. */
const numbers = /(?<![\p{L}\p{N}])[+(]{0,2}\d(?:[\s.\-/()]{0,3}\d){7,20}/gu

const isPhone = (digits: string, lead: string): boolean =>
  /^0[1-9]\d{8}$/.test(digits) ||
  (/^(?:00)?310?[1-9]\d{8}$/.test(digits) && (lead === '+' || digits[0] === '0'))

/** The sum by which every citizen service number can be known (elfproef). */
const isCitizenNumber = (digits: string): boolean =>
  digits.length === 9 &&
  [...digits].reduce((sum, digit, at) => sum + Number(digit) * (at === 8 ? -1 : 9 - at), 0) % 11 === 0

/** Patient and client numbers: eight or nine in a row, or in threes. */
const isRow = (piece: string): boolean => /^(?:\d{8,9}|\d{3}[ .]\d{3}[ .]\d{2,3})$/.test(piece)

/** Phone numbers and numbers of persons in a run of digits, wherever in it they begin and end. */
const numbersIn = (run: string): string[] => {
  const groups = [...run.matchAll(/\d+/g)].map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
  }))
  const found: string[] = []
  for (let first = 0; first < groups.length; first += 1) {
    for (let last = groups.length - 1; last >= first; last -= 1) {
      const piece = run.slice(groups[first]?.from, groups[last]?.to)
      const digits = piece.replace(/\D/g, '')
      const lead = run[(groups[first]?.from ?? 0) - 1] ?? ''
      if (!isPhone(digits, lead) && !isCitizenNumber(digits) && !isRow(piece)) continue
      found.push(lead === '+' ? `+${piece}` : piece)
      first = last
      break
    }
  }
  return found
}

const piecesOf = (text: string, looked: readonly RegExp[]): string[] => {
  const plain = plainly(text)
  const found = [
    ...looked.flatMap((sign) =>
      [...plain.matchAll(sign)].map((match) => match[0].trim().replace(/[,;:]+$/, '')),
    ),
    ...[...plain.matchAll(numbers)].flatMap((match) => numbersIn(match[0])),
  ]
  const whole = found.filter((one) => !found.some((other) => other !== one && other.includes(one)))
  return [...new Set(whole)].slice(0, 5)
}

/** The pieces of a text that may be a name, a number or an address of somebody; each once, at most five. */
export const personalSigns = (text: string): string[] => piecesOf(text, [...signs, byIllness])

/** The same of a text that the desk wrote for everybody: there “de cliënt met diabetes” is anybody. */
export const signsForAll = (text: string): string[] => piecesOf(text, signs)
