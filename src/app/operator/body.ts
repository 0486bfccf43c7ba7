// Which bodies the desk puts questions to, how many working days each has for an answer, and how many may come to it.
import { StartError } from '#kernel/start-error.ts'
import { systemStage } from '#platform/jobs/reaction.ts'
import { execute } from '#platform/write/command.ts'
import { bodiesOf, setBody } from '#programme/obstacles'
import { readArguments } from './arguments.ts'
import type { OperatorCommand, Say } from './operator-command.ts'
import { daysFrom, workingDays } from './working-days.ts'

type Bodies = Awaited<ReturnType<typeof bodiesOf>>

const list = (bodies: Bodies, say: Say): void => {
  for (const { code, active, answerDays, extraDays, short, name } of bodies.values()) {
    const state = active ? 'on ' : 'off'
    say(
      `${code.padEnd(20)} ${state}  ${workingDays(answerDays).padEnd(16)} +${String(extraDays).padEnd(4)} ${short}, ${name}`,
    )
  }
}

const inputFrom = (bodies: Bodies, args: readonly string[]) => {
  const { words, options } = readArguments(args, { days: 'string', more: 'string' })
  const [code, state] = words
  if (code === undefined || (state !== 'on' && state !== 'off'))
    throw new StartError('use: body list, or body <code> on|off [--days N] [--more N]')
  const body = bodies.get(code)
  if (!body) throw new StartError(`${code}: no such body; there are ${[...bodies.keys()].join(', ')}`)
  const days = options.days === undefined ? body.answerDays : daysFrom(options.days, '--days')
  const more = options.more === undefined ? body.extraDays : daysFrom(options.more, '--more', 0)
  return { code, active: state === 'on', days, more }
}

/** `body list`, and `body <code> on|off [--days N] [--more N]`; safe to do twice. */
export const setBodies: OperatorCommand = async ({ house }, args, say) => {
  // What an operator reads is English, as all commands are.
  const stage = { ...systemStage(house), lang: 'en' } as never
  const bodies = await bodiesOf(stage)
  if (args[0] === 'list') {
    list(bodies, say)
    return 0
  }
  const input = inputFrom(bodies, args)
  await execute(setBody, stage, input)
  const { code, active, days, more } = input
  say(
    active
      ? `${code} is on, ${workingDays(days)} for an answer, at most ${more} more`
      : `${code} is off: no new questions; what runs there goes on (${workingDays(days)})`,
  )
  return 0
}
