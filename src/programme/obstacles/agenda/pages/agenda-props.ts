// What a dossier shows of the tables before which it was put.
import type { Day } from '#kernel/dates.ts'
import type { FormState } from '#kernel/form-state.ts'
import type { Lang } from '#kernel/language.ts'
import type { Words as DeskWords } from '../../desk/messages.ts'
import type { ReportRow } from '../../reports/schema.ts'
import type { Words } from '../messages.ts'
import type { ItemAct } from '../rules.ts'
import type { AgendaItemRow } from '../schema.ts'

export type ItemLine = {
  readonly item: AgendaItemRow
  /** the table as a heading has it, and as a sentence says it */
  readonly name: string
  readonly said: string
  readonly late: boolean
  readonly may: Readonly<Record<ItemAct, boolean>>
  readonly forms: Readonly<Record<ItemAct, FormState<string>>>
}

export type AgendaProps = {
  t: Words
  desk: DeskWords
  lang: Lang
  today: Day
  report: ReportRow
  lines: readonly ItemLine[]
  hasDraft: boolean
  mayPut: boolean
  /** what the reader has before them; goes along unseen */
  seen: string
}
