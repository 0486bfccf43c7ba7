import type { Day } from '#kernel/dates.ts'
import type { Lang } from '#kernel/language.ts'

export const tipStates = ['new', 'asked-back', 'answered', 'closed'] as const
export type TipState = (typeof tipStates)[number]

export const tipOutcomes = ['became-lead', 'known', 'not-fitting', 'no-reply'] as const
export type TipOutcome = (typeof tipOutcomes)[number]

export type TipRow = {
  id: string
  state: TipState
  outcome: TipOutcome | null
  what: string
  who_where: string | null
  email: string | null
  locale: Lang
  channel: 'form' | 'mail'
  koploper_id: string | null
  token_hash: string
  waiting_since: Day
  due_on: Day | null
  made_at: Date
  closed_on: Day | null
}

export type TipMessageRow = {
  id: string
  tip_id: string
  author: 'sender' | 'network'
  person_id: string | null
  kind: 'question' | 'reply' | 'answer'
  body: string
  at: Date
}

export type TipTables = { tip: TipRow; tip_message: TipMessageRow }
