// What the import says in Dutch: problems with their remedy, progress, the outcome, and names for codes in a file.
import type { ProblemKind, Told } from './problem.ts'

type Words = { readonly reason: string; readonly remedy: (told: Told) => string }

const fillIn = () => 'Vul dit in.'

const problems = {
  fileMissing: { reason: 'Dit bestand is er niet.', remedy: () => 'Kijk of naam en map kloppen.' },
  fileUnreadable: {
    reason: 'Dit bestand kan niet worden gelezen.',
    remedy: () => 'Kijk of het een bestand is en of je het mag lezen.',
  },
  fileTooBig: {
    reason: 'Dit bestand is te groot.',
    remedy: (told) => `Splits het in delen van hooguit ${told.number} MB.`,
  },
  fileIsWorkbook: {
    reason: 'Dit is een werkmap van een rekenprogramma, geen CSV.',
    remedy: () => 'Kies in het rekenprogramma: opslaan als CSV UTF-8.',
  },
  fileHasNul: { reason: 'Dit is geen tekstbestand.', remedy: () => 'Sla het op als CSV UTF-8 of als JSON.' },
  fileEmpty: { reason: 'Het bestand is leeg.', remedy: () => 'Geef een bestand met minstens één Koploper.' },
  encodingBroken: {
    reason: 'Het bestand noemt een tekenset waar de inhoud niet bij past.',
    remedy: () => 'Sla het opnieuw op als UTF-8.',
  },
  jsonBroken: {
    reason: 'Dit is geen geldige JSON.',
    remedy: (told) => (told.number ? `Herstel de fout op regel ${told.number}.` : 'Herstel de fout.'),
  },
  jsonNotRecords: {
    reason: 'Hier hoort een Koploper te staan.',
    remedy: () => 'Geef een lijst van Koplopers, {"koplopers": [...]} of één Koploper.',
  },
  quotesBroken: {
    reason: 'Een aanhalingsteken staat op een plek waar het niet mag.',
    remedy: () => 'Zet aanhalingstekens om de hele cel en schrijf " in de cel dubbel: "".',
  },
  quotesOpen: {
    reason: 'Een aanhalingsteken is geopend en niet gesloten.',
    remedy: () => 'Sluit de cel met ", en schrijf " in de cel dubbel: "".',
  },
  noRows: { reason: 'Er staan geen Koplopers in.', remedy: () => 'Voeg minstens één Koploper toe.' },
  tooManyRows: {
    reason: 'Er staan te veel Koplopers in.',
    remedy: (told) => `Splits het bestand in delen van hooguit ${told.number}.`,
  },
  columnUnknown: {
    reason: 'Deze kolom is onbekend.',
    remedy: (told) =>
      `De naam die er het meest op lijkt is ${told.nearest}. Verbeter de naam of haal de kolom weg.`,
  },
  columnTwice: {
    reason: 'Deze kolom staat er twee keer in.',
    remedy: () => 'Haal er een weg. Ook de Nederlandse en de Engelse naam tellen als dezelfde kolom.',
  },
  columnMissing: { reason: 'Deze kolom moet er zijn.', remedy: () => 'Voeg de kolom toe.' },
  columnNameless: {
    reason: 'Deze kolom heeft een inhoud, maar geen naam.',
    remedy: () => 'Geef de kolom een naam of maak haar leeg.',
  },
  tooManyCells: {
    reason: 'Deze rij heeft meer cellen dan er kolommen zijn.',
    remedy: () => 'Zet aanhalingstekens om een cel waarin het scheidingsteken staat.',
  },
  valueMissing: { reason: 'Dit is leeg.', remedy: fillIn },
  valueTooLong: {
    reason: 'Dit is te lang.',
    remedy: (told) => `Maak het hooguit ${told.number} tekens lang.`,
  },
  valueWrong: {
    reason: 'Deze waarde klopt niet.',
    remedy: () => 'Kijk in docs/import/koplopers.md wat hier mag staan.',
  },
  typeWrong: {
    reason: 'Hier hoort een ander soort waarde.',
    remedy: (told) => `Geef hier: ${told.choices}.`,
  },
  dayWrong: {
    reason: 'Dit is geen datum.',
    remedy: () => 'Schrijf een datum als 2020-03-05, of in CSV ook als 5-3-2020 (dag, maand, jaar).',
  },
  yearWrong: {
    reason: 'Dit is geen jaar.',
    remedy: () => 'Schrijf een jaar van 2010 tot en met 2100, zoals 2026.',
  },
  urlWrong: { reason: 'Dit is geen webadres.', remedy: () => 'Schrijf het hele adres, met https:// ervoor.' },
  yesNoWrong: { reason: 'Dit is geen ja of nee.', remedy: () => 'Schrijf ja of nee, of laat de cel leeg.' },
  codeUnknown: {
    reason: 'Deze waarde staat niet in de lijst.',
    remedy: (told) => `${told.nearest ? `Bedoel je ${told.nearest}? ` : ''}Het kan zijn: ${told.choices}.`,
  },
  partnerWrong: {
    reason: 'Bij deze partner staat niet wat voor partij het is.',
    remedy: () => 'Schrijf: Naam (soort), met | ertussen bij meer partners.',
  },
  keyUnknown: {
    reason: 'Deze naam is hier onbekend.',
    remedy: (told) =>
      `De naam die er het meest op lijkt is ${told.nearest}. Verbeter de naam of haal dit weg.`,
  },
  keyTwice: {
    reason: 'Deze sleutel staat al in het bestand.',
    remedy: (told) => `Geef elke Koploper een eigen sleutel; dezelfde staat in rij ${told.number}.`,
  },
  leadKindMissing: { reason: 'Er is een trekker, maar niet wat voor partij dat is.', remedy: fillIn },
  themeMissing: { reason: 'Er is geen thema.', remedy: () => 'Noem een thema, of zet "alle thema’s" op ja.' },
  sourceMissing: {
    reason: 'Een echte Koploper heeft een bron nodig.',
    remedy: () => 'Geef naam en adres van een openbare bron.',
  },
  translationLonger: {
    reason: 'Er zijn meer Engelse teksten dan Nederlandse.',
    remedy: () => 'Zet elke Engelse tekst bij haar Nederlandse, in dezelfde volgorde.',
  },
} satisfies Record<ProblemKind, Words>

