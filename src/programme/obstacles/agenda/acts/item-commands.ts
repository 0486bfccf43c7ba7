// What the desk writes down of what a table does, each told to who reported it.
import { dayOf, plainDate } from '#kernel/dates.ts'
import { commandsOn } from '#platform/write/command.ts'
import { readableForUpdate } from '../../desk/acts/steps.ts'
import { mayNote } from '../policy.ts'
import { capital } from '../tables.ts'
import { decided, declined, expected, takenUp } from './input.ts'
import { ending, itemSeen, moveItem, refusePast, refuseWords, type Tables, toReporter } from './steps.ts'

const command = commandsOn<Tables>()

const onReport = { object: 'report', stream: 'report', find: readableForUpdate } as const

/** The table is going to discuss it. */
export const tableTakesUp = command({
  ...onReport,
  name: 'report.table-takes-up',
  input: takenUp,
  allow: mayNote('take-up'),
  async run(run, report, input) {
    const item = await itemSeen(run, report, input, 'take-up')
    refusePast(input.expected, run.now)
    const day = input.expected ?? item.expected_on
    return moveItem(run, report, item, {
      set: { state: 'taken-up', taken_up_on: dayOf(run.now), expected_on: day },
      write: (spoken) =>
        toReporter(spoken)['take-up'](
          capital(spoken.said),
          // A day that is over is no promise.
          day === null || day <= dayOf(run.now) ? null : plainDate(day, spoken.lang),
        ),
    })
  },
})

/** It takes longer than was expected: another day. */
export const tableExpects = command({
  ...onReport,
  name: 'report.table-expects',
  input: expected,
  allow: mayNote('expect'),
  async run(run, report, input) {
    const item = await itemSeen(run, report, input, 'expect')
    refusePast(input.expected, run.now)
    return moveItem(run, report, item, {
      set: { expected_on: input.expected },
      write: (spoken) => toReporter(spoken).expect(spoken.said, plainDate(input.expected, spoken.lang)),
    })
  },
})

/** The table decided: what came of it. */
export const tableDecides = command({
  ...onReport,
  name: 'report.table-decides',
  input: decided,
  allow: mayNote('decide'),
  async run(run, report, input) {
    const { result } = input
    const item = await itemSeen(run, report, input, 'decide')
    await refuseWords(run.tx, report, { result })
    return moveItem(run, report, item, {
      set: { state: 'ended', result, ...ending(run, report) },
      write: (spoken) => toReporter(spoken).decide(capital(spoken.said), result),
    })
  },
})

/** The table does not take it up: why not, and how it goes on. */
export const tableDeclines = command({
  ...onReport,
  name: 'report.table-declines',
  input: declined,
  allow: mayNote('decline'),
  async run(run, report, input) {
    const { result, whose } = input
    const item = await itemSeen(run, report, input, 'decline')
    await refuseWords(run.tx, report, { result, whose })
    return moveItem(run, report, item, {
      set: { state: 'declined', result, referred_to: whose, ...ending(run, report) },
      write: (spoken) => toReporter(spoken).decline(capital(spoken.said), result, whose),
    })
  },
})

/** The desk takes it off the agenda, with the reason why. */
export const takeOffAgenda = command({
  ...onReport,
  name: 'report.take-off-agenda',
  input: decided,
  allow: mayNote('take-off'),
  async run(run, report, input) {
    const { result } = input
    const item = await itemSeen(run, report, input, 'take-off')
    await refuseWords(run.tx, report, { result })
    return moveItem(run, report, item, {
      set: { state: 'withdrawn', result, ...ending(run, report) },
      write: (spoken) => toReporter(spoken)['take-off'](spoken.said, result),
    })
  },
})
