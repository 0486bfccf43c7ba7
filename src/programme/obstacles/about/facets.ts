// The filters that the lists of answers and of knelpunten share, and the words of addresses.
import type { RuleLevel } from '../schema.ts'
import type { Speech } from './speech.ts'

export const sharedFacets = ['thema', 'regio', 'instantie', 'niveau'] as const

/** Levels as addresses name them. */
export const levelWords = {
  law: 'wet',
  regulation: 'regeling',
  'subsidy-scheme': 'subsidieregeling',
  supervisor: 'toezichthouder',
  'funding-contract': 'geld',
  'collective-agreement': 'cao',
  'sector-standard': 'branche',
  'own-institution': 'eigen-organisatie',
  habit: 'gewoonte',
  unknown: 'onbekend',
} as const satisfies Record<RuleLevel, string>

/** Where a card holds what the shared filters ask. */
export const sharedColumns = {
  thema: { values: 'themes', every: 'all_themes' },
  regio: { values: 'regions', every: 'nationwide' },
  instantie: { values: 'bodies' },
  niveau: { values: 'levels' },
} as const

const levels = Object.entries(levelWords) as [RuleLevel, string][]

/** What the shared filters know. */
export const sharedKnown = ({ words, bodies }: Pick<Speech, 'words' | 'bodies'>) => ({
  thema: words.themes,
  regio: words.regions,
  instantie: bodies,
  niveau: new Set(levels.map(([, word]) => word)),
})

/** The names of their values, in their order. */
export const sharedNames = ({ words, bodies, a }: Speech) => ({
  thema: new Map([...words.themes].map(([slug, { name }]) => [slug, name])),
  regio: words.regions,
  instantie: new Map([...bodies].map(([code, { short }]) => [code, short])),
  niveau: new Map(levels.map(([level, word]) => [word, a.levels[level]])),
})
