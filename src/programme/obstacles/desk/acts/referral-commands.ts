// The way to who a report belongs to, and back.

import { dayOf } from '#kernel/dates.ts'
import { commandsOn } from '#platform/write/command.ts'
import { calendarOf } from '../../desk-terms.ts'
import { releaseMerged } from '../../merging/steps.ts'
import { hasReporter } from '../../reports/rules.ts'
import { moveReport } from '../../reports/steps.ts'
import { messages } from '../messages.ts'
import { mayDo, mayTakeBack } from '../policy.ts'
import { placeAfterTakenBack } from '../rules.ts'
import { referred, told } from './input.ts'
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

/** It belongs to somebody else: whose it is, why, and where the reporter can go now are said together or not at all. */
export const referOn = command({
  name: 'report.refer-on',
  object: 'report',
  stream: 'report',
  input: referred,
  find: readableForUpdate,
  allow: mayDo('refer-on'),
  async run(run, report, { whose, why, way, seen }) {
    await refuseUnseen(run, report, seen)
    await refuseTooEarly(run.tx, 'refer-on', report, { field: '', saysNow: true })
    const words = messages[report.locale].toReporter
    await sayAsDesk(run, report, readerOf(report), words.referral(whose, why, way))
    await run.tx
      .insertInto('desk_referral')
      .values({ report_id: report.id, day: dayOf(run.now), whose, why, way })
      .execute()
    await moveBy(run, 'refer-on', report)
    await releaseMerged(run, report.id)
    run.emit({ type: 'report.referred-on', object: 'report', id: report.id })
    return { id: report.id }
  },
})

/** It is ours after all: the reporter reads why, and the term for finding out begins anew. */
export const takeBack = command({
  name: 'report.take-back',
  object: 'report',
  stream: 'report',
  input: told,
  find: readableForUpdate,
  allow: mayTakeBack,
  reason: ({ body }) => body.slice(0, 500),
  async run(run, report, { body, seen }) {
    const { tx, now, emit } = run
    await refuseUnseen(run, report, seen)
    const message = hasReporter(report) ? messages[report.locale].toReporter.takenBack(body) : body
    await sayAsDesk(run, report, readerOf(report), message)
    // Where it went does not hold any more; what was said of it stands in the talk.
    await tx.deleteFrom('desk_referral').where('report_id', '=', report.id).execute()
    await moveReport(tx, report.id, placeAfterTakenBack(dayOf(now), await calendarOf(tx)))
    emit({ type: 'report.told', object: 'report', id: report.id })
    return { id: report.id }
  },
})
