// What a dossier shows of the experts that were asked.
import type { Day } from '#kernel/dates.ts'
import type { FormState } from '#kernel/form-state.ts'
import type { Lang } from '#kernel/language.ts'
import type { ReportRow } from '../../reports/schema.ts'
import type { Words } from '../messages.ts'
import type { ConsultationPlace } from '../rules.ts'
import type { ConsultationRow } from '../schema.ts'

export type ExpertAct = 'stop' | 'note'

export type ConsultLine = {
  readonly row: ConsultationRow
  readonly place: ConsultationPlace
  /** who of the desk asked it */
  readonly by: string | null
  readonly may: Readonly<Record<ExpertAct, boolean>>
}

export type ConsultingProps = {
  t: Words
  lang: Lang
  today: Day
  report: ReportRow
  lines: readonly ConsultLine[]
  hasDraft: boolean
  mayAsk: boolean
  /** of every button here, with what was wrong with the one that was pressed */
  form: FormState<string>
}
