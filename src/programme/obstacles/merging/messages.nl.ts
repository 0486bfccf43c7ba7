// The Dutch words of reports that are handled together; English has the same shape.

export const nl = {
  title: 'Meldingen over hetzelfde',
  merge: 'Voeg samen met een andere melding',
  mergeHint: 'Gaan twee meldingen over hetzelfde? Dan behandel je ze samen, op de pagina van de andere.',
  hears: 'De melder hoort dat, en leest niets van die andere melding.',
  into: 'Met welke melding?',
  intoHint:
    'Kies er een, of typ de code. De laatste vier tekens zijn genoeg, zoals K7QF. Je moet haar zelf kunnen lezen.',
  reason: 'Waarom gaat het over hetzelfde?',
  send: 'Voeg samen',
  unmerge: 'Haal weer uit elkaar',
  unmergeHint: 'Alles staat dan weer waar het stond.',
  unmergeReason: 'Waarom?',
  unmergeSend: 'Haal uit elkaar',
  mergedWith: 'Samengevoegd met',
  answeredWith: 'Samen beantwoord met',
  holds: 'Hiermee samengevoegd',
  held: 'Hiermee samen beantwoord',
  says: {
    'problem-wrong': 'De melder zegt: het probleem klopt niet helemaal.',
    'not-solved': 'De melder zegt: het is niet opgelost.',
    wrote: 'De melder schreef iets.',
  },
  shared: (codes: string) =>
    `Het probleem en het antwoord die je hier schrijft, gaan ook naar ${codes}. Schrijf er niets in over één melder.`,
  turn: 'Samengevoegd met een andere melding',
  turnSince: (day: string) => `sinds ${day}. Die andere gaat over hetzelfde. Je leest hier wat eruit komt.`,
  together: 'We behandelen ze samen',
  toReporter: {
    merged:
      'Je melding gaat over hetzelfde als een andere. We behandelen ze samen; je leest hier wat eruit komt.',
    apart: 'We behandelen je melding weer apart. Je leest hier hoe het verdergaat.',
  },
  errors: {
    notFound: 'Deze melding vinden we niet. Kijk of de code klopt en of je haar zelf behandelt.',
    several: 'Er zijn er meer die zo eindigen. Typ de hele code, met het jaar.',
    itself: 'Dit is deze melding zelf. Typ de code van de andere.',
    intoMerged: 'Die melding is zelf al samengevoegd met een andere. Typ de code van die andere.',
    intoEnded: 'Die melding is al beantwoord of afgerond. Geef hier zelf antwoord.',
    holdsOthers: 'Met deze melding zijn al andere samengevoegd. Voeg de andere melding samen met deze.',
    atBodies: 'Een ministerie zoekt hier nog mee. Wacht op dat antwoord, of ga zonder dat antwoord verder.',
    atExpert:
      'Een deskundige is hier nog om raad gevraagd. Wacht op dat antwoord, of stop de toegang bij Deskundigen.',
    atTables: 'Dit ligt nog bij een tafel. Wacht op wat zij zegt, of haal het van de agenda.',
  },
}
