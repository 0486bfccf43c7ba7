// Gathers what the page of a report shows of those it is handled with.
import { personIdOf } from '#kernel/actor.ts'
import { type FormState, freshForm } from '#kernel/form-state.ts'
import { formKey } from '#platform/http/cookies.ts'
import { type Ctx, stageOf } from '#platform/http/env.ts'
import { beginOf } from '../desk/pages/lines.ts'
import { mayReadReport } from '../desk/policy.ts'
import type { ReportRow, ReportTables } from '../reports/schema.ts'
import type { MergePartProps } from './pages/merge-props.ts'
import { mayMerge, mayUnmerge } from './policy.ts'
import { type Linked, linkedFrom, linkedTo, mergeChoices } from './queries.ts'
import type { MergeTables } from './schema.ts'

/** The links both ways; only who may read the other one can go there. */
export const togetherOf = async (
  c: Ctx,
  report: ReportRow,
  sent: FormState<string> | undefined,
): Promise<Omit<MergePartProps, 'deskErrors' | 'seen'>> => {
  const { db, lang, actor } = stageOf<ReportTables & MergeTables>(c)
  const canMerge = mayMerge(actor, report)
  const [from, to, choices] = await Promise.all([
    linkedFrom(db, report.id),
    linkedTo(db, report.id),
    canMerge ? mergeChoices(db, report, personIdOf(actor)) : [],
  ])
  const named = <One extends Linked>(other: One) => ({ ...other, mayRead: mayReadReport(actor, other) })
  return {
    lang,
    report,
    into: from === undefined ? null : named(from),
    holds: to.map(named),
    mayMerge: canMerge,
    choices: choices.map(({ public_code, wish }) => ({
      value: public_code,
      label: `${public_code}, ${beginOf(wish)}`,
    })),
    mayUnmerge: mayUnmerge(actor, report),
    form: sent ?? freshForm(formKey(c)),
  }
}
