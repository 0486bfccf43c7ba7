import type { SameAs } from '#kernel/messages.ts'
import type { nl } from './messages.nl.ts'

export const en: SameAs<typeof nl> = {
  helps: 'This helps',
  alsoUs: 'Same here',
  ask: 'Did this help you?',
  helpedMe: 'This helped me',
  different: 'Is your case different? Report it',
  sayLead: 'Say so with one button. It shows others that this works.',
  about: 'It is about',
  notNow: 'Back',
  titleRead: 'Good that this helped',
  leadRead: 'Thank you for letting us know.',
  title: 'Good that this helps',
  lead: 'You need not report anything. What you had filled in has been thrown away.',
  leadKept: 'You need not report anything. What you had filled in is still there: you choose.',
  goOn: 'Go on with your report',
  throwAway: 'Throw away what I had filled in',
  counted: 'We only keep that this helped somebody today, not who you are.',
  again: 'Read it again',
  anyway: 'Report all the same',
  helped: (count) => `This has helped ${count} people.`,
}
