// Row types of anonymous reports. No row here knows an instant, and no id tells time.
import type { ColumnType } from 'kysely'
import type { Day } from '#kernel/dates.ts'
import type { Lang } from '#kernel/language.ts'

/** Who says that it is not allowed. */
export const sayers = ['colleague', 'own-rule', 'school', 'authority', 'heard', 'unknown'] as const
/** What it is about; only the first three are for this desk. */
export const subjects = ['care-welfare', 'education', 'connection', 'other', 'unknown'] as const
export const consents = ['yes', 'later', 'no'] as const

export const reportStates = [
  'received',
  'acknowledged',
  'context-analysis',
  'info-requested',
  'problem-stated',
  'routed',
  'answered',
  'reopened',
  'merged',
  'out-of-scope',
  'closed',
  'withdrawn',
] as const
/** Where a dossier came from: by the form, or opened by the desk itself. */
export const origins = [
  'reported',
  'proactive',
  'commission',
  'learning-group',
  'koploper',
  'region',
] as const
export type Origin = (typeof origins)[number]

export type ReportState = (typeof reportStates)[number]

export type ReportRow = {
  id: string
  code_hash: string
  public_code: string
  day: Day
  state: ReportState
  locale: Lang
  wish: string
  says: (typeof sayers)[number]
  subject: (typeof subjects)[number]
  organisation_kind: string | null
  region: string | null
  consequence: string | null
  tried: string | null
  consent: (typeof consents)[number]
  /** the reporter typed back the end of the code */
  confirmed: boolean
  /** 'body': the bodies that were asked */
  waiting_on: 'desk' | 'reporter' | 'body' | 'nobody'
  waiting_since: Day
  due_on: Day | null
  /** since when a question of the desk to the reporter is open, whoever else is at move; null without one */
  asked_since: Day | null
  handler_id: string | null
  last_position: number
  origin: Origin
  /** an answer up to this position does not count any more */
  reopened_position: number
  /** of the mark that shows that it was made; null where there is nobody to show it */
  proof_hash: string | null
}

export type Visibility = 'me' | 'team' | 'party' | 'reporter'

export type ReportMessageRow = {
  id: string
  report_id: string
  position: number
  day: Day
  author: 'reporter' | 'desk' | 'body'
  visibility: Visibility
  person_id: string | null
  body: string
  key_hash: string | null
  /** of what is said to one body alone, or by it */
  track_id: string | null
}

/** What has been filled in so far; nothing has to be there. */
export type Answers = Readonly<Partial<Record<AnswerName, string>>>
export const answerNames = [
  'wish',
  'says',
  'subject',
  'organisationKind',
  'region',
  'consequence',
  'tried',
  'consent',
  'reach',
  'email',
] as const
export type AnswerName = (typeof answerNames)[number]

/** That a reporter had everything erased, as long as those who had it are told so. */
export type ErasedRow = {
  report_id: string
  public_code: string
  day: Day
  handler_id: string | null
  /** bodies that had a question about it */
  bodies: string[]
}

export type ReportTables = {
  report_draft: {
    browser_hash: string
    form_key: string
    day: Day
    answers: ColumnType<Answers, string, string>
  }
  report: ReportRow
  report_erased: ErasedRow
  report_contact: { report_id: string; reach: string }
  report_notice: { id: string; report_id: string; email: string }
  report_message: ReportMessageRow
  report_draft_file: { file_id: string; browser_hash: string; position: number }
  /** at position 0: what came with the report itself */
  report_file: { file_id: string; report_id: string; message_position: number; position: number }
}
