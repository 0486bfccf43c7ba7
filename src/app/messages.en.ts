import type { SameAs } from '#kernel/messages.ts'
import type { nl } from './messages.nl.ts'

export const en: SameAs<typeof nl> = {
  siteName: 'Action Learning Network',
  examples: 'Examples: figures and people are invented. Real initiatives name their source.',
  footJoin: 'Take part',
  footAbout: 'About us',
  footSite: 'This website',
  home: {
    title: 'Start with what others learned',
    description:
      'The Dutch Action Learning Network shows what works against staff shortages in care and welfare.',
    lead: 'Too few people in care and welfare? See what helps elsewhere and what did not work, and use it where you are.',
    caption: 'The roster board, the night round, the kitchen table: that is where people learn.',
    picture:
      'A loop with three places at work: a roster board, a night round and a talk at the kitchen table',
    searchLabel: 'What are you looking for?',
    searchButton: 'Search the site',
    themes: 'Six themes',
    blank: 'Where nothing is yet',
    lessons: 'What worked, what did not',
    allLessons: 'All Koplopers',
    koplopersOn: (count: string) => (count === '1' ? '1 Koploper' : `${count} Koplopers`),
  },
  theme: {
    all: 'Themes',
    kind: 'Theme',
    lead: 'Six ways to keep and find enough colleagues.',
    ambassador: 'Ambassador',
    soon: 'Nobody yet',
    soonMore: 'We are still looking for somebody to pull this theme.',
    contact: 'Contact',
    adviser: 'An adviser of the network',
    adviserMore: 'Thinks along about this theme and puts you in touch with others.',
    related: 'Close to this',
  },
  about: {
    title: 'About the Action Learning Network',
    lead: 'Care, welfare, education and government learn from each other how to keep and find enough colleagues.',
    what: 'We show which initiatives already have results. Once appointed, such an initiative is called a Koploper (front-runner). Every page also tells what did not work, because that helps you just as much. Where we do not know it yet, we say so.',
    timeline: 'From plan to network',
    partsTitle: 'What the network does',
    parts: [
      'Koplopers: showing initiatives with results and helping them on.',
      'Trying out together: groups that start small, look back and improve.',
      'Room in the Rules: finding out what is allowed, and what must change.',
      'Putting people and organisations in touch with each other.',
      'Sharing knowledge: what worked and what did not.',
    ],
    owner:
      'The action programme belongs to the ministry of Health, Welfare and Sport. It also has a commission, which visits the regions, and a national action table.',
    youCan:
      'Do you know an initiative that works? [Send a tip](/koplopers/tip). An adviser reads it and you can follow the answer yourself, without an account.',
  },
  privacy: {
    title: 'Privacy policy',
    lead: 'We keep as little as possible, and only for what you give it to us.',
    points: [
      'There are no cookies that follow you. Who signs in gets one cookie for the session; who opens a form gets one for that form, for 24 hours.',
      'If you send a tip, we keep your text. We only ask for your e-mail address to tell you that there is an answer, and you need not give it.',
      'If you report a rule that gets in the way, we do not know who you are, unless you fill that in yourself. We keep your text and the day, no time. What you do not send is gone after the next day. With your code you can have all of it erased at once.',
      'If you say “same here” at an obstacle, we keep the day and what you fill in, without a name or address. Only the desk reads what it costs you.',
      'If you follow an obstacle, we keep which one and since which day, to mail you when something changes. Nobody else sees that. When you stop, it is gone at once. Otherwise it is gone a year after the answer, when nothing has changed since.',
      'We do not keep internet addresses. To slow down abuse the server counts tries, in memory only and made unrecognisable.',
      'Would you like to know what we keep about you, or have it removed? [Send us a mail](/contact).',
    ],
  },
  accessibility: {
    title: 'Accessibility',
    lead: 'Everybody must be able to use this site.',
    points: [
      'Everything works with the keyboard, without scripts and on a screen of 320 pixels wide.',
      'With every change we check the pages with an automatic test against WCAG 2.2 AA.',
      'There has not been an independent audit yet. Does something stand in your way? [Tell us](/contact) and we will mend it.',
    ],
    dated: 'This statement is of 22 November 2026.',
  },
  contact: {
    title: 'Contact us',
    lead: 'We read every mail and answer within five working days.',
    mail: 'Send a mail to',
    more: 'Would you like to come to a meeting? Put its name and date in your mail. Do you know an initiative that works? Then [send a tip](/koplopers/tip): you can follow its answer.',
  },
  post: {
    title: 'Kept mail',
    lead: 'No mail server is set. What would have been sent is here. Only to be seen on this machine.',
    none: 'No mail yet.',
    noneMore: 'Ask for a code at Sign in, and it will appear here.',
    to: 'To',
    at: 'Made',
  },
  work: {
    title: 'My work',
    onYou: 'Waiting for you',
    onOther: 'Waiting for somebody else',
    nothing: 'Nothing waits for you.',
    nothingMore: 'As soon as somebody asks you something or a deadline comes near, it will be here.',
    nothingOther: 'Nothing waits for somebody else.',
    you: 'You',
    since: (day: string) => `since ${day}`,
    today: 'since today',
    dueIn: (days: number) => (days === 1 ? '1 working day left' : `${days} working days left`),
    dueToday: 'today is the last day',
    justLate: 'the term has passed',
    late: (days: number) => (days === 1 ? '1 working day late' : `${days} working days late`),
    following: 'What you follow',
    stopped: 'You do not follow this any more.',
    settings: 'Your settings',
  },
  signedOut: {
    title: 'You have been signed out',
    lead: 'You were away too long. What you wrote was not sent, but it is still here.',
    signIn: 'Sign in again first (in a new window)',
    afterwards: 'Then come back here and send it again.',
  },
  kept: {
    title: 'What you wrote',
    again: 'Send again',
    notSaved: 'This has not been saved yet',
    stillHere: 'Something went wrong on our side. What you wrote is still here, on this page.',
    inAMoment:
      'We will be back in a moment. Wait a few seconds, then press the button below. It will not arrive twice.',
    ourFault:
      'The mistake is ours. Press the button below to try again. If it keeps failing, keep your text and mail us.',
    files:
      'Did you choose files too? They do not go along with this button. Go back and send that page again.',
  },
  error: {
    toHome: 'To the front page',
    toKoplopers: 'To the Koplopers',
    s403: {
      title: 'You may not open this',
      text: 'You are signed in, but this page belongs to another role.',
      next: 'Do you think this is wrong? Contact us.',
    },
    s404: {
      title: 'This page does not exist',
      text: 'Perhaps the address was not copied well, or the page is gone. Some pages are there only for who is signed in.',
      next: 'Search for it, or look on the front page or in the list of Koplopers.',
    },
    s405: {
      title: 'This address does not work that way',
      text: 'This address cannot be used in this manner.',
      next: 'Go back and try it from the page itself.',
    },
    s413: {
      title: 'This is too large',
      text: 'What you sent is too large to accept.',
      next: 'Go back, make it shorter and try again. Your text is still in the form.',
    },
    s414: {
      title: 'This address is too long',
      text: 'The address you opened is too long.',
      next: 'Begin again from the front page.',
    },
    s422: {
      title: 'We could not read this',
      text: 'What you sent is not in a form we know.',
      next: 'Go back and send the form from the page itself.',
    },
    s429: {
      title: 'Please wait a moment',
      text: 'Too much came from your side in a short time.',
      next: 'Wait a few minutes and try again. Your text is still in the form when you go back.',
    },
    s500: {
      title: 'Something went wrong here',
      text: 'The fault is ours and has been recorded.',
      next: 'Try again. If it keeps failing, send us a mail.',
    },
    s503: {
      title: 'We will be back in a moment',
      text: 'The site cannot be reached for a moment.',
      next: 'Wait a few seconds and load the page again. Did you send something? Go back and send it again; it will not arrive twice.',
    },
  },
}
