export const nl = {
  siteName: 'Actie Leer Netwerk',
  examples: 'Voorbeelden: cijfers en mensen zijn verzonnen. Echte initiatieven noemen hun bron.',
  footJoin: 'Meedoen',
  footAbout: 'Over ons',
  footSite: 'Deze website',
  home: {
    title: 'Begin bij wat een ander al leerde',
    description: 'Het Actie Leer Netwerk laat zien wat werkt tegen het tekort aan mensen in zorg en welzijn.',
    lead: 'Te weinig mensen in zorg en welzijn? Kijk wat elders helpt en wat er niet lukte, en gebruik het op jouw plek.',
    caption: 'Het roosterbord, de nachtronde, de keukentafel: daar wordt geleerd.',
    picture:
      'Een lus met drie plekken uit het werk: een roosterbord, een nachtronde en een gesprek aan de keukentafel',
    themes: 'Zes thema’s',
    koplopersOn: (count: string) => (count === '1' ? '1 Koploper' : `${count} Koplopers`),
  },
  about: {
    title: 'Over het Actie Leer Netwerk',
    lead: 'Zorg, welzijn, onderwijs en overheid leren van elkaar hoe je genoeg collega’s houdt en krijgt.',
    started:
      'Het netwerk begon op 3 december 2018, de landelijke werkdag van het actieprogramma Werken in de Zorg van het ministerie van VWS.',
    what: 'Wij laten zien welke initiatieven al resultaat hebben. Zo’n initiatief heet na benoeming een Koploper. Op elke pagina staat ook wat er niet lukte, want daar heb je net zo veel aan.',
    youCan:
      'Ken je een initiatief dat werkt? Geef een tip. Een adviseur leest die en je kunt het antwoord zelf volgen, ook zonder account.',
  },
  privacy: {
    title: 'Privacy',
    lead: 'We bewaren zo weinig mogelijk, en alleen waarvoor je het ons geeft.',
    points: [
      'Er zijn geen cookies om je te volgen. Wie inlogt krijgt één cookie voor de sessie; wie een formulier opent één voor dat formulier, 24 uur lang.',
      'Geef je een tip, dan bewaren we je tekst. Je e-mailadres vragen we alleen om je te laten weten dat er antwoord is, en je hoeft het niet te geven.',
      'Wij bewaren geen internetadressen. Om misbruik te remmen telt de server pogingen, alleen in het werkgeheugen en onherkenbaar gemaakt.',
      'Wil je weten wat we van je bewaren, of wil je dat het weg is? Mail ons.',
    ],
  },
  accessibility: {
    title: 'Toegankelijkheid',
    lead: 'Deze site moet voor iedereen te gebruiken zijn.',
    points: [
      'Alles werkt met het toetsenbord, zonder scripts en op een scherm van 320 pixels breed.',
      'Bij elke wijziging controleren we de pagina’s met een automatische toets op WCAG 2.2 AA.',
      'Een onafhankelijk onderzoek is nog niet gedaan. Loop je ergens tegenaan? Laat het ons weten, dan lossen we het op.',
    ],
    dated: 'Deze verklaring is van 22 november 2026.',
  },
  contact: {
    title: 'Contact',
    lead: 'Wij lezen elke mail en antwoorden binnen vijf werkdagen.',
    mail: 'Mail naar',
  },
  post: {
    title: 'Bewaarde mail',
    lead: 'Er is geen mailserver ingesteld. Wat verstuurd zou zijn, staat hier. Alleen op deze machine te zien.',
    none: 'Nog geen mail.',
    noneMore: 'Vraag bij Inloggen om een code, dan verschijnt die hier.',
    to: 'Aan',
    at: 'Gemaakt',
  },
  work: {
    title: 'Mijn werk',
    onYou: 'Wacht op jou',
    onOther: 'Wacht op een ander',
    nothing: 'Er wacht niets op jou.',
    nothingMore: 'Zodra iemand je iets vraagt of een termijn nadert, staat het hier.',
    nothingOther: 'Er wacht niets op een ander.',
    you: 'Jij',
    since: (day: string) => `sinds ${day}`,
    today: 'sinds vandaag',
    dueIn: (days: number) => (days === 1 ? 'nog 1 werkdag' : `nog ${days} werkdagen`),
    dueToday: 'vandaag de laatste dag',
    justLate: 'de termijn is voorbij',
    late: (days: number) => (days === 1 ? '1 werkdag te laat' : `${days} werkdagen te laat`),
    settings: 'Je instellingen',
  },
  error: {
    toHome: 'Naar de voorpagina',
    toKoplopers: 'Naar de Koplopers',
    s403: {
      title: 'Dit mag je niet openen',
      text: 'Je bent wel ingelogd, maar deze pagina hoort bij een andere rol.',
      next: 'Denk je dat dit niet klopt? Neem contact op.',
    },
    s404: {
      title: 'Deze pagina is er niet',
      text: 'Misschien is het adres niet goed overgenomen, of is de pagina weg.',
      next: 'Kijk op de voorpagina of in de lijst met Koplopers.',
    },
    s405: {
      title: 'Zo werkt dit adres niet',
      text: 'Dit adres kan niet op deze manier gebruikt worden.',
      next: 'Ga terug en probeer het via de pagina zelf.',
    },
    s413: {
      title: 'Dit is te groot',
      text: 'Wat je stuurde is te groot om aan te nemen.',
      next: 'Ga terug, maak het korter en probeer het opnieuw. Je tekst staat nog in het formulier.',
    },
    s414: {
      title: 'Dit adres is te lang',
      text: 'Het adres dat je opende is te lang.',
      next: 'Begin opnieuw vanaf de voorpagina.',
    },
    s422: {
      title: 'Dit konden we niet lezen',
      text: 'Wat je stuurde is niet in een vorm die we kennen.',
      next: 'Ga terug en verstuur het formulier van de pagina zelf.',
    },
    s429: {
      title: 'Even wachten',
      text: 'Er kwam in korte tijd te veel van jouw kant.',
      next: 'Wacht een paar minuten en probeer het opnieuw. Je tekst staat nog in het formulier als je teruggaat.',
    },
    s500: {
      title: 'Hier ging iets mis',
      text: 'De fout ligt bij ons en is vastgelegd.',
      next: 'Probeer het opnieuw. Blijft het misgaan, mail ons dan.',
    },
    s503: {
      title: 'We zijn er zo weer',
      text: 'De site is even niet bereikbaar.',
      next: 'Wacht een paar tellen en laad de pagina opnieuw. Verstuurde je iets? Ga terug en verstuur het nog eens; dubbel komt het niet aan.',
    },
  },
}
