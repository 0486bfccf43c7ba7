// The English texts of regions and RAAT areas.
import { number } from '#kernel/dates.ts'
import type { SameAs } from '#kernel/messages.ts'
import type { nl } from './messages.nl.ts'

const num = (value: number): string => number(value, 'en')
const koplopers = (count: number): string => (count === 1 ? '1 Koploper' : `${num(count)} Koplopers`)
const regions = (count: number): string => (count === 1 ? '1 region' : `${num(count)} regions`)
const areas = (count: number): string => (count === 1 ? '1 RAAT area' : `${num(count)} RAAT areas`)

export const en: SameAs<typeof nl> = {
  koplopers,
  none: 'none yet',
  kind: { region: 'Region', regions: 'Regions', area: 'RAAT area', areas: 'RAAT areas' },
  map: {
    title: 'Regions',
    description:
      'All regions of care and welfare: how many Koplopers there are, what goes on and whom you can ask.',
    lead: 'Choose your region. You see what goes on there and whom you can ask.',
    all: koplopers,
    placed: (count) =>
      count === 1
        ? 'Of these, 1 works in one or more regions.'
        : `Of these, ${num(count)} work in one or more regions.`,
    mapTitle: 'Koplopers (front-runners) on the map',
    legend: { one: '1', few: '2 or 3', some: '4 or 5', many: '6 or more' },
    tileWord: (count) => (count === 1 ? 'Koploper' : 'Koplopers'),
    tileNone: 'Koploper',
    gaps: (count) =>
      count === 1 ? '1 region without a Koploper' : `${num(count)} regions without a Koploper`,
    noGaps: 'Every region has a Koploper.',
    tipAsk: 'Do you know something good there?',
    tip: 'Tell us',
    twice: (sum) =>
      `A Koploper that works in two regions stands in two tiles. Together the tiles add up to ${num(sum)}.`,
    place: 'Every tile lies about where it belongs, and all are of the same size.',
    toSpread: 'By theme and kind of party',
    toTable: 'The same numbers as a table',
    tableTitle: 'The numbers as a table',
    columns: {
      region: 'Region',
      area: 'RAAT area',
      count: 'Koplopers',
    },
    elsewhere: 'Counts in no region',
    nationwide: (count) => `Nationwide: ${koplopers(count)}`,
    nationwideNone: 'No Koploper works in the whole country now.',
    unplaced: (count) => `Region not known: ${koplopers(count)}`,
    unplacedNone: 'The region of every Koploper is known.',
    firstOnes: (shown) => `These are the first ${num(shown)}.`,
    toAll: 'See all Koplopers',
  },
  region: {
    lead: 'What goes on in this region, and whom you can ask.',
    description: (name) => `Region ${name}: Koplopers, the regional action plan and whom you can ask.`,
    inArea: (name) => `RAAT area ${name}`,
    plan: 'The plan',
    planLink: (name) => `Regional action plan (RAAT) ${name}`,
    planOwn: 'This region has a plan of its own.',
    planShared: (others) => `Together with ${others}.`,
    and: 'and',
    facts: 'About this region',
    province: 'Province',
    provinces: 'Provinces',
    employer: 'Employers’ organisation',
    employerUnknown: 'Not in a source that we found',
    before: 'Former name',
    beforeUntil: (day) => `until ${day}`,
    source: 'Source',
    alias: 'Also called',
    within: 'Within it lie',
    near: 'Next to it on the map',
    toMap: 'To the map',
    nothing: 'There is nothing to see here yet from this region.',
  },
  contact: {
    title: 'Contact',
    none: 'Nobody to contact is known yet',
    noneMore: 'Put your question to the network. We find out who can help you.',
    viaNetwork: 'Ask your question through the network',
    invented: 'invented example',
  },
  areas: {
    title: 'RAAT areas',
    lead: 'In a regional action plan on shortages (in Dutch: RAAT), care, welfare, education and government agree on what they do together about the lack of people.',
    description: 'The areas with a regional action plan (RAAT), and which regions belong to them.',
    counted: (all, of) => `${areas(all)}, ${regions(of)}`,
    why: (all, of) => `There are ${regions(of)} and ${areas(all)}. Both are right:`,
    shared: (name, count) => `${name} is one plan for ${regions(count)}.`,
    others: 'The other regions each have a plan of their own.',
    source: 'Where the number 24 comes from',
    sourceText:
      'In 2018 the commission Werken in de Zorg talked with all 24 regions that had a RAAT. We found the list of those 24 in no public source. This division is ours, with the source for each area.',
    sourceLink: 'Notice of SIGRA, 23 January 2019',
    sameName: 'One region',
    list: 'All areas',
    drafted: 'assumption',
    draftedMore: 'That these regions share one plan is our assumption. No source that we found says so.',
    toAreas: 'All RAAT areas',
  },
  area: {
    leadOne: 'One plan for one region.',
    leadMany: (count) => `One plan for ${regions(count)}.`,
    description: (name) => `RAAT area ${name}: which regions, who takes part and which documents there are.`,
    known: 'What we know',
    noNote: 'We have not found a public source on this plan yet.',
    regions: 'Regions in this area',
    parties: 'Who takes part',
    partiesMore: 'Parties that we found in a source. The groups are ours; the list may be incomplete.',
    groups: {
      employer: 'Employers',
      workers: 'Workers',
      profession: 'Professions',
      education: 'Education',
      government: 'Government',
      purchaser: 'Purchasing of care',
      client: 'Clients and relatives',
    },
    documents: 'Documents and sources',
    undated: 'without a date',
    unknown: 'What we do not know yet',
    unknownContent: 'The goals, actions and figures of the plan are not on this site yet.',
    unknownParties: 'Who signed the plan.',
    someParties: 'Whether more parties take part.',
    unknownDocuments: 'Whether there is a public document of the plan.',
    unknownRegions: 'Whether these regions really share one plan.',
    help: 'Do you know more? Tell us',
  },
  search: {
    regionTeaser: (provinces) => `Region in ${provinces}: what goes on and whom you can ask.`,
    areaTeaser: (names) => `Area of a regional action plan (RAAT), for ${names}.`,
  },
}
