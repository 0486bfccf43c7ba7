// The Dutch words of a dossier that the desk opened by itself; English has the same shape.

export const nl = {
  open: 'Open zelf een dossier',
  lead: 'Voor een knelpunt dat niemand meldde, maar dat je wel tegenkwam. Er is dan geen melder: het team leest mee.',
  fields: {
    origin: 'Waar kwam je het tegen?',
    wish: 'Wat willen mensen doen dat nu niet kan?',
    wishHint: 'Een paar zinnen is genoeg. Noem geen namen van cliënten of collega’s.',
    subject: 'Waar gaat het over?',
    organisationKind: 'Soort organisatie',
    region: 'Regio',
    consequence: 'Wat is het gevolg?',
    tried: 'Wat is al geprobeerd?',
    handler: 'Wie gaat ermee aan de slag?',
    handlerHint: 'Laat je dit open, dan kan een behandelaar het dossier zelf oppakken.',
  },
  send: 'Open het dossier',
  origins: {
    reported: 'Gemeld',
    proactive: 'Zelf gezien',
    commission: 'Via de commissie',
    'learning-group': 'Uit een actieleergroep',
    koploper: 'Bij een Koploper',
    region: 'Uit een regio',
  },
  opened: (day: string) => `geopend op ${day}`,
  /** said on the page of such a dossier, where else the reporter is spoken of */
  dossier: {
    title: (code: string) => `Dossier ${code}`,
    reported: (day: string) => `Geopend op ${day}`,
    answers: 'Waar het over gaat',
    wish: 'Wat mensen willen doen',
    subject: 'Onderwerp',
    says: 'Waar we het tegenkwamen',
    talk: 'Notities',
    noTalk: 'Er is nog niets opgeschreven.',
    contactNone: 'Niemand meldde dit. Er is dus geen melder om iets aan te vragen of te vertellen.',
  },
  steps: {
    problem: 'Beschrijf het probleem.',
    table: 'Dit ligt bij een tafel. Schrijf bij Tafels op wat je hoort.',
    answered: 'Het antwoord ligt vast. Je hoeft niets meer te doen. Je kunt het dossier ook nu al afronden.',
  },
  forms: {
    'state-problem': {
      title: 'Beschrijf het probleem',
      label: 'Wat is het probleem, in één of twee zinnen?',
      hint: 'Het team leest dit. Een eerdere versie blijft bewaard.',
      send: 'Leg het probleem vast',
    },
    answer: {
      title: 'Leg het antwoord vast',
      remainsHint: 'Alleen als het deels is opgelost.',
      label: 'Antwoord',
      hint: 'Zeg eerst of het mag. Daarna waarom, en wat mensen nu kunnen doen.',
      send: 'Leg het antwoord vast',
    },
    close: {
      title: 'Rond af',
      label: 'Laatste notitie',
      hint: 'Mag leeg blijven.',
      send: 'Rond het dossier af',
    },
    'take-back': {
      title: 'Haal het dossier terug',
      label: 'Waarom pakken wij het toch op?',
      hint: 'Het team leest dit. De verwijzing geldt dan niet meer, en jij bent weer aan zet.',
      send: 'Haal terug',
    },
    refer: {
      title: 'Dit hoort bij iemand anders',
      whose: 'Wie gaat hierover?',
      why: 'Waarom past het niet bij ons?',
      way: 'Waar ligt het nu?',
      wayHint: 'Noem een naam, een adres of een telefoonnummer dat werkt.',
      send: 'Leg de doorverwijzing vast',
    },
  },
  /** the same in a line of a list */
  lines: {
    assign: 'Nog niemand pakte dit dossier op',
    context: 'Zoek uit wat er speelt',
    answer: 'De ministeries antwoordden, schrijf het antwoord',
  },
  wait: {
    kind: (code: string) => `Dossier ${code}`,
  },
  errors: {
    problemFirst: 'Beschrijf eerst het probleem.',
  },
}
