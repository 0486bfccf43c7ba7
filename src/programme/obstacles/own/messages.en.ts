import type { SameAs } from '#kernel/messages.ts'
import type { nl } from './messages.nl.ts'

export const en: SameAs<typeof nl> = {
  open: 'Open a file yourself',
  lead: 'For an obstacle that nobody reported but that you came across. There is no reporter then: the team reads along.',
  fields: {
    origin: 'Where did you come across it?',
    wish: 'What do people want to do that they cannot do now?',
    wishHint: 'A few sentences will do. Give no names of clients or colleagues.',
    subject: 'What is it about?',
    organisationKind: 'Kind of organisation',
    region: 'Region',
    consequence: 'What does it lead to?',
    tried: 'What was tried already?',
    handler: 'Who will work on it?',
    handlerHint: 'Leave this open and a case handler can pick up the file.',
  },
  send: 'Open the file',
  origins: {
    reported: 'Reported',
    proactive: 'Seen by ourselves',
    commission: 'By the commission',
    'learning-group': 'From an action learning group',
    koploper: 'At a Koploper',
    region: 'From a region',
  },
  opened: (day) => `opened on ${day}`,
  dossier: {
    title: (code) => `File ${code}`,
    reported: (day) => `Opened on ${day}`,
    answers: 'What this is about',
    wish: 'What people want to do',
    subject: 'Subject',
    says: 'Where we came across it',
    talk: 'Notes',
    noTalk: 'Nothing has been written down yet.',
    contactNone: 'Nobody reported this. So there is no reporter to ask or to tell anything.',
  },
  steps: {
    problem: 'Describe the problem.',
    table: 'This lies with a table. At Tables, note what you hear.',
    answered: 'The answer has been kept. You need not do anything more. You can also close the file now.',
  },
  forms: {
    'state-problem': {
      title: 'Describe the problem',
      label: 'What is the problem, in one or two sentences?',
      hint: 'The team reads this. An earlier version is kept.',
      send: 'Record the problem',
    },
    answer: {
      title: 'Record the answer',
      remainsHint: 'Only when it is partly solved.',
      label: 'Answer',
      hint: 'First say whether it is allowed. Then why, and what people can do now.',
      send: 'Record the answer',
    },
    close: {
      title: 'Close',
      label: 'Last note',
      hint: 'May stay empty.',
      send: 'Close the file',
    },
    'take-back': {
      title: 'Take the file back',
      label: 'Why do we take it up after all?',
      hint: 'The team reads this. The referral no longer holds, and it is your turn again.',
      send: 'Take back',
    },
    refer: {
      title: 'This belongs to somebody else',
      whose: 'Whose is this?',
      why: 'Why does it not fit with us?',
      way: 'Where is it now?',
      wayHint: 'Give a name, an address or a phone number that works.',
      send: 'Record the referral',
    },
  },
  lines: {
    assign: 'Nobody has picked up this file yet',
    context: 'Find out what is the matter',
    answer: 'The ministries answered, write the answer',
  },
  wait: {
    kind: (code) => `File ${code}`,
  },
  errors: {
    problemFirst: 'First describe the problem.',
  },
}
