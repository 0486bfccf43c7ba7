// The audiences and the first steps that exist for each.
import { en } from './messages.en.ts'
import { nl } from './messages.nl.ts'

export const messages = { nl, en }
export type Words = (typeof messages)['en']

export const audiences = [
  'sociaal-werk',
  'zorgorganisatie',
  'onderwijs',
  'gemeente',
  'client',
  'zorgprofessional',
] as const
export type Audience = (typeof audiences)[number]

export type Step = 'koplopers' | 'search' | 'tip' | 'themes' | 'education' | 'government' | 'care'

export const stepPaths: Readonly<Record<Step, string>> = {
  koplopers: '/koplopers',
  search: '/zoeken',
  tip: '/koplopers/tip',
  themes: '/themas',
  education: '/koplopers?partij=onderwijs',
  government: '/koplopers?partij=overheid',
  care: '/koplopers?partij=zorg-en-welzijn',
}

export const stepsFor: Readonly<Record<Audience, readonly [Step, Step, Step]>> = {
  'sociaal-werk': ['care', 'tip', 'themes'],
  zorgorganisatie: ['koplopers', 'themes', 'search'],
  onderwijs: ['education', 'search', 'tip'],
  gemeente: ['government', 'koplopers', 'tip'],
  client: ['tip', 'koplopers', 'search'],
  zorgprofessional: ['search', 'koplopers', 'tip'],
}

export const isAudience = (slug: string): slug is Audience => audiences.some((known) => known === slug)
