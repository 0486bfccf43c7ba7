import type { SameAs } from '#kernel/messages.ts'
import type { nl } from './messages.nl.ts'

export const en: SameAs<typeof nl> = {
  card: {
    title: 'Erase your report',
    more: 'Then all of it is gone: what you wrote, what the desk wrote and your files. We first ask whether you are sure.',
    button: 'Erase everything',
  },
  sure: {
    title: 'Erase everything?',
    lead: 'You are about to erase your report for good. This cannot be undone.',
    goes: 'What goes',
    what: [
      'Everything you wrote, and your files.',
      'Everything the desk and ministries wrote about your report.',
      'Your name or number and your email address, if you gave them.',
      'Your code and the proof of your report. They do not work any more afterwards.',
    ],
    hear: 'Whoever handles your report hears that it was erased. Did a ministry get a question about your report? Then it hears so too, and need not answer any more.',
    stays: 'What stays',
    left: [
      'What somebody of a ministry or a table read or kept already. We cannot get that back. We ask them to throw it away.',
      'Reports of others, also when the desk handled them together with yours.',
      'In our log: that there was a report, what was done with it on which day and who of the desk did so. No word of yours is in it.',
      'Backup copies, for thirty days at most. We use them only when something breaks.',
    ],
    online:
      'A text that the desk made after your report is online. Your name and your words are not in it. It stays, unless you choose otherwise below.',
    offline: 'Take that text off the site too',
    yes: 'Yes, erase everything',
    no: 'No, go back',
  },
  done: {
    title: 'Nothing is kept any more',
    lead: 'Under this code we keep nothing any more.',
    more: 'Throw away your code and the file with your code, if you have them. Then close this page, above all on a computer of your work.',
    onward: 'To Room in the Rules',
  },
  wait: {
    kind: (code) => `Report ${code}`,
    title: 'Erased by the reporter',
    desk: 'All of it is gone. Do you still have something of it? Throw that away too.',
    body: 'No answer is needed any more. Do you still have something of it? Throw that away too.',
    who: 'For information',
    act: 'To the list',
  },
  mail: {
    site: 'Action Learning Network',
    handler: {
      subject: (code) => `Report ${code} was erased`,
      text: 'The reporter had everything erased. Nothing of it is on the website any more.',
      also: 'Do you still have something of it yourself? Throw that away too. Did it lie with a table? Let it know that it can go off the agenda and that the text must be thrown away.',
      button: 'To the reports',
      why: 'You get this mail because you handled this report.',
    },
    official: {
      subject: (code) => `The question about report ${code} has lapsed`,
      text: 'The reporter had everything erased. No answer is needed any more, and the question is not on the website any more.',
      also: 'Do you still have something of it yourselves? Throw that away too.',
      button: 'To the questions',
      why: 'You get this mail because you answer questions for this ministry.',
    },
  },
}
