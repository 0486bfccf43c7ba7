import type { ColumnType } from 'kysely'
import type { Day } from '#kernel/dates.ts'
import type { Lang } from '#kernel/language.ts'
import type { SharedCard, SharedRow } from '../schema.ts'

export const verdicts = ['yes', 'if', 'no', 'open'] as const
export type Verdict = (typeof verdicts)[number]

/** A piece of the explanation: a heading, a paragraph, or points. */
export type Block = { readonly h: string } | { readonly p: string } | { readonly points: readonly string[] }

type Confirmed = {
  verdict: Verdict
  confirmed_by: string | null
  confirmed_on: Day | null
  valid_until: Day | null
}

/** `ended`: its last day is over, and search was told. */
export type AnswerRow = SharedRow & Confirmed & { ended: ColumnType<boolean, boolean | undefined, boolean> }

export type AnswerTextRow = {
  answer_id: string
  locale: Lang
  state: 'full' | 'summary'
  based_on_version: number
  title: string
  sentence: string
  explanation: ColumnType<readonly Block[], string, string>
  steps: string[]
  holds_for: string | null
  confirmed_role: string | null
}

export type AnswerCardRow = SharedCard & Confirmed & { answer_id: string; verdicts: string[] }

export type AnswerTables = {
  rule_answer: AnswerRow
  rule_answer_text: AnswerTextRow
  rule_answer_theme: { answer_id: string; theme: string }
  rule_answer_sector: { answer_id: string; sector: string }
  rule_answer_region: { answer_id: string; region: string }
  rule_answer_body: { answer_id: string; rule_body: string }
  rule_answer_source: { answer_id: string; position: number; label: string; url: string }
  rule_answer_card: AnswerCardRow
}
