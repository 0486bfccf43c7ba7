import type { SameAs } from '#kernel/messages.ts'
import type { nl } from './messages.nl.ts'

type Amount = Parameters<typeof nl.open.open>[0]

const questions = ({ count, kind }: Amount): string => {
  if (kind === 'none') return 'no questions'
  if (kind === 'few') return 'a few questions'
  const some = kind === 'atLeast' ? `at least ${count}` : count
  return count === '1' && kind === 'exact' ? '1 question' : `${some} questions`
}

export const en: SameAs<typeof nl> = {
  title: 'What ministries promised',
  lead: 'How many working days there are for an answer, who keeps to them, and what a ministry does or does not do.',
  hub: {
    title: 'Who answers in time?',
    text: 'Each ministry has a fixed number of working days for an answer. Here you read how that goes.',
  },
  one: 'Ministry',
  titleOf: (short) => `${short}: promise and answer`,
  leadOf: (name) => `${name}. What the desk asked, how often the answer came in time, and what came of it.`,
  promise: {
    title: 'What was agreed',
    first: 'First message of the desk',
    analysis: 'The desk finds out what is the matter',
    answer: (short) => `Answer of ${short}`,
    more: 'More time for one question',
    mostMore: (days) => (days === '0' ? 'not possible' : `${days} working days at most, together`),
    off: (short) => `The desk puts no new questions to ${short} now.`,
    days: (days) => (days === '1' ? 'within 1 working day' : `within ${days} working days`),
  },
  kept: {
    title: 'In time?',
    handled: (amount) => `${questions(amount)} handled in the last year`,
    allInTime: 'All answers came in time.',
    late: {
      few: 'A few answers came later than agreed.',
      some: 'Some of the answers came later than agreed.',
      most: 'Most answers came later than agreed.',
    },
    lateCount: (count) => `${count} answers came later than agreed.`,
    tooFew: 'Too few to say anything about',
    tooFewMore: (least) => `From ${least} questions on, this says how often the answer came in time.`,
    notTold: 'No verdict now',
    notToldMore: 'Only a few questions are not on the site. A verdict would say too much about those.',
    bands: {
      green: 'Green: mostly in time',
      yellow: 'Yellow: often in time, but not often enough',
      red: 'Red: too often late',
    },
    share: (percent) => `${percent} percent in time`,
    shareOf: {
      green: '75 percent or more in time',
      yellow: '55 to 75 percent in time',
      red: 'less than 55 percent in time',
    },
  },
  open: {
    title: 'What is still open',
    open: (amount) =>
      `${amount.kind === 'exact' && amount.count === '1' ? 'There is' : 'There are'} ${questions(amount)} open now.`,
    late: {
      none: 'None of them is late.',
      few: 'A few of them are late.',
      some: 'Some of them are late.',
      most: 'Most of them are late.',
    },
    lateCount: (count) => (count === '1' ? '1 of them is late.' : `${count} of them are late.`),
  },
  figures: {
    all: (short) => `obstacles that ${short} decides on`,
    does: 'does it',
    doesNot: 'does not, and says why',
    silent: 'without an answer yet',
  },
  groups: {
    does: {
      title: 'Does it',
      intro: 'There is room, the rule changes, or it was allowed already.',
      none: 'Nothing here yet.',
    },
    doesNot: {
      title: 'Does not, because …',
      intro: 'What cannot be done comes with a reason.',
      none: 'Nothing here yet.',
    },
    silent: {
      title: 'Without an answer yet',
      intro: 'Asked, and neither done nor explained yet.',
      none: 'Nothing here yet.',
    },
  },
  seeAll: (short) => `Promise and answer of ${short}`,
  how: {
    title: 'How this is counted',
    points: [
      'Only working days count. When a ministry asks something back, the clock stands still. When it takes more time, it says why and how much together, and the new day counts. It cannot be more than was agreed.',
      'Saying that somebody else decides on it is an answer too. When nothing had come by the agreed day and the desk went on, that counts as late.',
      'Under ten questions we give no verdict. Green is from 75 percent in time, yellow from 55 percent.',
      'Not every report is on the site. So we do not name small numbers, and sometimes say ‘a few’ or ‘at least’.',
    ],
  },
  lateBy: (days) =>
    days === '1' ? '1 working day later than agreed' : `${days} working days later than agreed`,
}
