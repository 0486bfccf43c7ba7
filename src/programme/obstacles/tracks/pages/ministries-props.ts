// What a dossier shows of the bodies that were asked.
import type { FormState } from '#kernel/form-state.ts'
import type { Term } from '../../desk/pages/lines.ts'
import type { ReportRow } from '../../reports/schema.ts'
import type { DocumentRow, TrackRow } from '../schema.ts'
import type { ClockProps } from './parts.tsx'

export type TrackAct = 'answer' | 'end'

export type TrackLine = {
  readonly track: TrackRow
  readonly body: string
  readonly log: ClockProps['log']
  readonly term: Term
  readonly official: string | null
  /** what the body asked last, while it waits for the desk */
  readonly question: string | null
  readonly may: Readonly<Record<TrackAct, boolean>>
  readonly forms: Readonly<Record<TrackAct, FormState<string>>>
}

export type MinistriesProps = Omit<ClockProps, 'log'> & {
  report: ReportRow
  lines: readonly TrackLine[]
  documents: readonly {
    readonly document: DocumentRow
    readonly to: readonly string[]
    readonly by: string | null
  }[]
  hasDraft: boolean
  mayAsk: boolean
  /** what the reader has before them; goes along unseen */
  seen: string
}
