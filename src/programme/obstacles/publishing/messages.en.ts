import type { SameAs } from '#kernel/messages.ts'
import type { nl } from './messages.nl.ts'

export const en: SameAs<typeof nl> = {
  dossier: {
    title: 'Making it public',
    none: 'Not done yet. Write a new text without names. A second person puts it online.',
    consentNo: 'The reporter does not want this to become public.',
    proposed: 'The text waits for a second person.',
    asked: 'The reporter reads the text and says whether it may go online.',
    refused: 'The reporter read the text and does not want it online.',
    'sent-back': 'The text came back:',
    published: 'This is online:',
    merged: 'It was put together with an obstacle about the same. The link takes you there.',
    withdrawn: 'The reporter took the consent back. That is why the text was taken off the site.',
    allowedAgain:
      'The reporter took consent back and now says yes again. Propose the text again if it may return.',
    forWhom: {
      everyone: 'The text is for everybody.',
      network: 'The text is for members of the network only.',
    },
    nowFor: {
      everyone: 'What is online now can be read by everybody.',
      network: 'What is online now is read by members of the network only.',
    },
    supporters: 'Who said ‘here too’',
    untold:
      'This is not on the page yet. It comes with the next text, because the reporter reads that first.',
    write: 'Write the text',
    again: 'Change the text',
  },
  write: {
    problem: 'The problem, as you stated it',
    ended: (word: string) => `How it ended: ${word}`,
    found: (body: string, kind: string) => `What ${body} found: ${kind}`,
    anew: 'Read it, and write it anew.',
    title: 'Write the public text',
    lead: 'Choose who may read this. Write it anew, in plain words, and name nobody.',
    rules: [
      'Take over no sentences of the reporter.',
      'Name no people, organisations, numbers or addresses.',
      'A second person reads this text alone, not the file.',
    ],
    back: 'Back to the report',
    outcome: (word) => `How it ended: ${word}. That will stand beside it.`,
    askFirst: 'The reporter reads this text first and says whether it may go online.',
    send: 'Propose this text',
  },
  fields: {
    audience: 'For whom?',
    audienceHint:
      'Those concerned do not need this text: the reporter and the bodies we asked had their answer already, or gave it themselves.',
    audiences: {
      everyone: { label: 'Everybody (public)', hint: 'also who is not signed in, and search engines' },
      network: {
        label: 'Members of the network',
        hint: 'only who is signed in here; anybody can make an account, so no names here either',
      },
    },
    title: 'What did people want to do?',
    titleHint: (most) => `This becomes the title, of at most ${most} characters.`,
    summary: 'Where does it stand, in one sentence?',
    in_the_way: 'What got in the way?',
    now_you: 'What can you do with it now?',
    now_youHint: 'One point on each line.',
    remains: 'What remains?',
    finding: (body, kind) => `What does ${body} say? (${kind})`,
    findingHint: 'Write it in your own words.',
    level: 'What kind of rule is it?',
    themes: 'To which themes does it belong?',
    sector: 'One sector',
    sectorHint: 'Choose a sector or a region, not both: together they may point at one place.',
    region: 'One region',
    regionHint: 'Leave empty when it plays in the whole country.',
    bodies: 'Who decides on it?',
    bodiesHint: 'Who answered a question of ours and decides on it stands there by itself.',
  },
  text: {
    inTheWay: 'What got in the way',
    findings: 'What the bodies found',
    onTheWay: 'How it went',
    nowYou: 'What you can do with it now',
    remains: 'What remains',
    about: 'What it is about',
    level: 'Kind of rule',
    themes: 'Themes',
    place: 'Where',
    nationwide: 'In the whole country',
    bodies: 'Who decides on it',
    outcome: 'Outcome',
    audience: 'For whom',
    audiences: { everyone: 'Everybody', network: 'Members of the network only' },
  },
  list: {
    title: 'Publishing',
    lead: 'Texts that wait for a second pair of eyes. You read the text alone, not the report.',
    waiting: 'Waits for a second person',
    online: 'Put online in the last 30 days, or with a new text on its way',
    offline: 'Taken off the site in the last 30 days',
    takenBack: 'The reporter took the consent back',
    off: 'Off the site',
    takenOff: (name) => `${name} took the page off:`,
    anEditor: 'An editor',
    back: {
      read: 'Read the new text and put it online',
      proposal: 'A text comes online again when the desk proposes it anew.',
      import: 'The page comes back when the file it came with tells something new of it.',
      consent: 'The reporter does not want this to become public.',
      none: 'There is no file any more of which somebody can make a new text.',
    },
    none: 'No text is waiting.',
    noneMore: 'When a handler proposes one, it stands here and in My work.',
    kinds: { obstacle: 'Obstacle', answer: '“May I?” answer' },
    columns: { text: 'Text', kind: 'Kind', by: 'From', since: 'Since', act: 'Step' },
    read: 'Read',
    own: 'Your own text',
  },
  offline: {
    title: 'Take off the site',
    lead: 'The page is gone at once. The writer reads why, and the reporter hears that the text is gone.',
    leadAlone:
      'The page is gone at once. No dossier belongs to it any more: there is nobody who hears of this.',
    imported:
      'This page came with a file. Change that too: when something of it changes there, the page comes back.',
    reason: 'Why must this text go?',
    send: 'Take the text off the site',
    online: 'A page of this dossier is online. Is something there that should not be? Then wait for nothing.',
    newer: 'A newer text is written. That stays as it is.',
    onPage: 'For the editors',
    one: (title) => `Take ‘${title}’ off the site`,
    toTeam: (title, reason) => `The page ‘${title}’ was taken off the site: ${reason}`,
  },
  renew: {
    title: 'Renew this answer',
    lead: 'First ask whether the answer is still right. Its words stay as they are. Are they not right any more? Then take the answer off the site.',
    imported:
      'This answer came with a file. Change the days there too: when something changes there, those of the file come back.',
    words: 'What the answer says',
    send: 'Renew the answer',
  },
  review: {
    title: 'Text for the website',
    by: (name, day) => `Proposed by ${name} on ${day}`,
    somebody: 'a handler',
    lead: {
      everyone: 'This is how everybody will read it. Can you recognise somebody in it? Then send it back.',
      network:
        'This is how members of the network will read it, and nobody else. Can you recognise somebody in it? Then send it back.',
    },
    leadOnline: {
      everyone: 'This is how everybody reads it now. Can you recognise somebody in it? Take it off the site.',
      network:
        'This is how members of the network read it now, and nobody else. Can you recognise somebody in it? Take it off the site.',
    },
    opens: 'Now members of the network alone read this page. Put the text online and everybody can read it.',
    narrows:
      'Now everybody can read this page. Put the text online and it is gone at once for who is not signed in. A search engine may show it for a few more days.',
    leaves: 'The page is put together with another obstacle now. That ends then.',
    own: 'This is your own text. Somebody else puts it online.',
    ask: 'Can this go online?',
    checks: [
      'Are there no names, numbers or addresses in it?',
      'Can nobody see who reported this?',
      'Is it clear, and does it agree with itself?',
    ],
    publish: 'Put it online',
    back: 'Send it back',
    reason: 'What should change?',
    backSend: 'Send it back to its writer',
    goneTitle: 'This text waits no more',
    gone: {
      'sent-back': 'It was sent back to its writer.',
      published: 'It is online.',
      withdrawn: 'The reporter took the consent back. The text is not online any more.',
    },
  },
  follow: {
    askTitle: 'May this text go online?',
    askLead: {
      everyone: 'The desk wrote a new text about your report. Everybody can read it if you say yes.',
      network:
        'The desk wrote a new text about your report. If you say yes, members of the network alone read it: who is signed in here. Anybody can make an account, also somebody from your work.',
    },
    askLabel: 'May it go online?',
    choices: {
      yes: { label: 'Yes', hint: 'a second person still looks whether nobody can be recognised' },
      no: { label: 'No', hint: 'then it stays between you and the desk' },
    },
    send: 'Save your choice',
    online: {
      everyone: 'Your report is online without names, for everybody',
      network: 'Your report is online without names, for members of the network only',
    },
    forMembers:
      'Only who is signed in can open the page. Here we do not know who you are, so there is no link. This is the text:',
    offline: 'Your report is not online any more',
    offlineStill: 'We took the text off the site. It comes back only if the desk has it read again.',
    agreed: 'You said yes to the text',
    agreedLead:
      'A second person still looks whether nobody can be recognised. If the text changes, we ask you again.',
    offlineLead:
      'You changed your choice. So we took the text off the site at once. A search engine may show it for a few more days.',
    agreedFor: {
      everyone: 'Everybody will be able to read it.',
      network: 'Members of the network alone will read it.',
    },
    merged: 'It was put together with an obstacle about the same. The button takes you there.',
    view: 'See the text',
  },
  offlineToReporter: (title) =>
    `The text ‘${title}’ was taken off the site. If there is a new text, you will hear so here.`,
  toReporter: {
    everyone: (title) =>
      `Your report is now online without names, for everybody: ‘${title}’. You find it under Room in the Rules, among the obstacles.`,
    network: (title) =>
      `Your report is now online without names, for members of the network only: ‘${title}’. Who is not signed in does not see it. On this page you can read the text.`,
  },
  wait: {
    kind: (code) => `Report ${code}`,
    text: 'Text for the website',
    published: 'The text is online',
    withdrawn: 'The reporter took the consent back: the text is off the site',
    toRead: 'Read whether this can go online',
    editor: 'The editor',
    everybody: 'For information',
    act: 'Look',
  },
  errors: {
    changedSince: 'The text has changed meanwhile. Read it again: this is the new one.',
    textChanged: 'The text has changed meanwhile. Read it again and then choose.',
    remainsGone: 'It is partly solved, but the text does not say what remains. Send it back.',
    othersRefuse: 'Somebody whose report belongs to this one did not say yes to making it public.',
    valueMissing: 'Fill this in.',
    valueTooLong: 'This is too long. Make it shorter.',
    choiceMissing: 'Choose one.',
    themeMissing: 'Choose at least one theme.',
    sectorAndRegion: 'Choose a sector or a region, not both.',
    remainsMissing: 'Write what remains: it is partly solved.',
    leaks:
      'Take this out or write it otherwise. It looks like a name or number, or the reporter wrote it so:',
    leaksReach: 'Take out what tells who reported this: something in it is how the reporter can be reached.',
    leaksAgain:
      'In this text stands something that looks like a name or number, or that the reporter wrote so. Send it back.',
    consentNo: 'The reporter does not want this to become public.',
    answerFirst: 'First give an answer that says how it ends.',
    reopenedSince: 'The report was opened again meanwhile. This text cannot go online yet.',
  },
}
