import type { SameAs } from '#kernel/messages.ts'
import type { nl } from './messages.nl.ts'

export const en: SameAs<typeof nl> = {
  title: 'Reports about the same',
  merge: 'Put together with another report',
  mergeHint: 'Are two reports about the same? Then you handle them together, on the page of the other one.',
  hears: 'The reporter hears so, and reads nothing of that other report.',
  into: 'With which report?',
  intoHint:
    'Choose one, or type the code. The last four characters are enough, such as K7QF. You must be able to read it yourself.',
  reason: 'Why is it about the same?',
  send: 'Put together',
  unmerge: 'Take apart again',
  unmergeHint: 'Everything then stands where it stood.',
  unmergeReason: 'Why?',
  unmergeSend: 'Take apart',
  mergedWith: 'Put together with',
  answeredWith: 'Answered together with',
  holds: 'Put together with this one',
  held: 'Answered together with this one',
  says: {
    'problem-wrong': 'The reporter says: the problem is not quite right.',
    'not-solved': 'The reporter says: it is not solved.',
    wrote: 'The reporter wrote something.',
  },
  shared: (codes) =>
    `The problem and the answer that you write here also go to ${codes}. Write nothing about one reporter in them.`,
  turn: 'Put together with another report',
  turnSince: (day) => `since ${day}. The other one is about the same. You read here what comes of it.`,
  together: 'We handle them together',
  toReporter: {
    merged:
      'Your report is about the same as another one. We handle them together; you read here what comes of it.',
    apart: 'We handle your report by itself again. You read here how it goes on.',
  },
  errors: {
    notFound:
      'We cannot find this report. Check whether the code is right and whether you handle it yourself.',
    several: 'More than one ends like this. Type the whole code, with the year.',
    itself: 'This is the report itself. Type the code of the other one.',
    intoMerged: 'That report was itself put together with another. Type the code of that other one.',
    intoEnded: 'That report has been answered or has ended. Answer here yourself.',
    holdsOthers: 'Others were put together with this report. Put the other report together with this one.',
    atBodies: 'A ministry is still looking into this. Wait for that answer, or go on without it.',
    atExpert: 'An expert was asked for advice here. Wait for that answer, or stop the access at Experts.',
    atTables: 'This still lies with a table. Wait for what it says, or take it off the agenda.',
  },
}
