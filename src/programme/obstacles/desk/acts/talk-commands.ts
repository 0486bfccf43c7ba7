// What the desk says and asks.
import { dayOf } from '#kernel/dates.ts'
import { Invalid } from '#kernel/errors.ts'
import { commandsOn } from '#platform/write/command.ts'
import { fromReporters } from '../../merging/told-queries.ts'
import { refuseLeaks } from '../../publishing/leaks.ts'
import { addMessageFiles } from '../../reports/files/steps.ts'
import { hasReporter } from '../../reports/rules.ts'
import { noteWordsRead } from '../../reports/steps.ts'
import { trackTurns } from '../../tracks/queries.ts'
import { isOpen } from '../../tracks/rules.ts'
import { settleAfterWord } from '../../tracks/steps.ts'
import { messages } from '../messages.ts'
import { mayDo } from '../policy.ts'
import { aimed, said, told } from './input.ts'
import { moveBy, readableForUpdate, refuseUnseen, saidJustNow, sayAsDesk, type Tables } from './steps.ts'

const command = commandsOn<Tables>()

/** Says something to the reporter, to the team, or to oneself; a first word to the reporter keeps the promise. */
export const sayOnReport = command({
  name: 'report.say',
  object: 'report',
  stream: 'report',
  input: said,
  find: readableForUpdate,
  allow: mayDo('say'),
  async run(run, report, { visibility, body, files, seen }) {
    if (visibility === 'reporter' && !hasReporter(report)) throw new Invalid({ visibility: 'noReporter' })
    if (files.length === 0 && (await saidJustNow(run, report, { visibility, body }))) {
      run.unchanged()
      return { id: report.id }
    }
    // Who hears it, and what they were told already, is what stood on the page.
    if (visibility === 'reporter' || visibility === 'party') await refuseUnseen(run, report, seen)
    const tracks = await trackTurns(run.tx, [report.id])
    if (visibility === 'party' && !tracks.some(isOpen)) throw new Invalid({ visibility: 'choiceMissing' })
    if (visibility === 'party') refuseLeaks('body', body, await fromReporters(run.tx, report.id))
    const position = await sayAsDesk(run, report, visibility, body)
    await addMessageFiles(run.tx, report.id, position, files)
    if (visibility === 'reporter') {
      await moveBy(run, 'say', report)
      await noteWordsRead(run.tx, report.id)
      await settleAfterWord(run.tx, report.id, dayOf(run.now))
      run.emit({ type: 'report.told', object: 'report', id: report.id })
    }
    return { id: report.id }
  },
})

/** Asks the reporter one thing; the term stands still until they answer. */
export const askReporter = command({
  name: 'report.ask',
  object: 'report',
  stream: 'report',
  input: told,
  find: readableForUpdate,
  allow: mayDo('ask'),
  async run(run, report, { body, seen }) {
    await refuseUnseen(run, report, seen)
    await sayAsDesk(run, report, 'reporter', body)
    await moveBy(run, 'ask', report)
    await settleAfterWord(run.tx, report.id, dayOf(run.now))
    run.emit({ type: 'report.asked', object: 'report', id: report.id })
    return { id: report.id }
  },
})

/** Takes back what was asked: the reporter hears that no answer is needed any more, and the desk goes on. */
export const dropQuestion = command({
  name: 'report.drop-question',
  object: 'report',
  stream: 'report',
  input: aimed,
  find: readableForUpdate,
  allow: mayDo('drop-question'),
  async run(run, report) {
    if (report.asked_since === null) {
      run.unchanged()
      return { id: report.id }
    }
    await sayAsDesk(run, report, 'reporter', messages[report.locale].toReporter.questionBack)
    await moveBy(run, 'drop-question', report)
    await settleAfterWord(run.tx, report.id, dayOf(run.now))
    run.emit({ type: 'report.told', object: 'report', id: report.id })
    return { id: report.id }
  },
})
