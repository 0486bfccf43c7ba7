// The Dutch words of making a "Mag dit?"-answer of a dossier; English has the same shape.

export const nl = {
  /** headings in the answer itself, which is written in Dutch */
  blocks: { conditions: 'Onder deze voorwaarden', explanation: 'Hoe het zit' },
  dossier: {
    title: '“Mag dit?”-antwoord',
    none: 'Nog niet gemaakt. Schrijf een antwoord waar anderen ook iets aan hebben, zonder namen. Een tweede persoon zet het online.',
    consentNo: 'De melder wil niet dat dit openbaar wordt.',
    proposed: 'Het antwoord wacht op een tweede persoon.',
    asked: 'De melder leest het antwoord en zegt of het online mag.',
    refused: 'De melder las het antwoord en wil niet dat het online komt.',
    'sent-back': 'Het antwoord kwam terug:',
    published: 'Dit staat online:',
    withdrawn: 'De melder trok de toestemming in. Daarom is het antwoord van de site gehaald.',
    allowedAgain:
      'De melder trok de toestemming in en zegt nu weer ja. Stel het antwoord opnieuw voor als het terug mag.',
    until: (day: string) => `Geldig tot en met ${day}.`,
    over: (day: string) =>
      `Het gold tot en met ${day}. Lezers zien nu dat het opnieuw wordt bekeken. Vraag na of het nog klopt en stel een nieuwe datum voor.`,
    write: 'Schrijf het antwoord',
    again: 'Pas het antwoord aan',
    renew: 'Verleng het antwoord',
  },
  write: {
    title: 'Schrijf een “Mag dit?”-antwoord',
    lead: 'Een antwoord voor iedereen die zich hetzelfde afvraagt. Schrijf het opnieuw, in gewone taal, zonder iemand te noemen.',
    rules: [
      'Neem geen zinnen van de melder over.',
      'Noem geen mensen, organisaties, nummers of adressen.',
      'Schrijf wie het bevestigde: een instantie en een functie, geen naam.',
      'Een tweede persoon leest alleen dit antwoord, niet het dossier.',
    ],
    renew: (day: string) =>
      `Het antwoord gold tot en met ${day}. Vul in wie het opnieuw bevestigde, wanneer, en tot wanneer het nu geldt.`,
    back: 'Terug naar de melding',
    askFirst: 'De melder leest dit antwoord eerst en zegt of het online mag.',
    send: 'Stel dit antwoord voor',
  },
  fields: {
    title: 'Welke vraag beantwoord je?',
    titleHint: (most: number) => `Dit wordt de titel, van hooguit ${most} tekens. Begin met ‘Mag’.`,
    verdict: 'Wat is het antwoord?',
    sentence: 'Het antwoord in één zin',
    sentenceHint: 'Bij ‘mag als’: waar het op aankomt.',
    conditions: 'Onder welke voorwaarden?',
    conditionsHint: 'Alleen bij ‘mag als’. Eén voorwaarde op elke regel.',
    explanation: 'Hoe zit het?',
    explanationHint: 'Waarom mensen misschien iets anders dachten, en voor wie dit niet geldt.',
    steps: 'Wat kun je nu doen?',
    stepsHint: 'Eén stap op elke regel, in de volgorde waarin je ze doet.',
    holds_for: 'Voor wie geldt het?',
    confirmed_by: 'Wie bevestigde het?',
    confirmedByHint: 'Wordt het nog uitgezocht? Laat dit leeg, en de functie en de twee dagen hieronder ook.',
    confirmed_role: 'In welke functie?',
    roleHint: 'Een functie, geen naam.',
    confirmed_on: 'Op welke dag bevestigden zij het?',
    valid_until: 'Tot en met welke dag geldt het?',
    untilHint: 'Daarna vragen we je om het opnieuw na te gaan.',
    source_label: 'Bron',
    sourceHint: 'Hoe heet de wet, de regeling of de pagina waar dit staat?',
    source_url: 'Adres van de bron',
  },
  review: {
    title: '“Mag dit?”-antwoord voor de website',
    lead: 'Zo leest iedereen het straks. Kun je er iemand in herkennen? Stuur het dan terug.',
    leadOnline: 'Zo leest iedereen het nu. Kun je er iemand in herkennen? Haal het dan van de site.',
    checks: [
      'Staan er geen namen, nummers of adressen in?',
      'Kan niemand zien wie dit meldde?',
      'Is de vraag duidelijk, en past het antwoord erbij?',
      'Klopt wie het bevestigde, en tot wanneer het geldt?',
    ],
    renews: (day: string) =>
      `Dit antwoord staat al online en geldt daar tot en met ${day}. Dit komt ervoor in de plaats.`,
    replaces: 'Dit antwoord staat al online. Dit komt ervoor in de plaats.',
  },
  follow: {
    askTitle: 'Mag dit antwoord online?',
    askLead:
      'Het bureau schreef een antwoord waar anderen ook iets aan hebben. Iedereen kan het lezen als jij ja zegt.',
    online: 'Van je melding is een antwoord voor iedereen gemaakt',
    view: 'Lees het antwoord',
    offline: 'Het antwoord staat niet meer online',
    agreed: 'Je zei ja tegen het antwoord',
  },
  offlineToReporter: (title: string) =>
    `Het antwoord ‘${title}’ is van de site gehaald. Komt er een nieuw antwoord, dan hoor je dat hier.`,
  toReporter: (title: string) =>
    `Van je melding is een antwoord voor iedereen gemaakt, zonder namen: ‘${title}’. Je vindt het bij Ruimte in de Regels, onder Mag dit?`,
  wait: {
    text: '“Mag dit?”-antwoord',
    toRead: 'Lees of dit online kan',
    published: 'Het antwoord staat online',
    withdrawn: 'De melder trok de toestemming in: het antwoord is van de site',
    over: 'Het geldt niet meer: verleng het, of haal het van de site',
  },
  errors: {
    changedSince: 'Het antwoord is intussen veranderd. Lees het nog eens: dit is het nieuwe.',
    reopenedSince: 'De melding is intussen weer open. Dit antwoord kan nog niet online.',
    overSince: 'De dag tot wanneer het geldt, is voorbij. Stuur het antwoord terug.',
    leaksAgain:
      'In dit antwoord staat iets dat op een naam of nummer lijkt, of dat de melder zelf zo schreef. Stuur het terug.',
    conditionsMissing: 'Schrijf onder welke voorwaarden het mag.',
    conditionsTooMany: 'Voorwaarden horen alleen bij ‘mag als’. Kies dat antwoord, of haal ze weg.',
    confirmationMissing: 'Vul dit in. Bevestigde nog niemand het? Kies dan ‘wordt uitgezocht’.',
    notConfirmedYet: 'Het wordt nog uitgezocht: laat dit leeg, of kies een ander antwoord.',
    dayWrong: 'Vul een dag in.',
    dayAhead: 'Deze dag is nog niet geweest.',
    dayOver: 'Kies een dag na vandaag.',
    dayBefore: 'Deze dag is eerder dan de dag waarop zij het bevestigden.',
    urlWrong: 'Dit is geen adres van een pagina. Het begint met https://.',
  },
}
