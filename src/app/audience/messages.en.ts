import type { SameAs } from '#kernel/messages.ts'
import type { nl } from './messages.nl.ts'

export const en: SameAs<typeof nl> = {
  all: 'For whom',
  lead: 'Choose who you are. Then you see what the network can do for you.',
  expect: 'What you may expect',
  steps: 'Three first steps',
  others: 'Also for',
  'sociaal-werk': {
    title: 'For social work and welfare',
    lead: 'You know the neighbourhood, the people and the strength that is already there. That is just what care and education need.',
    what: 'The Action Learning Network helps organisations to keep and find enough colleagues. Not by a plan from above, but by showing what others have tried. Welfare is part of that: leading an initiative, as a partner of a care organisation or school, or as somebody who passes on a good idea.',
    points: [
      'Examples of welfare, care and education working together, with what it brought and what did not work.',
      'An adviser who reads along when you send a tip, and tells you what becomes of it.',
      'No long application and no jargon.',
    ],
  },
  zorgorganisatie: {
    title: 'For care organisations',
    lead: 'You look for people, or want them to stay. Somewhere somebody did that already, and wrote down what it took.',
    what: 'With each Koploper you read for whom it worked and through whom, how much time and money it took, and what went wrong. So you need not start all over, and you know what to leave alone. Whether you are a director, team leader, planner or HR adviser: begin with the question that pinches most.',
    points: [
      'Initiatives with results, by theme, region and sector.',
      'Honest pages: what did not work is there too, with the reason.',
      'Steps to take it over, which you can go through with your team tomorrow.',
    ],
  },
  onderwijs: {
    title: 'For education',
    lead: 'Students learn the profession at work. Schools and employers that arrange this together keep more people.',
    what: 'Most Koplopers come from school and practice working together: learning companies, placements through the whole chain, labs and learning networks. You see how others set this up, from pre-vocational school to university, and what it took from teachers and work supervisors.',
    points: [
      'Examples by level and region, with their partners.',
      'What another way of learning or placement brought, and where it got stuck.',
      'A place to bring your own initiative to notice.',
    ],
  },
  gemeente: {
    title: 'For municipalities',
    lead: 'Work, education and care come together with you. Yet municipalities still lead few initiatives.',
    what: 'Municipalities can do much: let people on benefits get to know care work, bring schools and employers to the table, or make room in a scheme. In the network you see where that happens already, and where a blank spot is waiting for you.',
    points: [
      'Examples in which the municipality leads or takes part.',
      'A view of your region: who does what, and what is not there yet.',
      'An adviser who thinks along about the first step.',
    ],
  },
  client: {
    title: 'For clients and relatives',
    lead: 'You notice first what goes wrong when there are too few people. You also know what helps.',
    what: 'In the network people look for ways to give good care with enough colleagues. That only works if you join in. Do you see something that works, at home, in the neighbourhood or on a ward? Tell us. You need no account and your name is not needed.',
    points: [
      'Plain language: you need not know the system.',
      'An answer to what you send, which you can read at an address of your own.',
      'With each initiative it says what it means for clients.',
    ],
  },
  zorgprofessional: {
    title: 'For people who work in care',
    lead: 'You work with your hands, your head and your heart. And you often know best what could be different.',
    what: 'Perhaps you want more hours, another roster or a course. Perhaps your team is running empty and you have an idea. Here you see in a few minutes what colleagues elsewhere did. Take it to your team meeting, or let your manager read it.',
    points: [
      'Short lists with the result in them, also on an old phone.',
      'What did not work is as clear as what did.',
      'In three questions you pass on an idea, without an account.',
    ],
  },
  step: {
    koplopers: 'See what others did',
    koplopersMore: 'All Koplopers, with the main result in one line.',
    search: 'Search for your question',
    searchMore: 'Type a word, for example roster, placement or night shift.',
    tip: 'Send a tip',
    tipMore: 'Do you know an initiative that works? Three questions, no account.',
    themes: 'Choose a theme',
    themesMore: 'Six themes, each with a page of its own.',
    education: 'Koplopers led by schools',
    educationMore: 'Initiatives that an educational institution leads.',
    government: 'Koplopers led by government',
    governmentMore: 'Initiatives that a government leads, and how few there are yet.',
    care: 'Koplopers led by care and welfare',
    careMore: 'Initiatives that a care or welfare organisation leads.',
  },
}
