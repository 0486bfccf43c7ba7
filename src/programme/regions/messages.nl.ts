// The Dutch texts of regions and RAAT areas: the source.
import { number } from '#kernel/dates.ts'

const num = (value: number): string => number(value, 'nl')
const koplopers = (count: number): string => (count === 1 ? '1 Koploper' : `${num(count)} Koplopers`)
const regions = (count: number): string => (count === 1 ? '1 regio' : `${num(count)} regio’s`)
const areas = (count: number): string => (count === 1 ? '1 RAAT-gebied' : `${num(count)} RAAT-gebieden`)

export const nl = {
  koplopers,
  none: 'nog geen',
  kind: { region: 'Regio', regions: 'Regio’s', area: 'RAAT-gebied', areas: 'RAAT-gebieden' },
  map: {
    title: 'Regio’s',
    description:
      'Alle regio’s van zorg en welzijn: hoeveel Koplopers er zijn, wat er gebeurt en wie je kunt vragen.',
    lead: 'Kies je regio. Je ziet wat er gebeurt en wie je kunt vragen.',
    all: koplopers,
    placed: (count: number): string =>
      count === 1
        ? 'Daarvan werkt er 1 in een of meer regio’s.'
        : `Daarvan werken er ${num(count)} in een of meer regio’s.`,
    mapTitle: 'Koplopers op de kaart',
    legend: { one: '1', few: '2 of 3', some: '4 of 5', many: '6 of meer' },
    tileWord: (count: number): string => (count === 1 ? 'Koploper' : 'Koplopers'),
    tileNone: 'Koploper',
    gaps: (count: number): string =>
      count === 1 ? '1 regio zonder Koploper' : `${num(count)} regio’s zonder Koploper`,
    noGaps: 'In elke regio is een Koploper.',
    tipAsk: 'Weet jij daar iets moois?',
    tip: 'Tip ons',
    twice: (sum: number): string =>
      `Een Koploper die in twee regio’s werkt, staat in twee tegels. Samen tellen de tegels op tot ${num(sum)}.`,
    place: 'Elke tegel ligt ongeveer op zijn plek en is even groot.',
    toSpread: 'Per thema en soort partij',
    toTable: 'Dezelfde cijfers als tabel',
    tableTitle: 'De cijfers als tabel',
    columns: {
      region: 'Regio',
      area: 'RAAT-gebied',
      count: 'Koplopers',
    },
    elsewhere: 'Telt bij geen regio',
    nationwide: (count: number): string => `Landelijk: ${koplopers(count)}`,
    nationwideNone: 'Geen enkele Koploper werkt nu in het hele land.',
    unplaced: (count: number): string => `Regio niet bekend: ${koplopers(count)}`,
    unplacedNone: 'Van elke Koploper is de regio bekend.',
    firstOnes: (shown: number): string => `Dit zijn de eerste ${num(shown)}.`,
    toAll: 'Bekijk alle Koplopers',
  },
  region: {
    lead: 'Wat er in deze regio gebeurt, en wie je kunt vragen.',
    description: (name: string): string =>
      `Regio ${name}: Koplopers, het regionaal actieplan en wie je kunt vragen.`,
    inArea: (name: string): string => `RAAT-gebied ${name}`,
    plan: 'Het plan',
    planLink: (name: string): string => `Regionaal actieplan (RAAT) ${name}`,
    planOwn: 'Deze regio heeft een eigen plan.',
    planShared: (others: string): string => `Samen met ${others}.`,
    and: 'en',
    facts: 'Over deze regio',
    province: 'Provincie',
    provinces: 'Provincies',
    employer: 'Werkgeversorganisatie',
    employerUnknown: 'Staat niet in een bron die wij vonden',
    before: 'Vroegere naam',
    beforeUntil: (day: string): string => `tot ${day}`,
    source: 'Bron',
    alias: 'Ook wel genoemd',
    within: 'Hierin liggen',
    near: 'Hiernaast op de kaart',
    toMap: 'Naar de kaart',
    nothing: 'Uit deze regio is hier nog niets te zien.',
  },
  contact: {
    title: 'Contact',
    none: 'Nog geen contactpersoon bekend',
    noneMore: 'Stel je vraag aan het netwerk. Wij zoeken uit wie je verder helpt.',
    viaNetwork: 'Stel je vraag via het netwerk',
    invented: 'verzonnen voorbeeld',
  },
  areas: {
    title: 'RAAT-gebieden',
    lead: 'In een regionaal actieplan aanpak tekorten (RAAT) spreken zorg, welzijn, onderwijs en overheid af wat ze samen doen aan het tekort aan mensen.',
    description: 'De gebieden met een regionaal actieplan (RAAT), en welke regio’s erbij horen.',
    counted: (all: number, of: number): string => `${areas(all)}, ${regions(of)}`,
    why: (all: number, of: number): string => `Er zijn ${regions(of)} en ${areas(all)}. Dat klopt allebei:`,
    shared: (name: string, count: number): string => `${name} is één plan voor ${regions(count)}.`,
    others: 'De andere regio’s hebben elk een eigen plan.',
    source: 'Waar de 24 vandaan komt',
    sourceText:
      'De commissie Werken in de Zorg sprak in 2018 met alle 24 regio’s die een RAAT hadden. De lijst van die 24 vonden wij in geen openbare bron. Deze indeling is van ons, met de bron per gebied.',
    sourceLink: 'Bericht van SIGRA, 23 januari 2019',
    list: 'Alle gebieden',
    sameName: 'Eén regio',
    drafted: 'aanname',
    draftedMore: 'Dat deze regio’s samen één plan hebben, nemen wij aan. Geen bron die wij vonden, zegt het.',
    toAreas: 'Alle RAAT-gebieden',
  },
  area: {
    leadOne: 'Eén plan voor één regio.',
    leadMany: (count: number): string => `Eén plan voor ${regions(count)}.`,
    description: (name: string): string =>
      `RAAT-gebied ${name}: welke regio’s, wie er meedoen en welke documenten er zijn.`,
    known: 'Wat we weten',
    noNote: 'Over dit plan vonden wij nog geen openbare bron.',
    regions: 'Regio’s in dit gebied',
    parties: 'Wie doen mee',
    partiesMore:
      'Partijen die wij in een bron vonden. De indeling in groepen is van ons; de lijst kan onvolledig zijn.',
    groups: {
      employer: 'Werkgevers',
      workers: 'Werknemers',
      profession: 'Beroepsgroepen',
      education: 'Onderwijs',
      government: 'Overheid',
      purchaser: 'Inkoop van zorg',
      client: 'Cliënten en naasten',
    },
    documents: 'Documenten en bronnen',
    undated: 'zonder datum',
    unknown: 'Wat we nog niet weten',
    unknownContent: 'De doelen, acties en cijfers van het plan staan nog niet op deze site.',
    unknownParties: 'Wie het plan tekenden.',
    someParties: 'Of er nog meer partijen meedoen.',
    unknownDocuments: 'Of er een openbaar document van het plan is.',
    unknownRegions: 'Of deze regio’s echt één plan hebben.',
    help: 'Weet jij meer? Laat het ons weten',
  },
  search: {
    regionTeaser: (provinces: string): string =>
      `Regio in ${provinces}: wat er gebeurt en wie je kunt vragen.`,
    areaTeaser: (names: string): string => `Gebied van een regionaal actieplan (RAAT), voor ${names}.`,
  },
}
