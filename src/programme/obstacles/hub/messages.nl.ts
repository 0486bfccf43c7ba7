// The Dutch texts of the entry page of Ruimte in de Regels, and of what is found there.

export const nl = {
  title: 'Ruimte in de Regels',
  lead: 'Loop je vast op een regel? Er mag vaak meer dan je denkt. Zoek wat al bekend is.',
  askLabel: 'Wat wil je doen dat nu niet kan?',
  report: 'Meld waar je vastloopt',
  follow: 'Volg je melding',
  different: 'Is jouw geval anders?',
  differentMore:
    'Vertel het ons in een paar minuten, zonder account. Het bureau zoekt uit wat er kan, en je leest het antwoord met een code.',
  askHint: 'Schrijf het in je eigen woorden, bijvoorbeeld: een leerling mee op avonddienst.',
  ask: 'Zoek',
  words: 'Wat al is beantwoord',
  wordsIntro: 'Bij elk antwoord staat of het is bevestigd door wie erover gaat, en tot welke dag het geldt.',
  newest: 'Nieuwste antwoorden',
  allAnswers: (count: string) => `Alle antwoorden (${count})`,
  open: 'Knelpunten die nog open zijn',
  openNone: 'Er is nu geen knelpunt open.',
  allObstacles: (count: string) => `Alle knelpunten (${count})`,
  findTitle: 'Zoeken in Ruimte in de Regels',
  foundFor: (question: string) => `Dit is al bekend over ‘${question}’`,
  answers: (count: string) =>
    count === '0' ? 'Antwoorden' : count === '1' ? '1 antwoord' : `${count} antwoorden`,
  alike: (count: string) =>
    count === '0'
      ? 'Knelpunten die erop lijken'
      : count === '1'
        ? '1 knelpunt dat erop lijkt'
        : `${count} knelpunten die erop lijken`,
  closestAnswers: (count: string) => `De ${count} antwoorden die er het meest op lijken`,
  closestAlike: (count: string) => `De ${count} knelpunten die er het meest op lijken`,
  allFound: (count: string) => `Bekijk alle ${count} in de lijst`,
  allOfList: { answers: 'Bekijk alle antwoorden', obstacles: 'Bekijk alle knelpunten' },
  seeInList: 'Bekijk in de lijst',
  noAnswer: 'Hierover is nog geen antwoord.',
  noObstacle: 'Hierover is nog geen knelpunt bekend.',
  nothing: 'Hierover vonden we niets',
  nothingMore: 'Probeer andere of minder woorden. Of bekijk alles.',
  start: 'Schrijf hierboven wat je wilt doen.',
  doorText: 'Zonder account. Misschien is er al een antwoord.',
}
