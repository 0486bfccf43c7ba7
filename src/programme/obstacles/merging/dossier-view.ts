// Gathers what the page of a report shows of those it is handled with.
import { type FormState, freshForm } from '#kernel/form-state.ts'
import { formKey } from '#platform/http/cookies.ts'
import { type Ctx, stageOf } from '#platform/http/env.ts'
import { mayReadReport } from '../desk/policy.ts'
import type { ReportRow, ReportTables } from '../reports/schema.ts'
import type { MergePartProps } from './pages/merge-props.ts'
import { mayMerge, mayUnmerge } from './policy.ts'
import { type Linked, linkedFrom, linkedTo } from './queries.ts'
import type { MergeTables } from './schema.ts'

/** The links both ways; only who may read the other one can go there. */
export const togetherOf = async (
  c: Ctx,
  report: ReportRow,
  sent: FormState<string> | undefined,
): Promise<Omit<MergePartProps, 'deskErrors' | 'seen'>> => {
  const { db, lang, actor } = stageOf<ReportTables & MergeTables>(c)
  const [from, to] = await Promise.all([linkedFrom(db, report.id), linkedTo(db, report.id)])
  const named = (other: Linked) => ({ ...other, mayRead: mayReadReport(actor, other) })
  return {
    lang,
    report,
    into: from === undefined ? null : named(from),
    holds: to.map(named),
    mayMerge: mayMerge(actor, report),
    mayUnmerge: mayUnmerge(actor, report),
    form: sent ?? freshForm(formKey(c)),
  }
}
