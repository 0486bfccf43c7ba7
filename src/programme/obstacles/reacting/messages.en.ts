import type { SameAs } from '#kernel/messages.ts'
import type { nl } from './messages.nl.ts'

export const en: SameAs<typeof nl> = {
  title: 'Is the question right?',
  lead: 'This is how the desk sees the problem. Say whether it is right, so that the desk looks into the right thing.',
  version: (version, day) => `Version ${version} of ${day}`,
  agrees: 'Is this right?',
  choices: {
    yes: { label: 'Yes, this is right' },
    'not-quite': { label: 'Not quite', hint: 'say below what is different' },
  },
  body: 'Not quite right? What is different?',
  bodyNeeded: '(needed with ‘Not quite’)',
  bodyHint: 'If it is right, you need not write anything here.',
  send: 'Send your reaction',
  yours: { yes: 'You said: this is right.', 'not-quite': 'You said: not quite right.' },
  atDesk: {
    yes: (day) => `The reporter on ${day}: right.`,
    'not-quite': (day) => `The reporter on ${day}: not quite right.`,
    none: 'The reporter: no reaction yet.',
  },
  errors: {
    choiceMissing: 'Choose what fits best: it is right, or not quite.',
    whatMissing: 'Write down what is not right.',
    versionOld: 'The desk has described the problem differently since. The newest version stands above.',
    reactedAlready:
      'You have reacted to this version already. Do you want to say more? Write it under ‘Add something’.',
  },
}
