// Rows of the tables that the platform owns.
import type { ColumnType } from 'kysely'
import type { Day } from '#kernel/dates.ts'
import type { Lang } from '#kernel/language.ts'

export type AuditRow = {
  id: string
  stream: string
  at: Date | null
  day: Day
  position: number | null
  actor_kind: 'visitor' | 'person' | 'system'
  actor_id: string | null
  command: string
  object_kind: string
  object_id: string
  reason: string | null
  /** keyed marks: of who and why, of the line, and that who and why were forgotten; none before a line was adopted */
  words: string | null
  mac: string | null
  forgotten: string | null
  /** what is sealed together */
  batch: number | null
}

export type AuditSealRow = { stream: string; batch: number; day: Day; lines: number; mac: string }

export type EventRow = {
  id: string
  stream: string
  at: Date | null
  day: Day
  position: number | null
  type: string
  object_kind: string
  object_id: string
  data: ColumnType<Readonly<Record<string, unknown>>, string, string>
}

export type MailState = 'waiting' | 'sent' | 'kept' | 'dropped'

export type MailRow = {
  id: string
  kind: string
  about_id: string
  cause: string
  recipient: string
  locale: Lang
  state: MailState
  at: Date
  sent_at: Date | null
  subject: string | null
  body_text: string | null
  body_html: string | null
}

export type PlatformTables = {
  setting: { key: string; value: string }
  audit: AuditRow
  audit_seal: AuditSealRow
  event: EventRow
  event_due: { event_id: string; reaction: string }
  reaction_done: { event_id: string; reaction: string }
  idempotency: { fingerprint: string; answer_id: string | null; at: Date }
  mail: MailRow
  slug_history: { family: string; slug: string; object_id: string }
}
