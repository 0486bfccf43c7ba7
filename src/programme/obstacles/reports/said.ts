import type { Lang } from '#kernel/language.ts'
import { messages } from './messages.ts'
import type { ReportRow } from './schema.ts'

/** What a report is about, for titles and labels; who did not know said nothing that could stand there. */
export const subjectSaid = (lang: Lang, { subject }: Pick<ReportRow, 'subject'>): string | null =>
  subject === 'unknown' ? null : messages[lang].subjects[subject].label
