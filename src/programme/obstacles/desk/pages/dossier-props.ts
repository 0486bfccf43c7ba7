// What the page of one report is made of.

import type { ActOfDay } from '#commons/audit'
import type { Attachment } from '#commons/files'
import type { Vocabulary } from '#commons/taxonomy'
import type { CountedDay, Day } from '#kernel/dates.ts'
import type { Values } from '#kernel/form-parts.ts'
import type { FormState } from '#kernel/form-state.ts'
import type { Lang } from '#kernel/language.ts'
import type { AgendaProps } from '../../agenda/pages/agenda-props.ts'
import type { ConsultingProps } from '../../consulting/pages/consulting-props.ts'
import type { DoneAct } from '../../done/done.ts'
import type { OwnStep } from '../../known/own-steps.ts'
import type { MergePartProps } from '../../merging/pages/merge-props.ts'
import type { OwnAnswer } from '../../own-answers/queries.ts'
import type { OnDossier } from '../../publishing/queries.ts'
import type { ReportMessageRow, ReportRow } from '../../reports/schema.ts'
import type { MinistriesProps } from '../../tracks/pages/ministries-props.ts'
import type { Refusals } from '../guidance.ts'
import type { Words } from '../messages.ts'
import type { MoveNames } from '../move/names.ts'
import type { Standing } from '../move/standing.ts'
import type { DeskAct } from '../rules.ts'
import type { AnalysisRow, OutcomeRow, StatementRow, UnreadRow } from '../schema.ts'
import type { Term } from './lines.ts'

/** Each form of the page; every one keeps what was typed in it when something was wrong. */
export const dossierForms = [
  'say',
  'ask',
  'drop-question',
  'note-analysis',
  'state-problem',
  'answer',
  'close',
  'refer-on',
  'assign',
  'see-contact',
  'note-read',
  'take-back',
] as const satisfies readonly (DeskAct | 'assign' | 'see-contact' | 'note-read' | 'take-back')[]
export type DossierForm = (typeof dossierForms)[number]

export type Named = { readonly id: string; readonly name: string }

export type DossierProps = Standing & {
  moveNames: MoveNames
  /** why an act is not open yet */
  refusals: Refusals
  t: Words
  lang: Lang
  today: Day
  /** where the site is, for addresses on paper */
  origin: string
  report: ReportRow
  words: Vocabulary
  /** the reader handles it */
  mine: boolean
  readerId: string | null
  names: ReadonlyMap<string, Named>
  talk: readonly ReportMessageRow[]
  files: readonly Attachment[]
  statements: readonly StatementRow[]
  /** how it ended as the reporter was told, the newest first */
  outcomes: readonly OutcomeRow[]
  /** what came after the end and nobody read */
  unread: UnreadRow | undefined
  analysis: AnalysisRow | undefined
  publication: OnDossier | undefined
  /** what happened with tables, and no page tells yet */
  untold: readonly OwnStep[]
  answer: OwnAnswer | undefined
  mayWriteAnswer: boolean
  mayWritePublic: boolean
  /** the reports it is handled with */
  together: Omit<MergePartProps, 'deskErrors' | 'seen'>
  term: Term
  counted: readonly CountedDay[]
  colleagues: readonly Named[]
  history: readonly ActOfDay[]
  ministries: MinistriesProps
  /** what was put before tables */
  agenda: AgendaProps
  /** which experts were asked */
  consulting: ConsultingProps
  hasContact: boolean
  /** what was just done on it */
  done: DoneAct | null
  /** how to reach the reporter: only in the answer to the act that asked for it */
  contact: string | null
  /** what the reader has before them; goes along unseen with what others hear of */
  seen: string
  /** what the reader typed before and did not send, by form */
  kept: ReadonlyMap<string, Values>
  /** what the reporter would read of a referral, as it was typed; null where something of it is missing */
  referral: string | null
  /** which form is shown as its reader will see it */
  previews: DossierForm | null
  may: Readonly<Record<DossierForm | 'pick-up', boolean>>
  forms: Readonly<Record<DossierForm, FormState<string>>>
}
