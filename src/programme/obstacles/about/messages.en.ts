import type { SameAs } from '#kernel/messages.ts'
import type { nl } from './messages.nl.ts'

export const en: SameAs<typeof nl> = {
  section: 'Room in the Rules',
  network: 'Action Learning Network',
  levels: {
    law: 'Law',
    regulation: 'Government regulation',
    'subsidy-scheme': 'Subsidy scheme',
    supervisor: 'Standard of a supervisor',
    'funding-contract': 'Agreement about money',
    'collective-agreement': 'Collective agreement',
    'sector-standard': 'Agreement in the sector',
    'own-institution': 'Rule of the organisation itself',
    habit: 'Habit',
    unknown: 'Not known yet',
  },
  facets: {
    thema: 'Theme',
    regio: 'Region',
    instantie: 'Body',
    niveau: 'Kind of rule',
  },
  show: 'Show',
  fold: 'Shorten the list',
  unknown: 'We do not know part of your choice (any more). We left that out.',
  range: (from, to, all) => `${from} to ${to} of ${all}`,
  forAll: 'Also for your choice',
  onlyForAll: 'There is nothing yet for this choice alone. This does fit:',
  none: 'Nothing here yet for this choice',
  noneMore: 'Choose something else, or see the whole list.',
  without: 'Without filters',
  some: 'Not all your words were found together. These hold some of them.',
  allThemes: 'All themes',
  allSectors: 'All sectors',
  nationwide: 'Nationwide',
  sources: 'Sources',
  reality: {
    real: 'This is about a real rule. The facts come from the sources that are named; the text is ours.',
    reported:
      'This came in as a report. The desk found it out and wrote this text. A second person read it. There are no names in it.',
    invented: 'This is an invented example. You cannot derive anything from it.',
  },
  summaryOnly: 'The full text is available in Dutch only.',
  untranslated: 'This page is available in Dutch only.',
}
