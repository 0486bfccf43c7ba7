import type { SameAs } from '#kernel/messages.ts'
import type { nl } from './messages.nl.ts'

export const en: SameAs<typeof nl> = {
  ask: {
    title: 'Sign in',
    lead: 'You do not need a password. We send you a code of eight digits by e-mail.',
    description: 'Sign in to the Action Learning Network with a code that we send to your e-mail address.',
    email: 'Your e-mail address',
    emailHint: 'For example name@organisation.nl',
    send: 'Send me a code',
    noAccount: 'No account yet? We make one as soon as you fill in the code.',
    signedOut: 'You are signed out.',
    signedInAs: (name) => `You are now signed in as ${name}.`,
    goOn: 'Go on to My work',
  },
  demo: {
    title: 'Or look around as an example person',
    intro: 'These people do not exist. Feel free to try everything.',
    person: (name, waiting) => {
      if (waiting === 0) return `${name}: nothing is waiting now`
      return waiting === 1 ? `${name}: 1 waits for her` : `${name}: ${waiting} wait for her`
    },
  },
  code: {
    title: 'Fill in your code',
    sent: (email) => `We sent an e-mail to ${email}. It holds a code of eight digits.`,
    holds: 'The code works for ten minutes, in this browser only.',
    code: 'The code from the e-mail',
    codeHint: 'Eight digits. Spaces do no harm.',
    send: 'Sign in now',
    notThere: 'No e-mail?',
    notThereMore:
      'Wait a few minutes and look in your spam folder too. Is the address right? Then ask for a new code. The old one stops working.',
    again: 'Send a new code',
    otherAddress: 'Use another e-mail address',
  },
  link: {
    title: 'Sign in',
    here: (email) => `You are about to sign in with ${email}.`,
    send: 'Sign in now',
    elsewhere:
      'You opened this link in another browser than the one in which you asked for the e-mail. So please fill in the code from the e-mail too.',
    notYou: 'Did you not ask for this? Then close this page. Nothing will happen.',
  },
  gone: {
    expiredTitle: 'This code has expired',
    expired: 'A code and a link work for ten minutes. After that they are not safe any more.',
    spentTitle: 'Too many wrong codes',
    spent: 'You filled in a wrong code five times. To be safe, this code does not work any more.',
    usedTitle: 'This code was used already',
    used: 'A code and a link work once.',
    linkTitle: 'This link does not work any more',
    link: 'The link has expired or was used already, or a newer e-mail was sent after it.',
    disabledTitle: 'This account is switched off',
    disabled: 'You cannot sign in with this address. Do you think that is wrong? Then please contact us.',
    contact: 'Contact us',
    again: 'Ask for a new code',
    wayOn: 'You will be on your way soon: ask for a new code.',
  },
  settings: {
    title: 'My settings',
    saved: 'Your settings are saved.',
    ended: 'You are signed out on all other devices.',
    welcome: 'Welcome! You are signed in.',
    profile: 'About you',
    name: 'What may we call you?',
    nameHint: (shown) => `This is how others see you. If you fill in nothing, we call you ${shown}.`,
    locale: 'In which language do we write to you?',
    localeHint: 'This goes for e-mails and for this website.',
    dutch: 'Dutch',
    english: 'English',
    save: 'Save',
    skip: 'Skip this',
    account: 'Your account',
    email: 'Your e-mail address',
    sessions: 'Where you are signed in',
    sessionsIntro: 'Is there something you do not recognise? Then sign out everywhere else.',
    device: 'Device',
    since: 'Signed in since',
    seen: 'Last seen',
    thisOne: 'this one',
    agent: (browser, system) => `${browser} on ${system}`,
    agentUnknown: 'Unknown device',
    endOthers: 'Sign out on all other devices',
    onlyThis: 'You are signed in here only.',
    signOut: 'Sign out',
    signOutTitle: 'Signing out',
    signOutIntro: 'Are you on a computer that is not yours? Then sign out when you are done.',
  },
  mail: {
    site: 'Action Learning Network',
    subject: 'Your code to sign in',
    heading: 'Your code to sign in',
    hello: 'Hello,',
    intro: 'Fill in this code on the page where you asked for it:',
    button: 'Sign in with one click',
    buttonMore: 'Or use this link. It shows a button first: opening it changes nothing.',
    holds:
      'The code and the link work for ten minutes, and once. Give them to nobody. We never ask for them.',
    notYou: 'Did you not ask for this? Then you need not do anything. Without this code nobody can sign in.',
    why: 'You get this e-mail because somebody wanted to sign in with your e-mail address. You cannot unsubscribe from it.',
    closedSubject: 'Signing in did not work',
    closedHeading: 'Your account is switched off',
    closed:
      'Somebody wanted to sign in with your e-mail address. That is not possible, because this account is switched off.',
    closedMore: 'Do you think that is wrong? Please let us know.',
    closedButton: 'Contact us',
  },
  errors: {
    emailMissing: 'Fill in your e-mail address.',
    emailWrong: 'This is not a complete e-mail address. An example: name@organisation.nl.',
    browserUnknown:
      'We could not recognise your browser. Please try once more. Does it fail again? Then allow cookies of this website.',
    codeMissing: 'Fill in the code from the e-mail.',
    codeForm: 'The code has eight digits. Please look at the e-mail once more.',
    nameTooLong: 'Use at most 80 characters, on one line.',
    localeMissing: 'Choose a language.',
  },
  codeWrong: (left) =>
    left === 1
      ? 'This code is not right. You can try 1 more time. Use the code from the newest e-mail.'
      : `This code is not right. You can try ${left} more times. Use the code from the newest e-mail.`,
}
