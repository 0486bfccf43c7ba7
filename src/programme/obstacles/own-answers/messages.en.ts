import type { SameAs } from '#kernel/messages.ts'
import type { nl } from './messages.nl.ts'

export const en: SameAs<typeof nl> = {
  blocks: { conditions: 'Under these conditions', explanation: 'How it is' },
  dossier: {
    title: '“May I?” answer',
    none: 'Not made yet. Write an answer that helps others too, without names. A second person puts it online.',
    consentNo: 'The reporter does not want this to become public.',
    proposed: 'The answer waits for a second person.',
    asked: 'The reporter reads the answer and says whether it may go online.',
    refused: 'The reporter read the answer and does not want it online.',
    'sent-back': 'The answer came back:',
    published: 'This is online:',
    withdrawn: 'The reporter took the consent back. That is why the answer was taken off the site.',
    allowedAgain:
      'The reporter took consent back and now says yes again. Propose the answer again if it may return.',
    until: (day) => `Valid up to and including ${day}.`,
    over: (day) =>
      `It was valid up to and including ${day}. Readers now see that it is being looked at again. Find out whether it still holds and propose a new date.`,
    write: 'Write the answer',
    again: 'Change the answer',
    renew: 'Renew the answer',
  },
  write: {
    title: 'Write a “May I?” answer',
    lead: 'An answer for everybody who wonders about the same. Write it anew, in plain words, without naming anybody.',
    rules: [
      'Do not copy sentences of the reporter.',
      'Name no people, organisations, numbers or addresses.',
      'Write who confirmed it: a body and a position, no name.',
      'A second person reads this answer alone, not the file.',
    ],
    renew: (day) =>
      `The answer was valid up to and including ${day}. Fill in who confirmed it again, when, and until when it holds now.`,
    back: 'Back to the report',
    askFirst: 'The reporter reads this answer first and says whether it may go online.',
    send: 'Propose this answer',
  },
  fields: {
    title: 'Which question do you answer?',
    titleHint: (most) =>
      `This becomes the title, of at most ${most} characters. Write it in Dutch and begin with ‘Mag’.`,
    verdict: 'What is the answer?',
    sentence: 'The answer in one sentence',
    sentenceHint: 'With ‘allowed if’: what it comes down to.',
    conditions: 'Under which conditions?',
    conditionsHint: 'Only with ‘allowed if’. One condition on each line.',
    explanation: 'How is it?',
    explanationHint: 'Why people may have thought otherwise, and for whom this does not hold.',
    steps: 'What can you do now?',
    stepsHint: 'One step on each line, in the order in which you take them.',
    holds_for: 'For whom does it hold?',
    confirmed_by: 'Who confirmed it?',
    confirmedByHint:
      'Is it still being looked into? Leave this empty, and the position and the two days below too.',
    confirmed_role: 'In which position?',
    roleHint: 'A position, no name.',
    confirmed_on: 'On which day did they confirm it?',
    valid_until: 'Up to and including which day does it hold?',
    untilHint: 'After that we ask you to check it again.',
    source_label: 'Source',
    sourceHint: 'What is the name of the law, the scheme or the page that says so?',
    source_url: 'Address of the source',
  },
  review: {
    title: '“May I?” answer for the website',
    lead: 'This is how everybody will read it. Can you recognise somebody in it? Then send it back.',
    leadOnline:
      'This is how everybody reads it now. Can you recognise somebody in it? Then take it off the site.',
    checks: [
      'Are there no names, numbers or addresses in it?',
      'Can nobody see who reported this?',
      'Is the question clear, and does the answer fit it?',
      'Is it right who confirmed it, and until when it holds?',
    ],
    renews: (day) =>
      `This answer is online already and holds there up to and including ${day}. This takes its place.`,
    replaces: 'This answer is online already. This takes its place.',
  },
  follow: {
    askTitle: 'May this answer go online?',
    askLead: 'The desk wrote an answer that helps others too. Everybody can read it if you say yes.',
    online: 'Your report became an answer for everybody',
    view: 'Read the answer',
    offline: 'The answer is not online any more',
    agreed: 'You said yes to the answer',
  },
  offlineToReporter: (title) =>
    `The answer ‘${title}’ was taken off the site. If there is a new one, you hear it here.`,
  toReporter: (title) =>
    `Your report became an answer for everybody, without names: ‘${title}’. You find it at Room in the Rules, under May I?`,
  wait: {
    text: '“May I?” answer',
    toRead: 'Read whether this can go online',
    published: 'The answer is online',
    withdrawn: 'The reporter took consent back: the answer is off the site',
    over: 'It holds no more: renew it, or take it off the site',
  },
  errors: {
    changedSince: 'The answer changed in the meantime. Read it once more: this is the new one.',
    reopenedSince: 'The report was opened again in the meantime. This answer cannot go online yet.',
    overSince: 'The day until which it holds is over. Send the answer back.',
    leaksAgain:
      'Something in this answer looks like a name or a number, or was written so by the reporter. Send it back.',
    conditionsMissing: 'Write under which conditions it is allowed.',
    conditionsTooMany: 'Conditions belong to ‘allowed if’ only. Choose that answer, or take them out.',
    confirmationMissing: 'Fill this in. Did nobody confirm it yet? Then choose ‘being looked into’.',
    notConfirmedYet: 'It is still being looked into: leave this empty, or choose another answer.',
    dayWrong: 'Fill in a day.',
    dayAhead: 'This day has not come yet.',
    dayOver: 'Choose a day after today.',
    dayBefore: 'This day is before the day on which they confirmed it.',
    urlWrong: 'This is not the address of a page. It begins with https://.',
  },
}
