// Within how many working days the desk does what it promises.
import { StartError } from '#kernel/start-error.ts'
import { systemStage } from '#platform/jobs/reaction.ts'
import { execute } from '#platform/write/command.ts'
import { deskTerms, setTerm, type TermStage, termStages } from '#programme/obstacles'
import { readArguments } from './arguments.ts'
import type { OperatorCommand } from './operator-command.ts'
import { daysFrom, workingDays } from './working-days.ts'

const meanings: Readonly<Record<TermStage, string>> = {
  'first-word': 'a word to a reporter, the first one and each time they wrote',
  'finding-out': 'finding out what is the matter',
  answer: 'an answer, once the problem is stated or all bodies have answered',
  'question-back': 'answering what a body asks back',
}

const isStage = (word: string): word is TermStage => termStages.some((stage) => stage === word)

/** `term list`, and `term <stage> <days>`; safe to do twice. */
export const setTerms: OperatorCommand = async ({ house }, args, say) => {
  const [stage, days] = readArguments(args, {}).words
  const system = systemStage(house)
  if (stage === 'list') {
    const terms = await deskTerms(system.db as never)
    for (const one of termStages)
      say(`${one.padEnd(14)} ${workingDays(terms[one]).padEnd(16)} ${meanings[one]}`)
    return 0
  }
  if (stage === undefined) throw new StartError('use: term list, or term <stage> <days>')
  if (!isStage(stage)) throw new StartError(`${stage}: no such term; there are ${termStages.join(', ')}`)
  const set = daysFrom(days, 'days')
  await execute(setTerm, system as never, { stage, days: set })
  say(`${stage}: ${workingDays(set)}`)
  return 0
}
