// The Dutch words of knelpunten that are put together; English has the same shape.

const people = (count: string): string => (count === '1' ? '1 mens' : `${count} mensen`)

export const nl = {
  title: 'Openbare knelpunten',
  lead: 'Alle knelpunten die online staan. Gaan er twee over hetzelfde? Dan voegt de redactie ze samen. Niemand die ‘bij ons ook’ zei, gaat verloren.',
  ask: 'Zoek een knelpunt',
  askSend: 'Zoek',
  empty: 'Er staat nog geen knelpunt online',
  emptyMore: 'Zodra er een online komt, zie je het hier.',
  supporters: (count: string) =>
    count === '0' ? 'nog niemand zei ‘bij ons ook’' : `${people(count)}: ‘bij ons ook’`,
  parts: (count: string) => (count === '1' ? 'hierin ging 1 ander op' : `hierin gingen ${count} andere op`),
  one: {
    kind: 'Knelpunt',
    view: 'Bekijk de openbare pagina',
    viewMembers: 'Bekijk de pagina voor leden',
    members:
      'Alleen leden van het netwerk lezen dit. Daarom staat het niet in de lijst en gaat het met geen ander knelpunt samen.',
    facts: 'In het kort',
    standing: 'Hoe ver',
    supporters: 'Bij ons ook',
    supportersNote:
      'Precies, met vandaag erbij. Op de site staat het aantal van gisteren, en pas vanaf vijf.',
    countedWith: 'Samen met alles wat hierin opging.',
    dossiers: 'Meldingen en dossiers',
    dossiersNote: 'Zij komen vanzelf op deze pagina uit.',
    costs: 'Wat kost het mensen?',
    costsRead: (count: string) =>
      count === '1' ? 'Lees wat 1 mens schreef' : `Lees wat ${count} mensen schreven`,
    costsNone: 'Nog niemand schreef iets.',
    costsOthers: (count: string) =>
      `${count === '1' ? '1 mens schreef' : `${count} mensen schreven`} iets op. Dat leest alleen wie dit knelpunt uitzoekt. Zo staat het ook bij het formulier.`,
    merge: 'Voeg samen met een ander knelpunt',
    parts: 'Hierin opgegaan',
    noParts: 'Hierin is nog niets opgegaan.',
    partIn: (title: string) => `opgegaan in ‘${title}’`,
    since: (day: string, who: string) => `sinds ${day}, door ${who}`,
    imported: 'zo ingelezen: pas het aan in het bestand waaruit het komt',
    somebody: 'iemand van de redactie',
    why: (reason: string) => `Waarom: ${reason}`,
    reopened: 'Hiervan liet een melder weten dat het nog niet is opgelost. Kijk of ze nog bij elkaar horen.',
    apart: 'Haal weer uit elkaar',
    history: 'Wat er gebeurde',
    acts: { 'obstacle.merge': 'Samengevoegd', 'obstacle.unmerge': 'Uit elkaar gehaald' },
    actLine: (act: string, day: string, who: string, reason: string) =>
      `${act} op ${day}, door ${who}. Waarom: ${reason}`,
  },
  choose: {
    title: 'Met welk knelpunt gaat het samen?',
    lead: (title: string) => `‘${title}’ gaat op in het knelpunt dat je hier kiest.`,
    alike: 'Deze lijken erop',
    found: (question: string) => `Gevonden voor ‘${question}’`,
    pick: 'Kies dit en bekijk wat er gebeurt',
    noneAlike: 'We zien geen knelpunt dat erop lijkt',
    noneAlikeMore: 'Zoek hierboven het knelpunt waarin dit opgaat. Eén woord is genoeg.',
    none: 'We vonden geen ander knelpunt',
    noneMore: 'Zoek met andere woorden. Eén woord is genoeg.',
  },
  merge: {
    title: 'Dit gebeurt er als je ze samenvoegt',
    lead: 'Lees het eerst. Je kunt ze later altijd weer uit elkaar halen.',
    goes: 'Dit gaat op',
    into: 'Hierin',
    willHappen: 'Wat er gebeurt',
    address: (from: string, to: string) =>
      `Wie ‘${from}’ opent, komt uit bij ‘${to}’. Ook met een oude link.`,
    lists: (from: string) => `‘${from}’ staat niet meer apart in lijsten en bij het zoeken.`,
    named: (to: string) =>
      `Op de pagina van ‘${to}’ staat dat het hierin opging, en sinds wanneer. De tekst zelf is er niet meer te lezen.`,
    counted: (from: string, to: string, all: string) =>
      `Wie ‘bij ons ook’ zei, telt samen: ${from} en ${to} wordt ${all}. Elk blijft bij het eigen knelpunt bewaard. Zeiden het er ergens minder dan vijf? Dan telt dat knelpunt op de site voor één mee.`,
    reporters: (count: string) =>
      count === '1'
        ? 'Bij dit knelpunt hoort 1 melding of dossier. De melder volgt haar gewoon verder, en de link naar het knelpunt brengt je naar het andere.'
        : `Bij dit knelpunt horen ${count} meldingen of dossiers. De melders volgen die gewoon verder, en de link naar het knelpunt brengt je naar het andere.`,
    along: (titles: string) => `Wat er al in zat, gaat mee: ${titles}.`,
    back: 'Haal je ze uit elkaar? Dan staat alles weer precies zoals nu.',
    reason: 'Waarom gaan ze over hetzelfde?',
    reasonHint: 'Dit leest alleen wie aan knelpunten werkt.',
    send: 'Voeg samen',
    swap: 'Liever andersom',
    other: 'Kies een ander knelpunt',
  },
  apart: {
    title: 'Haal weer uit elkaar',
    lead: (title: string, into: string | null) =>
      into === null
        ? `‘${title}’ heeft zijn eigen pagina.`
        : `‘${title}’ staat nu bij ‘${into}’ en krijgt zijn eigen pagina terug.`,
    effects: [
      'Het staat weer op het eigen adres, in lijsten en bij het zoeken. Precies zoals voor het samenvoegen.',
      'Wie daar ‘bij ons ook’ zei, telt daar weer. Wie het daarna bij het andere zei, blijft bij het andere.',
      'Gebeurde er intussen iets met dit knelpunt zelf? Dan zie je dat ook weer.',
    ],
    reason: 'Waarom horen ze niet bij elkaar?',
    send: 'Haal uit elkaar',
  },
  costs: {
    title: 'Wat kost het mensen?',
    lead: 'Dit schreven mensen bij ‘bij ons ook’. Het komt nooit op de site.',
    caption: 'Wat mensen schreven',
    newest: (some: string, all: string) => `De nieuwste ${some} van ${all}`,
    columns: { day: 'Dag', where: 'Waar', cost: 'Wat het kost' },
    nowhere: 'niet gezegd',
    none: 'Nog niemand schreef iets',
    noneMore: 'Wat mensen schrijven, blijft twee jaar staan.',
  },
  errors: {
    valueMissing: 'Vul dit in.',
    valueTooLong: 'Dit is te lang.',
    intoGone: 'Het knelpunt dat je koos, staat niet meer online voor iedereen. Kies een ander.',
    itself: 'Dit is hetzelfde knelpunt. Kies een ander.',
    alreadyMerged: 'Dit knelpunt is intussen al opgegaan in een ander. Er is niets veranderd.',
    intoMerged: 'Het knelpunt dat je koos, is zelf opgegaan in een ander. Kies dat andere.',
    changedSince:
      'Er veranderde iets sinds je deze pagina opende. Lees opnieuw wat er gebeurt en verstuur het dan.',
    notMerged: 'Dit knelpunt staat al op zichzelf. Er is niets veranderd.',
    mergedByImport: 'Dit is samengevoegd in het bestand waaruit we het inlazen. Pas het daar aan.',
  },
}
