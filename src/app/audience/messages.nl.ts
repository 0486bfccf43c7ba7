// Voor wie het netwerk er is: per doelgroep wat het is, wat je mag verwachten en drie eerste stappen.

export const nl = {
  all: 'Voor wie',
  lead: 'Kies wie je bent. Dan zie je wat het netwerk voor jou kan doen.',
  expect: 'Wat je mag verwachten',
  steps: 'Drie eerste stappen',
  others: 'Ook voor',
  'sociaal-werk': {
    title: 'Voor sociaal werk en welzijn',
    lead: 'Jullie kennen de wijk, de mensen en de kracht die er al is. Dat is precies wat zorg en onderwijs nodig hebben.',
    what: 'Het Actie Leer Netwerk helpt organisaties om genoeg collega’s te houden en te krijgen. Niet met een plan van bovenaf, maar door te laten zien wat anderen al probeerden. Welzijn doet daar gewoon in mee: als trekker van een initiatief, als partner van een zorgorganisatie of school, of als iemand die een goed idee doorgeeft.',
    points: [
      'Voorbeelden van samenwerking tussen welzijn, zorg en onderwijs, met wat het opleverde en wat niet lukte.',
      'Een adviseur die meeleest als je een tip geeft, en je laat weten wat ermee gebeurt.',
      'Geen lange aanvraag en geen jargon.',
    ],
  },
  zorgorganisatie: {
    title: 'Voor zorgorganisaties',
    lead: 'Je zoekt mensen, of je wilt dat ze blijven. Ergens deed een ander dat al, en schreef op wat het vroeg.',
    what: 'Bij elke Koploper lees je voor wie het werkte en door wie, hoeveel tijd en geld het vroeg, en wat er misging. Zo begin je niet opnieuw, en weet je ook wat je beter kunt laten. Of je nu bestuurder, leidinggevende, planner of HR-adviseur bent: begin bij de vraag die het meest knelt.',
    points: [
      'Initiatieven met resultaat, te kiezen op thema, regio en branche.',
      'Eerlijke bladzijden: ook wat niet lukte staat erbij, met de reden.',
      'Stappen om het over te nemen, die je morgen met je team kunt doorlopen.',
    ],
  },
  onderwijs: {
    title: 'Voor het onderwijs',
    lead: 'Studenten leren het vak op de werkvloer. Scholen en werkgevers die dat samen regelen, houden meer mensen.',
    what: 'De meeste Koplopers komen uit de samenwerking tussen school en praktijk: leerbedrijven, stages door de hele keten, labs en leernetwerken. Je ziet hoe anderen dat hebben ingericht, van vmbo tot universiteit, en wat het van docenten en werkbegeleiders vroeg.',
    points: [
      'Voorbeelden per niveau en per regio, met partners erbij.',
      'Wat een andere manier van leren of stage lopen opleverde, en waar het op vastliep.',
      'Een plek om jullie eigen initiatief onder de aandacht te brengen.',
    ],
  },
  gemeente: {
    title: 'Voor gemeenten',
    lead: 'Werk, opleiding en zorg komen bij jullie samen. Toch trekken gemeenten nog weinig initiatieven.',
    what: 'Gemeenten kunnen veel: mensen met een uitkering laten kennismaken met zorgwerk, scholen en werkgevers aan tafel brengen, of ruimte maken in een regeling. In het netwerk zie je waar dat al gebeurt, en waar nog een witte plek is die op jullie wacht.',
    points: [
      'Voorbeelden waarin de gemeente trekt of meedoet.',
      'Zicht op jullie regio: wie doet wat, en wat is er nog niet.',
      'Een adviseur die meedenkt over de eerste stap.',
    ],
  },
  client: {
    title: 'Voor cliënten en naasten',
    lead: 'Jij merkt het eerst wat er misgaat als er te weinig mensen zijn. Jij weet ook wat helpt.',
    what: 'In het netwerk zoeken mensen naar manieren om met genoeg collega’s goede zorg te geven. Dat lukt alleen als jij meepraat. Zie je iets dat werkt, bij jou thuis, in de wijk of op een afdeling? Vertel het. Je hoeft geen account te maken en je naam is niet nodig.',
    points: [
      'Gewone taal: je hoeft het stelsel niet te kennen.',
      'Een antwoord op wat je instuurt, dat je zelf kunt lezen op een eigen adres.',
      'Bij elk initiatief staat wat het voor cliënten betekent.',
    ],
  },
  zorgprofessional: {
    title: 'Voor mensen in de zorg',
    lead: 'Je werkt met je handen, je hoofd en je hart. En je weet vaak het best wat er anders kan.',
    what: 'Misschien wil je meer uren, een ander rooster of een opleiding. Misschien loopt je team leeg en heb je een idee. Hier zie je in een paar minuten wat collega’s elders deden. Neem het mee naar je teamoverleg, of laat het je leidinggevende lezen.',
    points: [
      'Korte lijsten met het resultaat erbij, ook op een oude telefoon.',
      'Wat niet lukte staat er net zo duidelijk bij als wat wel lukte.',
      'In drie vragen geef je een idee door, zonder account.',
    ],
  },
  step: {
    koplopers: 'Kijk wat anderen deden',
    koplopersMore: 'Alle Koplopers, met het belangrijkste resultaat in één regel.',
    search: 'Zoek op jouw vraag',
    searchMore: 'Typ een woord, bijvoorbeeld rooster, stage of nachtdienst.',
    tip: 'Geef een tip',
    tipMore: 'Ken je een initiatief dat werkt? Drie vragen, zonder account.',
    themes: 'Kies een thema',
    themesMore: 'Zes thema’s, elk met een eigen bladzijde.',
    education: 'Koplopers van scholen',
    educationMore: 'Initiatieven die een onderwijsinstelling trekt.',
    government: 'Koplopers van gemeenten',
    governmentMore: 'Initiatieven die een overheid trekt, en hoe weinig het er nog zijn.',
    care: 'Koplopers van zorg en welzijn',
    careMore: 'Initiatieven die een organisatie uit zorg of welzijn trekt.',
  },
}
