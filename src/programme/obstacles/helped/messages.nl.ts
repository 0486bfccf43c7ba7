// The Dutch words of "Dit helpt": what is known already was enough; English has the same shape.

export const nl = {
  helps: 'Dit helpt',
  alsoUs: 'Bij ons ook',
  ask: 'Hielp dit je?',
  helpedMe: 'Dit hielp mij',
  different: 'Is jouw geval anders? Meld het',
  sayLead: 'Zeg het met één knop. Zo zien anderen dat dit werkt.',
  about: 'Het gaat over',
  notNow: 'Terug',
  titleRead: 'Fijn dat dit hielp',
  leadRead: 'Dank je wel dat je het liet weten.',
  title: 'Fijn dat dit helpt',
  lead: 'Je hoeft niets meer te melden. Wat je had ingevuld, hebben we weggegooid.',
  leadKept: 'Je hoeft niets meer te melden. Wat je had ingevuld staat er nog: jij kiest.',
  goOn: 'Ga verder met je melding',
  throwAway: 'Gooi weg wat ik had ingevuld',
  counted: 'We bewaren alleen dat dit vandaag iemand hielp, niet wie je bent.',
  again: 'Lees het nog eens',
  anyway: 'Toch melden',
  /** from five on, as it was yesterday */
  helped: (count: string) => `Dit hielp al ${count} mensen.`,
}
