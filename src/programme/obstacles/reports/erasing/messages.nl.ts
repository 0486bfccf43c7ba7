// Erasing a report: what its reporter reads before and after, and what who had it hears.

export const nl = {
  card: {
    title: 'Wis je melding',
    more: 'Dan is alles weg: wat jij schreef, wat het bureau schreef en je bestanden. We vragen eerst of je het zeker weet.',
    button: 'Wis alles',
  },
  sure: {
    title: 'Alles wissen?',
    lead: 'Je wist je melding voorgoed. Terugdraaien kan niet.',
    goes: 'Wat weggaat',
    what: [
      'Alles wat jij schreef, en je bestanden.',
      'Alles wat het bureau en ministeries over je melding schreven.',
      'Je naam of nummer en je e-mailadres, als je die gaf.',
      'Je code en het bewijs van je melding. Die werken daarna niet meer.',
    ],
    hear: 'Wie je melding behandelt, hoort dat ze is gewist. Kreeg een ministerie een vraag over je melding? Dan hoort het dat ook, en hoeft het niet meer te antwoorden.',
    stays: 'Wat blijft',
    left: [
      'Wat iemand van een ministerie of een tafel al las of bewaarde. Dat kunnen wij niet terughalen. We vragen hun om het weg te gooien.',
      'Meldingen van anderen, ook als het bureau ze samen met die van jou behandelde.',
      'In ons logboek: dat er een melding was, wat er op welke dag mee gebeurde en wie van het bureau dat deed. Er staat geen woord van jou in.',
      'Reservekopieën, hooguit dertig dagen. Die gebruiken we alleen als er iets stukgaat.',
    ],
    online:
      'Er staat een tekst online die het bureau maakte na je melding. Je naam en je woorden staan er niet in. Die tekst blijft staan, tenzij je hieronder iets anders kiest.',
    offline: 'Haal ook die tekst van de site',
    yes: 'Ja, wis alles',
    no: 'Nee, ga terug',
  },
  done: {
    title: 'Niets meer bewaard',
    lead: 'Bij deze code bewaren wij niets meer.',
    more: 'Gooi je code en het bestand met je code weg als je die hebt. Sluit daarna deze pagina, zeker op een computer van je werk.',
    onward: 'Naar Ruimte in de Regels',
  },
  wait: {
    kind: (code: string) => `Melding ${code}`,
    title: 'Gewist door de melder',
    desk: 'Alles is weg. Heb je er nog iets van, gooi dat ook weg.',
    body: 'Antwoorden hoeft niet meer. Hebben jullie er nog iets van, gooi dat ook weg.',
    who: 'Ter informatie',
    act: 'Naar de lijst',
  },
  mail: {
    site: 'Actie Leer Netwerk',
    handler: {
      subject: (code: string) => `Melding ${code} is gewist`,
      text: 'De melder liet alles wissen. Op de website is er niets meer van.',
      also: 'Heb je er zelf nog iets van? Gooi dat ook weg. Lag het bij een tafel? Laat die weten dat het van de agenda kan en dat de tekst weg moet.',
      button: 'Naar de meldingen',
      why: 'Je krijgt deze mail omdat je deze melding behandelde.',
    },
    official: {
      subject: (code: string) => `De vraag bij melding ${code} is vervallen`,
      text: 'De melder liet alles wissen. Antwoorden hoeft niet meer, en de vraag staat niet meer op de website.',
      also: 'Hebben jullie er zelf nog iets van? Gooi dat ook weg.',
      button: 'Naar de vragen',
      why: 'Je krijgt deze mail omdat je voor dit ministerie vragen beantwoordt.',
    },
  },
}
