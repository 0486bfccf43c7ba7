import type { SameAs } from '#kernel/messages.ts'
import type { nl } from './messages.nl.ts'

export const en: SameAs<typeof nl> = {
  title: 'Hear how it goes on',
  offer:
    'If you follow this obstacle, you get a mail when there is an answer or the outcome changes. Only you can see that you follow this.',
  promise:
    'You get a mail when there is an answer or the outcome changes. Only you can see that you follow this.',
  start: 'Follow this obstacle',
  following: 'You follow this obstacle.',
  stop: 'Stop following',
  signIn: 'Sign in to follow this obstacle',
  feed: 'Or follow all obstacles in a feed reader',
  mine: {
    empty:
      'You do not follow an obstacle yet. Open one and choose ‘Follow this obstacle’: then you hear how it goes on.',
    all: 'All obstacles',
  },
  site: 'Action Learning Network',
  mail: {
    subject: (title) => `There is news: ${title}`,
    news: {
      merged: (into) =>
        `This obstacle has gone into another one: ‘${into}’. There you can read how it goes on.`,
      apart: 'This obstacle has a page of its own again. It is no longer part of another one.',
      reopened: 'It has not been solved yet. It is being looked into again.',
      research: 'It is being looked into.',
      answered: (outcome) => `There is an answer. The outcome: ${outcome}.`,
      outcome: (before, now) => `The outcome has changed. Before: ${before}. Now: ${now}.`,
    },
    now: (standing) => `This is where it stands: ${standing}.`,
    more: 'The page tells you more about it.',
    button: 'Read where it stands',
    stop: 'Do you not want to hear this any more? Sign in and choose ‘Stop following’ on that page.',
    why: 'You get this mail because you follow this obstacle. What else you follow is under ‘My work’.',
  },
}
