// What any text needs that one person of the desk writes and a second one puts online, inside a command.
import type { AccountTables } from '#commons/accounts'
import { personIdOf } from '#kernel/actor.ts'
import { dayOf } from '#kernel/dates.ts'
import { type Id, isId } from '#kernel/id.ts'
import type { Tx } from '#platform/db/handle.ts'
import type { Run } from '#platform/write/command.ts'
import type { ObstacleTables } from '../../known/schema.ts'
import { aloneOnTogether } from '../../known/together/steps.ts'
import type { FromReporters } from '../../merging/told-queries.ts'
import { reportByIdForUpdate } from '../../reports/queries.ts'
import { hasReporter } from '../../reports/rules.ts'
import type { ReportRow, ReportTables } from '../../reports/schema.ts'
import { sayOn } from '../../reports/steps.ts'
import { leakError, leaksIn } from '../leaks.ts'

export type Subject<Text> = { readonly text: Text; readonly report: ReportRow }

/** A text that may be read, and its dossier, locked: the dossier first, as everywhere. */
export const textForUpdate =
  <T extends ReportTables & ObstacleTables, Text extends { readonly report_id: string }>(
    textById: (tx: Tx<T>, id: string) => Promise<Text | undefined>,
  ) =>
  async (tx: Tx<T>, { id }: { readonly id: string }): Promise<Subject<Text> | undefined> => {
    const seen = isId(id) ? await textById(tx, id) : undefined
    const report = seen && (await reportByIdForUpdate(tx as never, seen.report_id))
    // Of a dossier without a reporter others decide: what one of them takes back meanwhile is not locked with it.
    await aloneOnTogether(tx as never)
    const text = report && (await textById(tx, id))
    return text && { text, report }
  }

/** Whether somebody of the examples wrote it: nobody may take it for true. */
export const isInvented = async (tx: Tx<AccountTables>, writerId: string | null): Promise<boolean> =>
  writerId !== null &&
  (
    await tx
      .selectFrom('person')
      .select('demo')
      .where('id', '=', writerId as Id<'person'>)
      .executeTakeFirst()
  )?.demo === true

/** Says it where the reporter reads; what the desk opened by itself has nobody to tell. */
export const tellReporter = async (
  run: Run<ReportTables>,
  report: ReportRow,
  body: string,
): Promise<void> => {
  if (!hasReporter(report)) return
  await sayOn(run.tx, report, dayOf(run.now), {
    author: 'desk',
    visibility: 'reporter',
    body,
    person_id: personIdOf(run.actor),
  })
}

/** Who wrote it before, and who writes now. */
export const writersOf = (
  before: { readonly writer_ids: readonly string[] } | undefined,
  writerId: string | null,
): string[] => [...new Set([...(before?.writer_ids ?? []), ...(writerId === null ? [] : [writerId])])]

/** Names, numbers and the reporter's own words, by the field in which they stand. */
export const leaksByField = (
  fields: readonly (readonly [field: string, text: string])[],
  from: FromReporters,
): Record<string, string> =>
  Object.fromEntries(
    fields.flatMap(([field, said]) => {
      const pieces = leaksIn(said, from)
      return pieces.length === 0 ? [] : [[field, leakError(pieces)]]
    }),
  )
