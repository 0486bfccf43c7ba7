// Reports about the same: handled together, and taken apart again.
import { z } from 'zod'
import { type Actor, personIdOf } from '#kernel/actor.ts'
import { dayOf, yearOf } from '#kernel/dates.ts'
import { Invalid } from '#kernel/errors.ts'
import type { Tx } from '#platform/db/handle.ts'
import type { House } from '#platform/stage.ts'
import { commandsOn, type Run } from '#platform/write/command.ts'
import { hasOpenItem } from '../agenda/queries.ts'
import { hasOpenConsultation } from '../consulting/queries.ts'
import { reasoned, seen } from '../desk/acts/input.ts'
import { readableForUpdate, refuseUnseen, type Tables } from '../desk/acts/steps.ts'
import { mayReadReport } from '../desk/policy.ts'
import { placeOf } from '../reports/rules.ts'
import type { ReportRow } from '../reports/schema.ts'
import { moveReport } from '../reports/steps.ts'
import { hasOpenTrack } from '../tracks/queries.ts'
import { mayMerge, mayUnmerge } from './policy.ts'
import { bothForUpdate, hasMerged } from './queries.ts'
import { meantPublicCodes, mergeStates, placeAfterMerge } from './rules.ts'
import { takeApart, tellMerged } from './steps.ts'

const command = commandsOn<Tables>()

const input = reasoned.extend({
  seen,
  into: z.string('valueMissing').trim().min(1, 'valueMissing').max(60, 'valueTooLong'),
})

type Both = { readonly report: ReportRow; readonly meant: readonly ReportRow[] }

/** Both, locked; one that this actor may not read is not there. */
const readableBoth = async (
  tx: Tx<Tables>,
  { id, into: typed }: z.output<typeof input>,
  actor: Actor,
  house: House,
): Promise<Both | undefined> => {
  const codes = meantPublicCodes(typed, yearOf(dayOf(house.clock())))
  const rows = (await bothForUpdate(tx, id, codes)).filter((row) => mayReadReport(actor, row))
  const report = rows.find((row) => row.id === id)
  return report && { report, meant: rows.filter(({ public_code }) => codes.includes(public_code)) }
}

/** No chains: what goes in holds nothing itself, and what it goes into is nobody's part. */
const refuseUnfit = async (
  { tx, now }: Pick<Run<Tables>, 'tx' | 'now'>,
  report: ReportRow,
  into: ReportRow,
): Promise<void> => {
  if (into.id === report.id) throw new Invalid({ into: 'itself' })
  if (into.state === 'merged') throw new Invalid({ into: 'intoMerged' })
  if (!mergeStates.includes(into.state)) throw new Invalid({ into: 'intoEnded' })
  if (await hasMerged(tx, report.id)) throw new Invalid({ '': 'holdsOthers' })
  if (await hasOpenTrack(tx, report.id)) throw new Invalid({ '': 'atBodies' })
  if (await hasOpenItem(tx, report.id)) throw new Invalid({ '': 'atTables' })
  if (await hasOpenConsultation(tx, report.id, dayOf(now))) throw new Invalid({ '': 'atExpert' })
}

/** Puts a report with another that is about the same; its reporter hears so, and nothing of the other. */
export const mergeReport = command({
  name: 'report.merge',
  object: 'report',
  stream: 'report',
  input,
  find: readableBoth,
  allow: (actor, { report }) => mayMerge(actor, report),
  reason: ({ reason }) => reason,
  async run(run, { report, meant }, { reason, seen: before }) {
    const { tx, now, actor, emit } = run
    await refuseUnseen(run, report, before)
    const [into] = meant
    if (!into) throw new Invalid({ into: 'notFound' })
    if (meant.length > 1) throw new Invalid({ into: 'several' })
    await refuseUnfit(run, report, into)
    const position = await tellMerged(run, report)
    const row = { into_id: into.id, day: dayOf(now), position, ...placeOf(report), reason }
    const kept = { ...row, person_id: personIdOf(actor) }
    await tx
      .insertInto('desk_merge')
      .values({ report_id: report.id, ...kept })
      // It was answered with another one before, and opened again since.
      .onConflict((conflict) => conflict.column('report_id').doUpdateSet(kept))
      .execute()
    await tx
      .insertInto('desk_merge_ever')
      .values({ report_id: report.id, into_id: into.id })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
    await moveReport(tx, report.id, placeAfterMerge(dayOf(now)))
    emit({ type: 'report.merged', object: 'report', id: report.id })
    return { id: report.id }
  },
})

/** Takes it apart again: it stands where it stood, with what was said since. */
export const unmergeReport = command({
  name: 'report.unmerge',
  object: 'report',
  stream: 'report',
  input: reasoned,
  find: readableForUpdate,
  allow: mayUnmerge,
  reason: ({ reason }) => reason,
  async run(run, report) {
    await takeApart(run, report)
    return { id: report.id }
  },
})
