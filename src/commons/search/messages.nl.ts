// De teksten van zoeken.

export const nl = {
  title: 'Zoeken',
  titleFor: (question: string) => `Zoeken naar ${question}`,
  description: 'Zoek in alles wat openbaar is: Koplopers, handreikingen, nieuws, agenda en regio’s.',
  label: 'Waar zoek je iets op?',
  button: 'Zoek',
  all: 'Alles',
  kinds: 'Soort',
  found: (count: string) => (count === '1' ? '1 gevonden' : `${count} gevonden`),
  some: 'Niet alle woorden staan bij elkaar. Dit heeft er een deel van.',
  nothing: (question: string) => `Niets gevonden voor “${question}”`,
  advice: [
    'Gebruik minder woorden, of een ander woord voor hetzelfde.',
    'Kijk of er een tikfout in staat.',
    'Het begin van een woord is genoeg: “roost” vindt ook roosteren.',
  ],
  otherwise: 'Of begin hier',
  start: 'Typ een woord, bijvoorbeeld “rooster”, “nachtdienst” of de naam van je regio.',
}
