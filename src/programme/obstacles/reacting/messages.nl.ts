// The Dutch words of what a reporter says to the problem as the desk sees it; English has the same shape.

export const nl = {
  title: 'Klopt de vraag zo?',
  lead: 'Zo ziet het bureau het probleem. Zeg of dat klopt, dan zoekt het bureau het goede uit.',
  version: (version: number, day: string) => `Versie ${version} van ${day}`,
  agrees: 'Klopt dit?',
  choices: {
    yes: { label: 'Ja, dit klopt' },
    'not-quite': { label: 'Niet helemaal', hint: 'zeg hieronder wat er anders is' },
  },
  body: 'Klopt het niet helemaal? Wat is er anders?',
  bodyNeeded: '(nodig bij ‘Niet helemaal’)',
  bodyHint: 'Klopt het wel, dan hoef je hier niets te schrijven.',
  send: 'Verstuur je reactie',
  yours: { yes: 'Jij zei: dit klopt.', 'not-quite': 'Jij zei: klopt niet helemaal.' },
  atDesk: {
    yes: (day: string) => `De melder op ${day}: klopt.`,
    'not-quite': (day: string) => `De melder op ${day}: klopt niet helemaal.`,
    none: 'De melder: nog geen reactie.',
  },
  errors: {
    choiceMissing: 'Kies wat het beste past: het klopt, of niet helemaal.',
    whatMissing: 'Schrijf op wat er niet klopt.',
    versionOld:
      'Het bureau heeft het probleem intussen anders opgeschreven. De nieuwste versie staat hierboven.',
    reactedAlready:
      'Je hebt op deze versie al gereageerd. Wil je meer zeggen? Schrijf het bij ‘Iets toevoegen’.',
  },
}
