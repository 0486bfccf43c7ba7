// The Dutch words of following a knelpunt; English has the same shape.

export const nl = {
  title: 'Hoor hoe het verder gaat',
  offer:
    'Volg je dit knelpunt, dan krijg je een mail als er een antwoord komt of de uitkomst verandert. Alleen jij ziet dat je dit volgt.',
  promise:
    'Je krijgt een mail als er een antwoord komt of de uitkomst verandert. Alleen jij ziet dat je dit volgt.',
  start: 'Volg dit knelpunt',
  following: 'Je volgt dit knelpunt.',
  stop: 'Stop met volgen',
  signIn: 'Log in om dit knelpunt te volgen',
  feed: 'Of volg alle knelpunten in een feedlezer',
  mine: {
    empty:
      'Je volgt nog geen knelpunt. Open er een en kies ‘Volg dit knelpunt’: dan hoor je hoe het verder gaat.',
    all: 'Alle knelpunten',
  },
  site: 'Actie Leer Netwerk',
  mail: {
    subject: (title: string) => `Er is nieuws: ${title}`,
    news: {
      merged: (into: string) =>
        `Dit knelpunt is opgegaan in een ander: ‘${into}’. Daar lees je hoe het verder gaat.`,
      apart: 'Dit knelpunt heeft weer een eigen pagina. Het hoort niet meer bij een ander knelpunt.',
      reopened: 'Het is nog niet opgelost. Het wordt opnieuw uitgezocht.',
      research: 'Het wordt uitgezocht.',
      answered: (outcome: string) => `Er is een antwoord. De uitkomst: ${outcome}.`,
      outcome: (before: string, now: string) => `De uitkomst is veranderd. Eerst: ${before}. Nu: ${now}.`,
    },
    now: (standing: string) => `Zo staat het ervoor: ${standing}.`,
    more: 'Op de pagina lees je er meer over.',
    button: 'Lees hoe het ervoor staat',
    stop: 'Wil je dit niet meer horen? Log in en kies op die pagina ‘Stop met volgen’.',
    why: 'Je krijgt deze mail omdat je dit knelpunt volgt. Wat je nog meer volgt, staat bij ‘Mijn werk’.',
  },
}
