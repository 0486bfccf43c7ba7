// The Dutch words of "Dit helpt": what is known already was enough; English has the same shape.

export const nl = {
  helps: 'Dit helpt',
  alsoUs: 'Bij ons ook',
  title: 'Fijn dat dit helpt',
  lead: 'Je hoeft niets meer te melden. Wat je had ingevuld, hebben we weggegooid.',
  counted: 'We bewaren alleen dat dit vandaag iemand hielp, niet wie je bent.',
  again: 'Lees het nog eens',
  anyway: 'Toch melden',
  /** from five on, as it was yesterday */
  helped: (count: string) => `Dit hielp al ${count} mensen.`,
}
