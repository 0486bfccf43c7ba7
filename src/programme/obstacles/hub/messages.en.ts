import type { SameAs } from '#kernel/messages.ts'
import type { nl } from './messages.nl.ts'

export const en: SameAs<typeof nl> = {
  title: 'Room in the Rules',
  lead: 'Stuck on a rule? Often more is allowed than you think. Look up what is known already.',
  askLabel: 'What do you want to do that you cannot?',
  report: 'Report where you get stuck',
  follow: 'Follow your report',
  different: 'Is your case different?',
  differentMore:
    'Tell us in a few minutes, without an account. The desk finds out what is possible, and you read the answer with a code.',
  askHint: 'Write it in your own words, for instance: a student along on an evening shift.',
  ask: 'Search',
  words: 'What was answered already',
  wordsIntro:
    'Each answer says whether it was confirmed by those who decide on it, and until which day it holds.',
  newest: 'Newest answers',
  allAnswers: (count) => `All answers (${count})`,
  open: 'Obstacles that are still open',
  openNone: 'No obstacle is open now.',
  allObstacles: (count) => `All obstacles (${count})`,
  findTitle: 'Search in Room in the Rules',
  foundFor: (question) => `What is known about ‘${question}’`,
  answers: (count) => (count === '0' ? 'Answers' : count === '1' ? '1 answer' : `${count} answers`),
  alike: (count) =>
    count === '0'
      ? 'Obstacles that look like it'
      : count === '1'
        ? '1 obstacle that looks like it'
        : `${count} obstacles that look like it`,
  closestAnswers: (count) => `The ${count} answers most like it`,
  closestAlike: (count) => `The ${count} obstacles most like it`,
  allFound: (count) => `See all ${count} in the list`,
  allOfList: { answers: 'See all answers', obstacles: 'See all obstacles' },
  seeInList: 'See it in the list',
  noAnswer: 'There is no answer about this yet.',
  noObstacle: 'No obstacle is known about this yet.',
  nothing: 'We found nothing about this',
  nothingMore: 'Try other words, or fewer. Or see everything.',
  start: 'Write above what you want to do.',
  doorText: 'Without an account. Maybe there is an answer already.',
}
