// The Dutch words of making a dossier public; English has the same shape.

export const nl = {
  dossier: {
    title: 'Openbaar maken',
    none: 'Nog niet gedaan. Schrijf een nieuwe tekst zonder namen. Een tweede persoon zet hem online.',
    consentNo: 'De melder wil niet dat dit openbaar wordt.',
    proposed: 'De tekst wacht op een tweede persoon.',
    asked: 'De melder leest de tekst en zegt of hij online mag.',
    refused: 'De melder las de tekst en wil niet dat hij online komt.',
    'sent-back': 'De tekst kwam terug:',
    published: 'Dit staat online:',
    merged: 'Het is samengevoegd met een knelpunt over hetzelfde. De link brengt je daar.',
    withdrawn: 'De melder trok de toestemming in. Daarom is de tekst van de site gehaald.',
    allowedAgain:
      'De melder trok de toestemming in en zegt nu weer ja. Stel de tekst opnieuw voor als hij terug mag.',
    forWhom: {
      everyone: 'De tekst is voor iedereen.',
      network: 'De tekst is alleen voor leden van het netwerk.',
    },
    nowFor: {
      everyone: 'Wat nu online staat, kan iedereen lezen.',
      network: 'Wat nu online staat, lezen alleen leden van het netwerk.',
    },
    supporters: 'Wie ‘bij ons ook’ zei',
    untold:
      'Dit staat nog niet op de pagina. Het komt erop met de volgende tekst, want de melder leest die eerst.',
    write: 'Schrijf de tekst',
    again: 'Pas de tekst aan',
  },
  write: {
    problem: 'Het probleem, zoals jij het opschreef',
    ended: (word: string) => `Hoe het afliep: ${word}`,
    found: (body: string, kind: string) => `Dit vond ${body}: ${kind}`,
    anew: 'Lees het, en schrijf het opnieuw.',
    title: 'Schrijf de openbare tekst',
    lead: 'Kies wie dit straks mag lezen. Schrijf het opnieuw, in gewone taal, zonder iemand te noemen.',
    rules: [
      'Neem geen zinnen van de melder over.',
      'Noem geen mensen, organisaties, nummers of adressen.',
      'Een tweede persoon leest alleen deze tekst, niet het dossier.',
    ],
    back: 'Terug naar de melding',
    outcome: (word: string) => `Hoe het afliep: ${word}. Dat staat er straks bij.`,
    askFirst: 'De melder leest deze tekst eerst en zegt of hij online mag.',
    send: 'Stel deze tekst voor',
  },
  fields: {
    audience: 'Voor wie?',
    audienceHint:
      'Betrokkenen hebben deze tekst niet nodig: de melder en de instanties die we iets vroegen, kregen al antwoord of gaven het zelf.',
    audiences: {
      everyone: { label: 'Iedereen (openbaar)', hint: 'ook wie niet is ingelogd, en zoekmachines' },
      network: {
        label: 'Leden van het netwerk',
        hint: 'alleen wie hier is ingelogd; een account maken kan iedereen, dus ook hier geen namen',
      },
    },
    title: 'Wat wilden mensen doen?',
    titleHint: (most: number) => `Dit wordt de titel, van hooguit ${most} tekens.`,
    summary: 'Hoe staat het ervoor, in één zin?',
    in_the_way: 'Wat stond in de weg?',
    now_you: 'Wat kun jij er nu mee?',
    now_youHint: 'Eén punt op elke regel.',
    remains: 'Wat blijft er over?',
    finding: (body: string, kind: string) => `Wat zegt ${body}? (${kind})`,
    findingHint: 'Schrijf het in je eigen woorden.',
    level: 'Wat voor regel is het?',
    themes: 'Bij welke thema’s hoort het?',
    sector: 'Eén branche',
    sectorHint: 'Kies een branche of een regio, niet allebei: samen wijzen ze soms één plek aan.',
    region: 'Eén regio',
    regionHint: 'Laat leeg als het in het hele land speelt.',
    bodies: 'Wie gaat erover?',
    bodiesHint: 'Wie een vraag van ons beantwoordde en erover gaat, staat er vanzelf bij.',
  },
  text: {
    inTheWay: 'Wat in de weg stond',
    findings: 'Wat de instanties vonden',
    onTheWay: 'Hoe het ging',
    nowYou: 'Wat jij er nu mee kunt',
    remains: 'Wat er overblijft',
    about: 'Waar het over gaat',
    level: 'Soort regel',
    themes: 'Thema’s',
    place: 'Waar',
    nationwide: 'In het hele land',
    bodies: 'Wie erover gaat',
    outcome: 'Uitkomst',
    audience: 'Voor wie',
    audiences: { everyone: 'Iedereen', network: 'Alleen leden van het netwerk' },
  },
  list: {
    title: 'Publiceren',
    lead: 'Teksten die wachten op een tweede paar ogen. Je leest alleen de tekst, niet de melding.',
    waiting: 'Wacht op een tweede persoon',
    online: 'Online gezet in de laatste 30 dagen, of met een nieuwe tekst op komst',
    offline: 'Van de site gehaald in de laatste 30 dagen',
    takenBack: 'De melder trok de toestemming in',
    off: 'Van de site',
    takenOff: (name: string) => `${name} haalde de pagina weg:`,
    anEditor: 'Een redacteur',
    back: {
      read: 'Lees de nieuwe tekst en zet hem online',
      proposal: 'Online komt er weer een tekst als het bureau die opnieuw voorstelt.',
      import: 'De pagina komt terug als het bestand waarmee zij kwam er iets nieuws over zegt.',
      consent: 'De melder wil niet dat dit openbaar wordt.',
      none: 'Er is geen dossier meer waarvan iemand een nieuwe tekst kan maken.',
    },
    none: 'Er wacht geen tekst.',
    noneMore: 'Stelt een behandelaar er een voor, dan staat die hier en bij Mijn werk.',
    kinds: { obstacle: 'Knelpunt', answer: '“Mag dit?”-antwoord' },
    columns: { text: 'Tekst', kind: 'Soort', by: 'Van', since: 'Sinds', act: 'Stap' },
    read: 'Lees',
    own: 'Jouw tekst',
  },
  offline: {
    title: 'Haal van de site',
    lead: 'De pagina is meteen weg. De schrijver leest waarom, en de melder hoort dat de tekst weg is.',
    leadAlone: 'De pagina is meteen weg. Er hoort geen dossier meer bij: er is niemand die dit hoort.',
    imported:
      'Deze pagina kwam met een bestand. Pas dat ook aan: verandert er daar iets aan, dan komt zij terug.',
    reason: 'Waarom moet deze tekst weg?',
    send: 'Haal de tekst van de site',
    online: 'Er staat een pagina online van dit dossier. Staat daar iets wat niet mag? Wacht dan nergens op.',
    newer: 'Er is een nieuwere tekst geschreven. Die blijft zoals hij is.',
    onPage: 'Voor de redactie',
    one: (title: string) => `Haal ‘${title}’ van de site`,
    toTeam: (title: string, reason: string) => `De pagina ‘${title}’ is van de site gehaald: ${reason}`,
  },
  renew: {
    title: 'Verleng dit antwoord',
    lead: 'Vraag eerst na of het antwoord zo nog klopt. De woorden blijven zoals ze zijn. Kloppen die niet meer? Haal het antwoord dan van de site.',
    imported:
      'Dit antwoord kwam met een bestand. Pas de dagen daar ook aan: verandert er daar iets, dan komen die van het bestand terug.',
    words: 'Dit zegt het antwoord',
    send: 'Verleng het antwoord',
  },
  review: {
    title: 'Tekst voor de website',
    by: (name: string, day: string) => `Voorgesteld door ${name} op ${day}`,
    somebody: 'een behandelaar',
    lead: {
      everyone: 'Zo leest iedereen het straks. Kun je er iemand in herkennen? Stuur het dan terug.',
      network:
        'Zo lezen leden van het netwerk het straks, en niemand anders. Kun je er iemand in herkennen? Stuur het dan terug.',
    },
    leadOnline: {
      everyone: 'Zo leest iedereen het nu. Kun je er iemand in herkennen? Haal het dan van de site.',
      network:
        'Zo lezen leden van het netwerk het nu, en niemand anders. Kun je er iemand in herkennen? Haal het dan van de site.',
    },
    opens:
      'Nu lezen alleen leden van het netwerk deze pagina. Zet je de tekst online, dan kan iedereen haar lezen.',
    narrows:
      'Nu kan iedereen deze pagina lezen. Zet je de tekst online, dan is ze meteen weg voor wie niet is ingelogd. Een zoekmachine kan haar nog een paar dagen tonen.',
    leaves: 'De pagina is nu samengevoegd met een ander knelpunt. Dat houdt dan op.',
    own: 'Dit is jouw tekst. Iemand anders zet hem online.',
    ask: 'Kan dit online?',
    checks: [
      'Staan er geen namen, nummers of adressen in?',
      'Kan niemand zien wie dit meldde?',
      'Is het duidelijk, en klopt het met zichzelf?',
    ],
    publish: 'Zet online',
    back: 'Stuur terug',
    reason: 'Wat moet er anders?',
    backSend: 'Stuur terug naar de schrijver',
    goneTitle: 'Deze tekst wacht niet meer',
    gone: {
      'sent-back': 'Hij is teruggestuurd naar de schrijver.',
      published: 'Hij staat online.',
      withdrawn: 'De melder trok de toestemming in. De tekst staat niet meer online.',
    },
  },
  follow: {
    askTitle: 'Mag deze tekst online?',
    askLead: {
      everyone:
        'Het bureau schreef een nieuwe tekst over je melding. Iedereen kan hem lezen als jij ja zegt.',
      network:
        'Het bureau schreef een nieuwe tekst over je melding. Zeg je ja, dan lezen alleen leden van het netwerk hem: wie hier is ingelogd. Een account maken kan iedereen, ook iemand van je werk.',
    },
    askLabel: 'Mag hij online?',
    choices: {
      yes: { label: 'Ja', hint: 'een tweede persoon kijkt nog of niemand te herkennen is' },
      no: { label: 'Nee', hint: 'dan blijft het tussen jou en het bureau' },
    },
    send: 'Bewaar je keuze',
    online: {
      everyone: 'Je melding staat zonder namen online, voor iedereen',
      network: 'Je melding staat zonder namen online, alleen voor leden van het netwerk',
    },
    forMembers:
      'Alleen wie is ingelogd kan de pagina openen. Hier weten we niet wie je bent, daarom staat er geen link. Dit is de tekst:',
    offline: 'Je melding staat niet meer online',
    offlineLead:
      'Je veranderde je keuze. Daarom haalden we de tekst meteen van de site. Een zoekmachine kan hem nog een paar dagen tonen.',
    offlineStill:
      'We haalden de tekst van de site. Hij komt alleen terug als het bureau hem opnieuw laat lezen.',
    agreed: 'Je zei ja tegen de tekst',
    agreedLead:
      'Een tweede persoon kijkt nog of niemand te herkennen is. Verandert de tekst, dan vragen we het je opnieuw.',
    agreedFor: {
      everyone: 'Straks kan iedereen hem lezen.',
      network: 'Straks lezen alleen leden van het netwerk hem.',
    },
    merged: 'De tekst is samengevoegd met een knelpunt over hetzelfde. De knop brengt je daar.',
    view: 'Bekijk de tekst',
  },
  offlineToReporter: (title: string) =>
    `De tekst ‘${title}’ is van de site gehaald. Komt er een nieuwe tekst, dan hoor je dat hier.`,
  toReporter: {
    everyone: (title: string) =>
      `Je melding staat nu zonder namen online, voor iedereen: ‘${title}’. Je vindt haar bij Ruimte in de Regels, onder Knelpunten.`,
    network: (title: string) =>
      `Je melding staat nu zonder namen online, alleen voor leden van het netwerk: ‘${title}’. Wie niet is ingelogd, ziet haar niet. Op deze pagina kun jij de tekst lezen.`,
  },
  wait: {
    kind: (code: string) => `Melding ${code}`,
    text: 'Tekst voor de website',
    published: 'De tekst staat online',
    withdrawn: 'De melder trok de toestemming in: de tekst is van de site',
    toRead: 'Lees of dit online kan',
    editor: 'De redacteur',
    everybody: 'Ter informatie',
    act: 'Bekijk',
  },
  errors: {
    changedSince: 'De tekst is intussen veranderd. Lees hem nog eens: dit is de nieuwe.',
    textChanged: 'De tekst is intussen veranderd. Lees hem nog eens en kies dan.',
    remainsGone: 'Het is deels opgelost, maar er staat niet bij wat er overblijft. Stuur de tekst terug.',
    othersRefuse: 'Iemand van wie de melding hierbij hoort, zei geen ja tegen openbaar maken.',
    valueMissing: 'Vul dit in.',
    valueTooLong: 'Dit is te lang. Maak het korter.',
    choiceMissing: 'Kies er één.',
    themeMissing: 'Kies minstens één thema.',
    sectorAndRegion: 'Kies een branche of een regio, niet allebei.',
    remainsMissing: 'Schrijf wat er overblijft: het is deels opgelost.',
    leaks:
      'Haal dit weg of schrijf het anders. Het lijkt op een naam of nummer, of de melder schreef het zo:',
    leaksReach:
      'Haal weg waaraan de melder te herkennen is: er staat iets in waarmee de melder te bereiken is.',
    leaksAgain:
      'In deze tekst staat iets dat op een naam of nummer lijkt, of dat de melder zelf zo schreef. Stuur hem terug.',
    consentNo: 'De melder wil niet dat dit openbaar wordt.',
    answerFirst: 'Geef eerst antwoord, met hoe het afloopt.',
    reopenedSince: 'De melding is intussen weer open. Deze tekst kan nog niet online.',
  },
}
