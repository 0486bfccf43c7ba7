import type { SameAs } from '#kernel/messages.ts'
import type { nl } from './messages.nl.ts'

const people = (count: string): string => (count === '1' ? '1 person' : `${count} people`)

export const en: SameAs<typeof nl> = {
  title: 'Public obstacles',
  lead: 'All obstacles that are online. Are two about the same? Then the editors put them together. Nobody who said “same here” is lost.',
  ask: 'Find an obstacle',
  askSend: 'Search',
  empty: 'No obstacle is online yet',
  emptyMore: 'As soon as one comes online, you see it here.',
  supporters: (count) => (count === '0' ? 'nobody said “same here” yet' : `${people(count)}: “same here”`),
  parts: (count) => (count === '1' ? '1 other went into it' : `${count} others went into it`),
  one: {
    kind: 'Obstacle',
    view: 'See the public page',
    viewMembers: 'See the page for members',
    members:
      'Members of the network alone read this. So it is not in the list and is put together with no other obstacle.',
    facts: 'In short',
    standing: 'How far it is',
    supporters: 'Same here',
    supportersNote: 'Exactly, today included. The site shows the number of yesterday, and only from five on.',
    countedWith: 'Together with all that went into it.',
    dossiers: 'Reports and files',
    dossiersNote: 'They lead to this page by themselves.',
    costs: 'What does it cost people?',
    costsRead: (count) => (count === '1' ? 'Read what 1 person wrote' : `Read what ${count} people wrote`),
    costsNone: 'Nobody wrote anything yet.',
    costsOthers: (count) =>
      `${people(count)} wrote something. Only those who look into this obstacle read it. The form says so too.`,
    merge: 'Put together with another obstacle',
    parts: 'What went into it',
    noParts: 'Nothing went into it yet.',
    partIn: (title) => `went into “${title}”`,
    since: (day, who) => `since ${day}, by ${who}`,
    imported: 'read in like this: change it in the file it comes from',
    somebody: 'somebody of the editors',
    why: (reason) => `Why: ${reason}`,
    reopened:
      'About this one a reporter said that it is not solved yet. See whether they still belong together.',
    apart: 'Take apart again',
    history: 'What happened',
    acts: { 'obstacle.merge': 'Put together', 'obstacle.unmerge': 'Taken apart' },
    actLine: (act, day, who, reason) => `${act} on ${day}, by ${who}. Why: ${reason}`,
  },
  choose: {
    title: 'With which obstacle does it go together?',
    lead: (title) => `“${title}” goes into the obstacle that you choose here.`,
    alike: 'These look like it',
    found: (question) => `Found for “${question}”`,
    pick: 'Choose this one and see what happens',
    noneAlike: 'We see no obstacle that looks like it',
    noneAlikeMore: 'Search above for the obstacle that this one goes into. One word is enough.',
    none: 'We found no other obstacle',
    noneMore: 'Search with other words. One word is enough.',
  },
  merge: {
    title: 'This happens when you put them together',
    lead: 'Read it first. You can always take them apart again later.',
    goes: 'This goes',
    into: 'Into this',
    willHappen: 'What happens',
    address: (from, to) => `Who opens “${from}” comes to “${to}”. With an old link too.`,
    lists: (from) => `“${from}” no longer stands by itself in lists and in search.`,
    named: (to) =>
      `The page of “${to}” says that it went into it, and since when. The text itself can no longer be read.`,
    counted: (from, to, all) =>
      `Who said “same here” is counted together: ${from} and ${to} become ${all}. Each is kept with its own obstacle. Were there fewer than five at one of them? Then that one counts as one person on the site.`,
    reporters: (count) =>
      count === '1'
        ? 'With this obstacle goes 1 report or file. Its reporter keeps following it, and the link to the obstacle leads to the other one.'
        : `With this obstacle go ${count} reports or files. Their reporters keep following them, and the link to the obstacle leads to the other one.`,
    along: (titles) => `What was in it goes along: ${titles}.`,
    back: 'Do you take them apart? Then everything stands exactly as it does now.',
    reason: 'Why are they about the same?',
    reasonHint: 'Only those who work on obstacles read this.',
    send: 'Put together',
    swap: 'Rather the other way round',
    other: 'Choose another obstacle',
  },
  apart: {
    title: 'Take apart again',
    lead: (title, into) =>
      into === null
        ? `“${title}” has a page of its own.`
        : `“${title}” is with “${into}” now and gets its own page back.`,
    effects: [
      'It is at its own address again, in lists and in search. Exactly as before.',
      'Who said “same here” there counts there again. Who said it to the other one afterwards stays with the other one.',
      'Did something happen to this obstacle itself meanwhile? Then that shows too.',
    ],
    reason: 'Why do they not belong together?',
    send: 'Take apart',
  },
  costs: {
    title: 'What does it cost people?',
    lead: 'People wrote this beside “same here”. It never comes on the site.',
    caption: 'What people wrote',
    newest: (some, all) => `The newest ${some} of ${all}`,
    columns: { day: 'Day', where: 'Where', cost: 'What it costs' },
    nowhere: 'not said',
    none: 'Nobody wrote anything yet',
    noneMore: 'What people write is kept for two years.',
  },
  errors: {
    valueMissing: 'Fill this in.',
    valueTooLong: 'This is too long.',
    intoGone: 'The obstacle that you chose is no longer online for everybody. Choose another one.',
    itself: 'This is the same obstacle. Choose another one.',
    alreadyMerged: 'This obstacle went into another one meanwhile. Nothing was changed.',
    intoMerged: 'The obstacle that you chose went into another one itself. Choose that other one.',
    changedSince:
      'Something changed since you opened this page. Read again what will happen and then send it.',
    notMerged: 'This obstacle stands by itself already. Nothing was changed.',
    mergedByImport: 'This was put together in the file from which we read it. Change it there.',
  },
}
