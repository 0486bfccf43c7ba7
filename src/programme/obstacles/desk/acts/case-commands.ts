// From what somebody ran into to an answer: analysis, problem, answer, end.
import { personIdOf } from '#kernel/actor.ts'
import { dayOf } from '#kernel/dates.ts'
import { Invalid } from '#kernel/errors.ts'
import { newSecretId } from '#kernel/id.ts'
import { commandsOn } from '#platform/write/command.ts'
import { refuseWordsOfOthers, releaseMerged, shareAnswer, shareProblem } from '../../merging/steps.ts'
import { askAgain } from '../../publishing/both/steps.ts'
import { hasReporter } from '../../reports/rules.ts'
import type { RuleLevel } from '../../schema.ts'
import { analysisText, laidOver } from '../analysis-read.ts'
import { messages } from '../messages.ts'
import { mayDo } from '../policy.ts'
import { analysisOf, putBefore, statementsOf } from '../queries.ts'
import { refusalOfOutcome } from '../rules.ts'
import { analysed, answered, ended, told } from './input.ts'
import {
  moveBy,
  readableForUpdate,
  readerOf,
  refuseTooEarly,
  refuseUnseen,
  sayAsDesk,
  type Tables,
} from './steps.ts'

const command = commandsOn<Tables>()

/** Keeps what is known so far; each part may come later. */
export const noteAnalysis = command({
  name: 'report.note-analysis',
  object: 'report',
  stream: 'report',
  input: analysed,
  find: readableForUpdate,
  allow: mayDo('note-analysis'),
  async run(run, report, { id: _, read, ...typed }) {
    const now = analysisText(await analysisOf(run.tx, report.id))
    const { text, since } = laidOver(now, typed, read)
    if (since.length > 0) throw new Invalid(Object.fromEntries(since.map((field) => [field, 'contextSince'])))
    const row = { ...text, level: text.level === '' ? null : (text.level as RuleLevel) }
    await run.tx
      .insertInto('desk_analysis')
      .values({ report_id: report.id, ...row })
      .onConflict((conflict) => conflict.column('report_id').doUpdateSet(row))
      .execute()
    await moveBy(run, 'note-analysis', report)
    run.emit({ type: 'report.analysed', object: 'report', id: report.id })
    return { id: report.id }
  },
})

/** States the problem, as a new version, and puts it to the reporter. */
export const stateProblem = command({
  name: 'report.state-problem',
  object: 'report',
  stream: 'report',
  input: told,
  find: readableForUpdate,
  allow: mayDo('state-problem'),
  async run(run, report, { body, seen }) {
    await refuseUnseen(run, report, seen)
    await refuseWordsOfOthers(run.tx, report, { body })
    const [newest] = await statementsOf(run.tx, report.id)
    const version = (newest?.version ?? 0) + 1
    const words = messages[report.locale].toReporter
    const put = hasReporter(report) ? words.problem(body) : body
    const position = await sayAsDesk(run, report, readerOf(report), put)
    await run.tx
      .insertInto('desk_statement')
      .values({
        id: newSecretId(),
        report_id: report.id,
        version,
        day: dayOf(run.now),
        position,
        person_id: personIdOf(run.actor),
        body,
        reaction: null,
        reaction_day: null,
        reaction_position: null,
      })
      .execute()
    await moveBy(run, 'state-problem', report)
    run.emit({ type: 'report.problem-stated', object: 'report', id: report.id })
    await shareProblem(run, report.id, body)
    return { id: report.id }
  },
})

/** Answers with how it ended; only once the problem is stated and every body that was asked has answered. */
export const answerReport = command({
  name: 'report.answer',
  object: 'report',
  stream: 'report',
  input: answered,
  find: readableForUpdate,
  allow: mayDo('answer'),
  async run(run, report, { outcome, remains: left, body, seen }) {
    await refuseUnseen(run, report, seen)
    const remains = outcome === 'partly-solved' ? left : null
    await refuseTooEarly(run.tx, 'answer', report, { field: 'body', saysNow: true })
    const notYet = refusalOfOutcome(outcome, await putBefore(run.tx, report.id))
    if (notYet !== null) throw new Invalid({ outcome: notYet })
    await refuseWordsOfOthers(run.tx, report, { body, remains: remains ?? '' })
    const position = await sayAsDesk(run, report, readerOf(report), body)
    await run.tx
      .insertInto('desk_outcome')
      .values({
        id: newSecretId(),
        report_id: report.id,
        position,
        day: dayOf(run.now),
        outcome,
        remains,
        asked_on: null,
        solved: null,
        solved_on: null,
      })
      .execute()
    await moveBy(run, 'answer', report)
    run.emit({ type: 'report.answered', object: 'report', id: report.id })
    await askAgain(run, report.id)
    await shareAnswer(run, report.id, { outcome, remains, body })
    return { id: report.id }
  },
})

/** Ends it; the reporter has the answer, and heard something after the problem was stated, at the latest now. */
export const closeReport = command({
  name: 'report.close',
  object: 'report',
  stream: 'report',
  input: ended,
  find: readableForUpdate,
  allow: mayDo('close'),
  async run(run, report, { body, seen }) {
    await refuseUnseen(run, report, seen)
    await refuseTooEarly(run.tx, 'close', report, { field: 'body', saysNow: body !== '' })
    if (body !== '') await sayAsDesk(run, report, readerOf(report), body)
    await moveBy(run, 'close', report)
    await releaseMerged(run, report.id)
    run.emit({ type: 'report.closed', object: 'report', id: report.id })
    return { id: report.id }
  },
})
