// The English words that the components say by themselves; same shape as the Dutch, by type.
import type { SameAs } from '#kernel/messages.ts'
import type { nl } from './messages.nl.ts'

export const en: SameAs<typeof nl> = {
  frame: {
    skip: 'Skip to content',
    mainMenu: 'Main menu',
    phoneMenu: 'Menu for small screens',
    menu: 'Menu',
    search: 'Search',
    signIn: 'Sign in',
    mine: 'My page',
    otherLanguage: 'Nederlands',
    crumbs: 'You are here',
    home: 'Home',
  },
  demo: {
    region: 'Example people',
    lookAs: 'Look around as',
    visitor: 'Visitor',
  },
  form: {
    keep: 'Keep, do not send yet',
    kept: 'You kept this and have not sent it yet.',
    unsent: 'You have not sent this yet.',
    summaryTitle: 'Something is not right yet',
    toErrors: 'Something is not right yet. Go there.',
    refused: 'Error',
    mayStayEmpty: '(may stay empty)',
    choose: 'Choose',
    upTo: (count: string) => `At most ${count} characters.`,
    tooMany: (count: string, now: string) => `At most ${count} characters; there are ${now} now.`,
    problem: 'Please note:',
    step: (now: string, all: string) => `Question ${now} of ${all}`,
  },
  list: {
    narrow: 'Make the list shorter',
    taken: 'Your choice',
    away: '(take away)',
    sort: 'Order',
    apply: 'Apply',
    pages: 'Further in the list',
    previous: 'Previous',
    next: 'Next',
    begin: 'This is the beginning',
    end: 'This is the end',
    feed: 'Follow this list in a feed reader',
  },
  membersOnly: 'Members only',
  evidence: {
    measured: 'measured',
    evaluated: 'evaluated',
    estimated: 'estimated',
    experienced: 'experienced',
    sourced: 'from the source',
  },
  outcome: {
    yes: 'Worked',
    part: 'Partly worked',
    not: 'Did not work',
    early: 'Too early',
  },
  verdict: {
    yes: 'Allowed',
    if: 'Allowed if',
    no: 'Not allowed',
    open: 'Being looked into',
  },
  turn: {
    late: 'late:',
    done: 'done:',
  },
  trail: {
    now: 'now:',
    next: 'still to come:',
    no: 'did not work:',
    here: 'you are here:',
  },
  see: {
    label: 'Who may read this:',
    me: 'Only me',
    team: 'Team',
    reporter: 'The reporter',
  },
  code: {
    title: 'Your code',
  },
}
