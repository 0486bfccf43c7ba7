import type { SameAs } from '#kernel/messages.ts'
import type { nl } from './messages.nl.ts'

export const en: SameAs<typeof nl> = {
  title: 'Search',
  titleFor: (question: string) => `Search for ${question}`,
  description: 'Search everything that is public: Koplopers, guides, news, events and regions.',
  label: 'What are you looking for?',
  button: 'Search the site',
  all: 'Everything',
  kinds: 'Kind',
  found: (count: string) => (count === '1' ? '1 found' : `${count} found`),
  some: 'Not all words stand together. These have some of them.',
  nothing: (question: string) => `Nothing found for “${question}”`,
  advice: [
    'Use fewer words, or another word for the same thing.',
    'Check for a typing error.',
    'The beginning of a word is enough: “roster” also finds rostering.',
  ],
  otherwise: 'Or start here',
  start: 'Type a word, for example “roster”, “night shift” or the name of your region.',
}
