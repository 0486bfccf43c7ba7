import type { nl } from './messages.nl.ts'

const work = (count: number): string => (count === 1 ? '1 working day' : `${count} working days`)

export const en: typeof nl = {
  site: 'Action Learning Network',
  subject: (count, late) =>
    [
      count === 1 ? '1 task waits for you' : `${count} tasks wait for you`,
      ...(late > 0 ? [`${late} late`] : []),
    ].join(', '),
  intro: 'This waits for you. What it says, you read on the website.',
  late: (days) => (days === 0 ? 'late' : `${work(days)} late`),
  near: (days) => (days === 0 ? 'due today' : `${work(days)} left`),
  more: (count) => `And ${count} more.`,
  button: 'To My work',
  stop: 'Rather no mail about this? Switch it off in your settings:',
  why: 'You get this mail because you have a task in the network. It comes once a working day at most, and only when something was added or a term is nearly over.',
}
