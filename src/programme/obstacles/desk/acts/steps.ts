// What the acts of the desk share: finding a report that may be seen, saying, moving.
import { type AccountTables, peopleWithRole } from '#commons/accounts'
import type { FileTables } from '#commons/files'
import type { TaxonomyTables } from '#commons/taxonomy'
import { type Actor, personIdOf } from '#kernel/actor.ts'
import { dayOf } from '#kernel/dates.ts'
import { Invalid } from '#kernel/errors.ts'
import type { Tx } from '#platform/db/handle.ts'
import type { Run } from '#platform/write/command.ts'
import { calendarOf } from '../../desk-terms.ts'
import { reportByIdForUpdate } from '../../reports/queries.ts'
import { hasReporter } from '../../reports/rules.ts'
import type { ReportRow, ReportTables, Visibility } from '../../reports/schema.ts'
import { moveReport, sayOn } from '../../reports/steps.ts'
import type { BodyTables } from '../../schema.ts'
import { mayReadReport } from '../policy.ts'
import { saidOn } from '../queries.ts'
import { type DeskAct, placeAfter, refusalOf } from '../rules.ts'
import type { DeskTables } from '../schema.ts'
import { unseenSince } from '../seen.ts'

export type Tables = ReportTables & DeskTables & TaxonomyTables & BodyTables & FileTables

/** The report, locked; for who may not read it, it is not there. */
export const readableForUpdate = async (
  tx: Tx<Tables>,
  { id }: { readonly id: string },
  actor: Actor,
): Promise<ReportRow | undefined> => {
  const report = await reportByIdForUpdate(tx, id)
  return report && mayReadReport(actor, report) ? report : undefined
}

/** Who reads what is told: the reporter, or where there is none the team. */
export const readerOf = (report: ReportRow): Visibility => (hasReporter(report) ? 'reporter' : 'team')

/** Refuses somebody who handles no reports. */
export const refuseNoHandler = async (
  { tx, now, house }: Run<Tables & AccountTables>,
  id: string,
): Promise<void> => {
  const handlers = await peopleWithRole(tx, 'case-handler', { today: dayOf(now), live: house.config.live })
  if (!handlers.some((handler) => handler.id === id)) throw new Invalid({ handler: 'notAHandler' })
}

/** Adds a message of the desk; answers its position. */
export const sayAsDesk = async (
  { tx, now, actor }: Run<Tables>,
  report: ReportRow,
  visibility: Visibility,
  body: string,
): Promise<number> => {
  const person_id = personIdOf(actor)
  await sayOn(tx, report, dayOf(now), { author: 'desk', visibility, body, person_id })
  return report.last_position + 1
}

/**
 * Whether this is what the same person said last, to the same readers, with nothing after it: who goes back to a page that
 * was sent finds the words there again, and sends them once more without meaning to.
 */
export const saidJustNow = async (
  { tx, actor }: Pick<Run<Tables>, 'tx' | 'actor'>,
  { id, last_position }: ReportRow,
  said: { readonly visibility: Visibility; readonly body: string },
): Promise<boolean> =>
  (await tx
    .selectFrom('report_message')
    .select('id')
    .where('report_id', '=', id)
    .where('position', '=', last_position)
    .where('person_id', '=', personIdOf(actor))
    .where('visibility', '=', said.visibility)
    .where('body', '=', said.body)
    .executeTakeFirst()) !== undefined

/** Refuses what the rules do not allow yet; only what this field itself can mend is told there. */
export const refuseTooEarly = async (
  tx: Tx<Tables>,
  act: DeskAct,
  report: ReportRow,
  { field, saysNow }: { readonly field: string; readonly saysNow: boolean },
): Promise<void> => {
  const said = await saidOn(tx, report)
  const refusal = refusalOf(act, { ...said, wordSince: said.wordSince || saysNow }, report.origin)
  if (refusal !== null) throw new Invalid({ [refusal === 'wordFirst' ? field : '']: refusal })
}

/** Refuses what was written before something else happened: who wrote it has to see that first. */
export const refuseUnseen = async (
  { tx, actor }: Pick<Run<Tables>, 'tx' | 'actor'>,
  { id }: Pick<ReportRow, 'id'>,
  seen: string,
): Promise<void> => {
  const unseen = await unseenSince(tx, id, personIdOf(actor), seen)
  if (unseen !== null) throw new Invalid({ '': unseen })
}

/** Puts the report where this act leads it. */
export const moveBy = async ({ tx, now }: Run<Tables>, act: DeskAct, report: ReportRow): Promise<void> => {
  const { state, waiting_on, waiting_since, due_on } = report
  const place = { state, waiting_on, waiting_since, due_on }
  const after = placeAfter(act, place, dayOf(now), await calendarOf(tx), report.origin)
  const asked = { ask: { asked_since: dayOf(now) }, 'drop-question': { asked_since: null } }
  await moveReport(tx, report.id, { ...after, ...asked[act as keyof typeof asked] })
}
