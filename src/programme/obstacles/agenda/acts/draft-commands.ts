// From a few words to a point on the agenda of a table: written, read as the table will, and put there.
import { personIdOf } from '#kernel/actor.ts'
import { dayOf, plainDate } from '#kernel/dates.ts'
import { Invalid } from '#kernel/errors.ts'
import { newSecretId } from '#kernel/id.ts'
import type { Tx } from '#platform/db/handle.ts'
import { commandsOn } from '#platform/write/command.ts'
import { readableForUpdate } from '../../desk/acts/steps.ts'
import { saidOn } from '../../desk/queries.ts'
import { fromReporters } from '../../merging/told-queries.ts'
import { leakError, leaksFrom } from '../../publishing/leaks.ts'
import type { ReportRow } from '../../reports/schema.ts'
import { mayDropAgenda, mayPutOnAgenda, mayWriteAgenda } from '../policy.ts'
import { draftItem, openItemsOf } from '../queries.ts'
import { otherTable, refusalToPut } from '../rules.ts'
import type { AgendaItemRow } from '../schema.ts'
import { seenItem } from '../seen-draft.ts'
import { onDraft, written } from './input.ts'
import { moveItem, refusePast, type Tables, toReporter } from './steps.ts'

const command = commandsOn<Tables>()

const onReport = { object: 'report', stream: 'report', find: readableForUpdate } as const

/** What was on the page is still what there is: nothing yet, or this very draft. */
const draftSeen = async (
  tx: Tx<Tables>,
  { id }: ReportRow,
  seen: string,
): Promise<AgendaItemRow | undefined> => {
  const draft = await draftItem(tx, id)
  if (!draft && seen !== '') throw new Invalid({ '': 'noDraft' })
  if (draft && seen !== seenItem(draft)) throw new Invalid({ '': 'draftChanged' })
  return draft
}

const draftOf = async (tx: Tx<Tables>, report: ReportRow, seen: string): Promise<AgendaItemRow> => {
  const draft = await draftSeen(tx, report, seen)
  if (!draft) throw new Invalid({ '': 'noDraft' })
  return draft
}

const refuseTooEarly = async (tx: Tx<Tables>, report: ReportRow): Promise<void> => {
  const refusal = refusalToPut(report, await saidOn(tx, report))
  if (refusal !== null) throw new Invalid({ '': refusal })
}

/** A table that is there, and that has not got it yet; of those with names of their own there may be several. */
const refuseTable = async (tx: Tx<Tables>, { id }: ReportRow, code: string): Promise<void> => {
  const table = await tx
    .selectFrom('rule_table')
    .select('code')
    .where('code', '=', code)
    .where('active', '=', true)
    .executeTakeFirst()
  if (!table) throw new Invalid({ table: 'tableUnknown' })
  const open = await openItemsOf(tx, [id])
  if (code !== otherTable && open.some(({ rule_table }) => rule_table === code))
    throw new Invalid({ table: 'atTableAlready' })
}

type Written = Pick<AgendaItemRow, 'own_name' | 'title' | 'ask'>

/** What came from a reporter goes to no table: each field says what is in it. */
const refuseLeaks = async (tx: Tx<Tables>, { id }: ReportRow, text: Written): Promise<void> => {
  const from = await fromReporters(tx, id)
  const errors = Object.entries({ name: text.own_name ?? '', title: text.title, ask: text.ask }).flatMap(
    ([field, said]) => {
      const pieces = leaksFrom(said, from)
      return pieces.length === 0 ? [] : [[field, leakError(pieces)]]
    },
  )
  if (errors.length > 0) throw new Invalid(Object.fromEntries(errors))
}

/** Writes what a table is asked, or writes it anew; nothing lies anywhere yet. */
export const writeAgenda = command({
  ...onReport,
  name: 'report.write-agenda',
  input: written,
  allow: mayWriteAgenda,
  async run({ tx, now, actor }, report, { seen, table, name, title, ask, expected }) {
    await refuseTooEarly(tx, report)
    const draft = await draftSeen(tx, report, seen)
    await refuseTable(tx, report, table)
    refusePast(expected, now)
    const row = {
      state: 'draft' as const,
      day: dayOf(now),
      rule_table: table,
      own_name: table === otherTable ? name : null,
      title,
      ask,
      asked_by: expected,
      expected_on: expected,
      person_id: personIdOf(actor),
    }
    await refuseLeaks(tx, report, row)
    if (draft) await tx.updateTable('desk_agenda_item').set(row).where('id', '=', draft.id).execute()
    else await addDraft(tx, report, row)
    return { id: report.id }
  },
})

const addDraft = async (
  tx: Tx<Tables>,
  { id: report_id }: ReportRow,
  row: Omit<
    AgendaItemRow,
    | 'id'
    | 'report_id'
    | 'position'
    | 'taken_up_on'
    | 'ended_on'
    | 'ended_position'
    | 'result'
    | 'referred_to'
    | 'told_steps'
  >,
): Promise<void> => {
  await tx
    .insertInto('desk_agenda_item')
    .values({
      id: newSecretId(),
      report_id,
      position: 0,
      taken_up_on: null,
      ended_on: null,
      ended_position: null,
      result: null,
      referred_to: null,
      told_steps: 0,
      ...row,
    })
    .execute()
}

/** Throws away what lies nowhere yet. */
export const dropAgenda = command({
  ...onReport,
  name: 'report.drop-agenda',
  input: onDraft,
  allow: mayDropAgenda,
  async run({ tx }, report, { seen }) {
    const draft = await draftOf(tx, report, seen)
    await tx.deleteFrom('desk_agenda_item').where('id', '=', draft.id).execute()
    return { id: report.id }
  },
})

/** Puts it on the agenda, as it was read: whoever reported it hears where it lies. */
export const putOnAgenda = command({
  ...onReport,
  name: 'report.put-on-agenda',
  input: onDraft,
  allow: mayPutOnAgenda,
  async run(run, report, { seen }) {
    const { tx, now, actor } = run
    const draft = await draftOf(tx, report, seen)
    await refuseTooEarly(tx, report)
    await refuseTable(tx, report, draft.rule_table)
    refusePast(draft.expected_on, now)
    await refuseLeaks(tx, report, draft)
    const { expected_on } = draft
    return moveItem(run, report, draft, {
      set: {
        state: 'put',
        day: dayOf(now),
        position: report.last_position + 1,
        person_id: personIdOf(actor),
      },
      write: (spoken) =>
        toReporter(spoken).put(
          spoken.said,
          spoken.table?.gloss ?? null,
          expected_on === null ? null : plainDate(expected_on, spoken.lang),
        ),
    })
  },
})
