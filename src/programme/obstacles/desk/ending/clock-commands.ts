// What happens to a report by the passing of days alone.
import { z } from 'zod'
import type { FileTables } from '#commons/files'
import { dayOf } from '#kernel/dates.ts'
import type { Tx } from '#platform/db/handle.ts'
import type { PlatformTables } from '#platform/schema.ts'
import { commandsOn } from '#platform/write/command.ts'
import { rulesTag, termsTag } from '../../addresses.ts'
import { calendarOf } from '../../desk-terms.ts'
import { rebuildCards } from '../../known/card-steps.ts'
import { reopenKnelpunt } from '../../known/own-steps.ts'
import type { ObstacleTables } from '../../known/schema.ts'
import type { OfflineTables } from '../../publishing/online/steps.ts'
import { erasedKeptFrom } from '../../reports/erasing/queries.ts'
import { takeAway } from '../../reports/erasing/steps.ts'
import { reportByIdForUpdate } from '../../reports/queries.ts'
import { placeOf } from '../../reports/rules.ts'
import type { ReportRow } from '../../reports/schema.ts'
import { forgetNotices, moveReport, setNotice } from '../../reports/steps.ts'
import { aimed } from '../acts/input.ts'
import type { Tables } from '../acts/steps.ts'
import {
  mayAskSolved,
  mayCloseSilent,
  mayErase,
  mayForgetEnded,
  mayPassReaction,
  mayReopenPages,
} from '../policy.ts'
import { outcomesOf } from '../queries.ts'
import { placeAfterAgreed, placeAfterSilence } from '../rules.ts'
import { contactsOver, noticesOver, pagesToReopen } from './queries.ts'

const command = commandsOn<Tables & OfflineTables & PlatformTables & ObstacleTables & FileTables>()

const found = (tx: Tx<Tables>, { id }: { readonly id: string }): Promise<ReportRow | undefined> =>
  reportByIdForUpdate(tx, id)

/** Four weeks after an answer the reporter is asked, once, whether it is solved now. */
export const askSolved = command({
  name: 'report.ask-solved',
  object: 'report',
  stream: 'report',
  input: aimed,
  find: found,
  allow: mayAskSolved,
  async run({ tx, now, emit }, { id }) {
    const [newest] = await outcomesOf(tx, id)
    const asked = await tx
      .updateTable('desk_outcome')
      .set({ asked_on: dayOf(now) })
      .where('id', '=', newest?.id ?? id)
      .where('asked_on', 'is', null)
      .returning('id')
      .executeTakeFirst()
    if (asked) emit({ type: 'report.asked-solved', object: 'report', id })
    return { id }
  },
})

/** Who was asked and says nothing for two weeks has what they wanted, as far as we know. */
export const closeSilent = command({
  name: 'report.close-silent',
  object: 'report',
  stream: 'report',
  input: aimed,
  find: found,
  allow: mayCloseSilent,
  async run({ tx, now, emit }, { id }) {
    await moveReport(tx, id, placeAfterSilence(dayOf(now)))
    await setNotice(tx, id, null)
    emit({ type: 'report.closed-in-silence', object: 'report', id })
    return { id }
  },
})

/** A reporter who was asked whether the problem is right and did not say so in time: the desk goes on with it. */
export const passReaction = command({
  name: 'report.pass-reaction',
  object: 'report',
  stream: 'report',
  input: aimed,
  find: found,
  allow: mayPassReaction,
  async run({ tx, now, emit }, report) {
    const after = placeAfterAgreed(placeOf(report), dayOf(now), await calendarOf(tx))
    await moveReport(tx, report.id, after)
    emit({ type: 'report.reaction-passed', object: 'report', id: report.id })
    return { id: report.id }
  },
})

/** Stands for all reports at once. */
const allOfThem = '00000000-0000-4000-8000-000000000000'

/** Who a reporter was is forgotten the day after a report ended; where notices go, once there is nothing to ask; that one was erased, after a month. */
export const forgetEnded = command({
  name: 'report.forget-ended',
  object: 'report-contact',
  stream: 'report',
  unrecorded: true,
  input: z.object({}),
  find: async () => ({}),
  allow: mayForgetEnded,
  async run({ tx, now }) {
    const today = dayOf(now)
    await tx.deleteFrom('report_contact').where(contactsOver(today)).execute()
    await forgetNotices(tx, noticesOver(today))
    await tx.deleteFrom('report_erased').where('day', '<', erasedKeptFrom(today)).execute()
    return { id: allOfThem }
  },
})

/** What was put online about what is not solved says so too, all of a day together. */
export const reopenPages = command({
  name: 'report.reopen-pages',
  object: 'obstacle',
  stream: 'report',
  unrecorded: true,
  input: z.object({}),
  find: async () => ({}),
  allow: mayReopenPages,
  async run({ tx, now, emit, touch }) {
    const today = dayOf(now)
    for (const id of await pagesToReopen(tx, today)) {
      if (!(await reopenKnelpunt(tx, id, today))) continue
      emit({ type: 'obstacle.changed', object: 'obstacle', id })
    }
    await rebuildCards(tx)
    touch(rulesTag)
    return { id: allOfThem }
  },
})

/** Two years after its end a report goes, with all that points to it; that something was done stays, without a word. */
export const eraseReport = command({
  name: 'report.erase',
  object: 'report',
  stream: 'report',
  input: aimed,
  find: found,
  allow: mayErase,
  async run(run, report) {
    run.touch(termsTag)
    await takeAway(run, report, { offline: false })
    return { id: report.id }
  },
})
