// What the acts around the agenda of a table share: the item, what reporters hear of it, what the page tells.
import { personIdOf } from '#kernel/actor.ts'
import { type Day, dayOf } from '#kernel/dates.ts'
import { Invalid } from '#kernel/errors.ts'
import type { Lang } from '#kernel/language.ts'
import type { Tx } from '#platform/db/handle.ts'
import type { Run } from '#platform/write/command.ts'
import { type Tables as DeskActTables, readerOf, refuseUnseen } from '../../desk/acts/steps.ts'
import { answeredForUpdate } from '../../merging/queries.ts'
import { fromReporters } from '../../merging/told-queries.ts'
import { askAgain } from '../../publishing/both/steps.ts'
import { refuseLeaks } from '../../publishing/leaks.ts'
import type { ReportRow } from '../../reports/schema.ts'
import { sayOn } from '../../reports/steps.ts'
import { messages } from '../messages.ts'
import { type Tables as PublicTables, tellOnPage } from '../public-steps.ts'
import { itemOn } from '../queries.ts'
import { type ItemAct, legalItemStates } from '../rules.ts'
import type { AgendaItemRow } from '../schema.ts'
import { type RuleTable, saidOf, tablesIn } from '../tables.ts'

export type Tables = DeskActTables & PublicTables

/** A day that is still to come. */
export const refusePast = (expected: Day | null, now: Date): void => {
  if (expected !== null && expected <= dayOf(now)) throw new Invalid({ expected: 'dayPast' })
}

/** The item of this report, in a state for this act; of another report there is none. */
export const itemFor = async (
  tx: Tx<Tables>,
  { id }: ReportRow,
  item: string,
  act: ItemAct,
): Promise<AgendaItemRow> => {
  const row = await itemOn(tx, id, item)
  if (!row || row.state === 'draft') throw new Invalid({ '': 'noSuchItem' })
  if (!legalItemStates[act].includes(row.state)) throw new Invalid({ '': 'itemMoved' })
  return row
}

/** The table as the reporter of this one reads it. */
export type Spoken = { readonly said: string; readonly table: RuleTable | undefined; readonly lang: Lang }

/** Says it on one report, to its reporter or where there is none to the team, and lets them know that something waits. */
const tellOne = async (
  { tx, actor, now, emit }: Run<Tables>,
  report: ReportRow,
  item: AgendaItemRow,
  write: (spoken: Spoken) => string,
): Promise<void> => {
  const lang = report.locale
  const tables = await tablesIn(tx, lang)
  const spoken = { said: saidOf(tables, item, lang), table: tables.get(item.rule_table), lang }
  await sayOn(tx, report, dayOf(now), {
    author: 'desk',
    visibility: readerOf(report),
    body: write(spoken),
    person_id: personIdOf(actor),
  })
  emit({ type: 'report.at-table', object: 'report', id: report.id })
}

/** Everybody whose matter lies there hears it: the reporter of this one, and those whose report is or was handled with it. */
const tellAll = async (
  run: Run<Tables>,
  report: ReportRow,
  item: AgendaItemRow,
  write: (spoken: Spoken) => string,
): Promise<void> => {
  await tellOne(run, report, item, write)
  for (const other of await answeredForUpdate(run.tx, report.id)) {
    await tellOne(run, other, item, write)
    run.alsoOn(other.id)
  }
}

/** What several reporters read holds the words of none of them. */
export const refuseWords = async (
  tx: Tx<Tables>,
  { id }: ReportRow,
  texts: Readonly<Record<string, string>>,
): Promise<void> => {
  if ((await answeredForUpdate(tx, id)).length === 0) return
  const from = await fromReporters(tx, id)
  for (const [field, text] of Object.entries(texts)) refuseLeaks(field, text, from)
}

type Move = {
  readonly set: Partial<AgendaItemRow>
  readonly write: (spoken: Spoken) => string
}

/** Puts the item where this act leads it; reporters hear so, and its page tells what everybody may know. */
export const moveItem = async (
  run: Run<Tables>,
  report: ReportRow,
  item: AgendaItemRow,
  { set, write }: Move,
): Promise<{ id: string }> => {
  await run.tx.updateTable('desk_agenda_item').set(set).where('id', '=', item.id).execute()
  await tellAll(run, report, item, write)
  await tellOnPage(run, report.id)
  await askAgain(run, report.id)
  return { id: report.id }
}

/** Ends it, with the day and the place of the message that says so. */
export const ending = (
  { now }: Pick<Run<Tables>, 'now'>,
  { last_position }: ReportRow,
): Pick<AgendaItemRow, 'ended_on' | 'ended_position'> => ({
  ended_on: dayOf(now),
  ended_position: last_position + 1,
})

/** The item of the form, as whoever sent it had it before them. */
export const itemSeen = async (
  run: Run<Tables>,
  report: ReportRow,
  { item, seen }: { readonly item: string; readonly seen: string },
  act: ItemAct,
): Promise<AgendaItemRow> => {
  const row = await itemFor(run.tx, report, item, act)
  await refuseUnseen(run, report, seen)
  return row
}

/** The words to a reporter, in their language. */
export const toReporter = ({ lang }: Spoken) => messages[lang].toReporter