export const nl = {
  problems,
  row: (row: string) => `Rij ${row}`,
  column: (column: string) => `kolom ${column}`,
  wholeFile: 'Bestand',
  more: (count: string) => `En nog ${count} fouten.`,
  nothingWritten: 'Er is niets opgeslagen.',
  checked: (done: string, all: string) => `${done} van ${all} rijen nagekeken`,
  writing: (all: string) => `${all} rijen opslaan, alles of niets`,
  written: (added: string, changed: string, same: string) =>
    `${added} toegevoegd, ${changed} gewijzigd, ${same} hetzelfde gebleven.`,
  tried: (added: string, changed: string, same: string) =>
    `Proef: er is niets opgeslagen. Het zouden er zijn: ${added} toegevoegd, ${changed} gewijzigd, ${same} hetzelfde.`,
  list: 'een lijst',
  object: 'een groep van namen en waarden',
  text: 'tekst',
  truth: 'true of false',
  names: {
    states: { lead: 'initiatief', appointed: 'benoemd', paused: 'gepauzeerd', alumni: 'gestopt' },
    realities: { real: 'echt', invented: 'verzonnen' },
    origins: {
      zorgpact: 'Zorgpact',
      self: 'zelf aangemeld',
      'nominated-by-others': 'door anderen voorgedragen',
      scouted: 'zelf gevonden',
      call: 'oproep',
      tip: 'tip',
    },
    phases: {
      idea: 'idee',
      pilot: 'proef',
      running: 'loopt',
      embedded: 'vast onderdeel',
      scaled: 'opgeschaald',
    },
    resultTypes: {
      inflow: 'instroom',
      retention: 'behoud',
      hours: 'uren',
      absence: 'verzuim',
      learning: 'leren',
      satisfaction: 'tevredenheid',
      'new-role': 'nieuwe functie',
      other: 'anders',
    },
    evidence: {
      measured: 'gemeten',
      evaluated: 'geëvalueerd',
      estimated: 'geschat',
      experienced: 'ervaren',
      sourced: 'uit een bron',
    },
  },
}
