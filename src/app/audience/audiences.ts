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

export type Step = Exclude<keyof Words['step'], `${string}More`>

export const stepPaths: Readonly<Record<Step, string>> = {
  koplopers: '/koplopers',
  contact: '/contact',
  tip: '/koplopers/tip',
  themes: '/themas',
  guides: '/handreikingen',
  regions: '/regios',
  gaps: '/kaart',
  placement: '/zoeken?q=stage',
  roster: '/zoeken?q=rooster',
  education: '/koplopers?partij=onderwijs',
  government: '/koplopers?partij=overheid',
  welfare: '/koplopers?branche=sociaal-werk',
  care: '/koplopers?partij=zorg-en-welzijn',
}

export const stepsFor: Readonly<Record<Audience, readonly [Step, Step, Step]>> = {
  'sociaal-werk': ['welfare', 'regions', 'tip'],
  zorgorganisatie: ['themes', 'care', 'guides'],
  onderwijs: ['education', 'placement', 'regions'],
  gemeente: ['regions', 'government', 'gaps'],
  client: ['koplopers', 'tip', 'contact'],
  zorgprofessional: ['roster', 'guides', 'tip'],
}

export const isAudience = (slug: string): slug is Audience => audiences.some((known) => known === slug)
