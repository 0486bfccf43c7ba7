// The Dutch words around files; English has the same shape.

export const nl = {
  label: 'Voeg bestanden toe',
  hint: (most: string, size: string, all: string) =>
    `Foto of schermafdruk (jpg, png, webp) of pdf. Hoogstens ${most} bestanden, elk hoogstens ${size} MB, samen hoogstens ${all} MB.`,
  look: 'Wij halen weg wat onzichtbaar in een bestand zit, zoals de plaats, het toestel en de naam. Wat je erop ziet blijft staan: een gezicht, een naam, een scherm. Kijk dus eerst goed. Opmerkingen en ingevulde velden in een pdf gaan niet mee.',
  title: 'Bijlagen',
  name: (position: string, kind: string, size: string) => `bijlage ${position} (${kind}, ${size})`,
  short: (position: string) => `Bijlage ${position}`,
  fileName: (position: string) => `bijlage-${position}`,
  kinds: { image: 'afbeelding', pdf: 'pdf' },
  kilobytes: (size: string) => `${size} kB`,
  add: 'Voeg toe',
  download: 'Bewaar',
  remove: 'Haal weg',
  which: (name: string) => `: ${name}`,
  errors: {
    fileTooLarge: 'Dit bestand is te groot. Kies een kleiner bestand of maak een schermafdruk.',
    filesTooLarge:
      'Deze bestanden zijn samen te groot. Kies er minder, of kleinere. Wat je typte staat er nog.',
    fileTooMany: 'Dit zijn te veel bestanden. Je kunt er hoogstens vijf meesturen.',
    fileEmpty: 'Dit bestand is leeg. Kies een ander bestand.',
    fileOtherKind: 'Dit soort bestand nemen we niet aan. Maak een schermafdruk en kies die.',
    fileBroken: 'Dit bestand is niet heel, we kunnen het niet lezen. Maak een schermafdruk en kies die.',
    fileTooManyPixels: 'Deze afbeelding is te groot om te lezen. Maak een schermafdruk en kies die.',
    fileTooManyPages: 'Deze pdf heeft te veel bladzijden. Maak een schermafdruk van wat ertoe doet.',
    fileLocked: 'Op deze pdf zit een wachtwoord of een slot. Maak een schermafdruk en kies die.',
    fileTooComplex: 'Deze pdf kunnen we niet helemaal schoonmaken. Maak een schermafdruk en kies die.',
    fileBusy: 'Het is nu te druk om bestanden te lezen. Probeer het over een minuut nog eens.',
    fileNoRoom: 'Er is nu geen plek voor bestanden. Je melding kun je wel versturen.',
    fileReportFull: 'Bij deze melding passen geen bestanden meer. Je bericht kun je wel versturen.',
    fileAgain: 'Kies je bestanden nog een keer. We hebben ze niet bewaard.',
  },
  numbered: (position: string, text: string) => `Bestand ${position}: ${text}`,
}
