// What the page of a report shows of those it is handled with.
import type { FormState } from '#kernel/form-state.ts'
import type { Lang } from '#kernel/language.ts'
import type { ReportRow } from '../../reports/schema.ts'
import type { Linked, Says } from '../queries.ts'

export type Named = Linked & { readonly mayRead: boolean }

export type MergePartProps = {
  lang: Lang
  report: ReportRow
  /** with which it is or was handled */
  into: Named | null
  holds: readonly (Named & { readonly says: Says | null })[]
  mayMerge: boolean
  /** what this person handles beside it */
  choices: readonly { readonly value: string; readonly label: string }[]
  mayUnmerge: boolean
  form: FormState<string>
  /** goes along unseen */
  seen: string
  deskErrors: Readonly<Record<string, string>>
}
