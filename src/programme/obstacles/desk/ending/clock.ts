// The days of reports: looks first whether there is anything to do.
import { dayOf } from '#kernel/dates.ts'
import { Forbidden, NotFound } from '#kernel/errors.ts'
import type { Stage } from '#platform/stage.ts'
import { execute } from '#platform/write/command.ts'
import type { Tables } from '../acts/steps.ts'
import {
  askSolved,
  closeSilent,
  eraseReport,
  forgetEnded,
  passReaction,
  reopenPages,
} from './clock-commands.ts'
import {
  dueToAsk,
  dueToClose,
  dueToErase,
  dueToGoOn,
  pagesToReopen,
  somethingToForgetOfEnded,
} from './queries.ts'

type One = typeof askSolved | typeof passReaction | typeof closeSilent | typeof eraseReport

/** Each in a transaction of its own; one that somebody moved meanwhile is left alone. */
const doEach = async (stage: Stage<never>, act: One, ids: readonly string[]): Promise<void> => {
  for (const id of ids) {
    try {
      await execute(act, stage as never, { id })
    } catch (error) {
      if (!(error instanceof NotFound || error instanceof Forbidden)) throw error
    }
  }
}

/** What the passing of a day asks of reports. */
export const followReportClock = async (stage: Stage<never>): Promise<void> => {
  const { db } = stage as Stage<Tables>
  const today = dayOf(stage.now())
  await doEach(stage, passReaction, await dueToGoOn(db, today))
  await doEach(stage, askSolved, await dueToAsk(db, today))
  if ((await pagesToReopen(db, today)).length > 0) await execute(reopenPages, stage as never, {})
  await doEach(stage, closeSilent, await dueToClose(db, today))
  if (await somethingToForgetOfEnded(db, today)) await execute(forgetEnded, stage as never, {})
  await doEach(stage, eraseReport, await dueToErase(db, today))
}
