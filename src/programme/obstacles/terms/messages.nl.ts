// The Dutch texts of what ministries promised and how it went: the source.

/** A number, or how much of it may be told. */
type Amount = { count: string; kind: 'exact' | 'atLeast' | 'few' | 'none' }

const questions = ({ count, kind }: Amount): string => {
  if (kind === 'none') return 'geen vragen'
  if (kind === 'few') return 'enkele vragen'
  const some = kind === 'atLeast' ? `minstens ${count}` : count
  return count === '1' && kind === 'exact' ? '1 vraag' : `${some} vragen`
}

export const nl = {
  title: 'Wat ministeries beloofden',
  lead: 'Hoeveel werkdagen er staan voor een antwoord, wie zich daaraan houdt, en wat een ministerie doet of niet doet.',
  hub: {
    title: 'Wie geeft er op tijd antwoord?',
    text: 'Elk ministerie krijgt een vast aantal werkdagen voor een antwoord. Hier lees je hoe het daarmee gaat.',
  },
  one: 'Ministerie',
  titleOf: (short: string) => `${short}: belofte en antwoord`,
  leadOf: (name: string) =>
    `${name}. Wat het bureau vroeg, hoe vaak het antwoord op tijd kwam, en wat er uitkwam.`,
  promise: {
    title: 'Wat is afgesproken',
    first: 'Eerste bericht van het bureau',
    analysis: 'Het bureau zoekt uit wat er speelt',
    answer: (short: string) => `Antwoord van ${short}`,
    more: 'Meer tijd voor één vraag',
    mostMore: (days: string) => (days === '0' ? 'kan niet' : `samen hoogstens ${days} werkdagen`),
    off: (short: string) => `Het bureau stelt ${short} nu geen nieuwe vragen.`,
    days: (days: string) => (days === '1' ? 'binnen 1 werkdag' : `binnen ${days} werkdagen`),
  },
  kept: {
    title: 'Op tijd?',
    handled: (amount: Amount) => `${questions(amount)} afgehandeld in het laatste jaar`,
    allInTime: 'Alle antwoorden kwamen op tijd.',
    late: {
      few: 'Enkele antwoorden kwamen later dan afgesproken.',
      some: 'Een deel van de antwoorden kwam later dan afgesproken.',
      most: 'De meeste antwoorden kwamen later dan afgesproken.',
    },
    lateCount: (count: string) => `${count} antwoorden kwamen later dan afgesproken.`,
    tooFew: 'Te weinig om iets over te zeggen',
    tooFewMore: (least: string) => `Vanaf ${least} vragen staat hier hoe vaak het antwoord op tijd kwam.`,
    notTold: 'Nu geen oordeel',
    notToldMore: 'Maar enkele vragen staan niet op de site. Een oordeel zou te veel over die vragen zeggen.',
    bands: {
      green: 'Groen: meestal op tijd',
      yellow: 'Geel: vaak op tijd, maar niet vaak genoeg',
      red: 'Rood: te vaak te laat',
    },
    share: (percent: string) => `${percent} procent op tijd`,
    shareOf: {
      green: '75 procent of meer op tijd',
      yellow: '55 tot 75 procent op tijd',
      red: 'minder dan 55 procent op tijd',
    },
  },
  open: {
    title: 'Wat nog open is',
    open: (amount: Amount) =>
      `Nu ${amount.kind === 'exact' && amount.count === '1' ? 'staat' : 'staan'} er ${questions(amount)} open.`,
    late: {
      none: 'Geen daarvan is te laat.',
      few: 'Enkele daarvan zijn te laat.',
      some: 'Een deel daarvan is te laat.',
      most: 'De meeste daarvan zijn te laat.',
    },
    lateCount: (count: string) =>
      count === '1' ? '1 daarvan is te laat.' : `${count} daarvan zijn te laat.`,
  },
  figures: {
    all: (short: string) => `knelpunten waar ${short} over gaat`,
    does: 'doet het',
    doesNot: 'doet het niet, en zegt waarom',
    silent: 'nog zonder antwoord',
  },
  groups: {
    does: {
      title: 'Doet het',
      intro: 'Er is ruimte, de regel verandert, of het mocht al.',
      none: 'Hier staat nog niets.',
    },
    doesNot: {
      title: 'Doet het niet, omdat …',
      intro: 'Kan het niet, dan hoort daar een reden bij.',
      none: 'Hier staat nog niets.',
    },
    silent: {
      title: 'Nog zonder antwoord',
      intro: 'Gevraagd, en nog niet gedaan en nog niet uitgelegd.',
      none: 'Hier staat nog niets.',
    },
  },
  seeAll: (short: string) => `Belofte en antwoord van ${short}`,
  how: {
    title: 'Zo is geteld',
    points: [
      'Alleen werkdagen tellen. Vraagt een ministerie iets terug, dan staat de klok stil. Neemt het meer tijd, dan staat erbij waarom en hoeveel samen, en telt de nieuwe dag. Meer dan afgesproken kan dat niet zijn.',
      'Zeggen dat een ander erover gaat, telt ook als antwoord. Kwam er na de afgesproken dag nog niets en ging het bureau verder, dan telt dat als te laat.',
      'Onder de tien vragen geven we geen oordeel. Groen is vanaf 75 procent op tijd, geel vanaf 55 procent.',
      'Niet elke melding staat op de site. Daarom noemen we kleine aantallen niet, en zeggen we soms ‘enkele’ of ‘minstens’.',
    ],
  },
  lateBy: (days: string) =>
    days === '1' ? '1 werkdag later dan afgesproken' : `${days} werkdagen later dan afgesproken`,
}
