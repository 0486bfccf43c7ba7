// What a dossier says about going on: the next step, and why an act is not open yet.
import type { Db } from '#platform/db/handle.ts'
import type { ReportMessageRow, ReportRow, ReportTables } from '../reports/schema.ts'
import { turnOf } from '../tracks/rules.ts'
import type { TrackRow } from '../tracks/schema.ts'
import { type NextStep, nextStepOf } from './next-step.ts'
import { saidOn } from './queries.ts'
import { type DeskAct, type Refusal, refusalOf, type Said } from './rules.ts'
import { type AnalysisRow, analysisParts, type DeskTables, type StatementRow } from './schema.ts'

/** A message that is still to be written is no reason to hide its form. */
export type NotYet = Exclude<Refusal, 'wordFirst'>

export type Guidance = {
  readonly step: NextStep | null
  readonly refusals: Readonly<Record<'answer' | 'close' | 'refer-on', NotYet | null>>
}

export const hasContext = (analysis: AnalysisRow | undefined): boolean =>
  analysis !== undefined && (analysis.level !== null || analysisParts.some((part) => analysis[part] !== ''))

type Known = {
  readonly report: ReportRow
  readonly talk: readonly ReportMessageRow[]
  readonly statements: readonly StatementRow[]
  readonly analysis: AnalysisRow | undefined
  readonly tracks: readonly { readonly track: Pick<TrackRow, 'waiting_on'> }[]
}

const notYet = (act: DeskAct, said: Said, { origin }: ReportRow): NotYet | null => {
  const why = refusalOf(act, { ...said, wordSince: true }, origin)
  return why === 'wordFirst' ? null : why
}

/** By the same rules that the commands ask. */
export const guidanceOf = async (
  db: Db<ReportTables & DeskTables>,
  { report, talk, statements, analysis, tracks }: Known,
): Promise<Guidance> => {
  const said = await saidOn(db, report)
  const step = nextStepOf({
    report,
    said,
    hasContext: hasContext(analysis),
    isDisputed: statements[0]?.reaction === 'not-quite',
    wordAgain: talk.some(
      ({ author, visibility, position }) =>
        author === 'desk' && visibility === 'reporter' && position > report.reopened_position,
    ),
    turn: turnOf(tracks.map(({ track }) => track)),
  })
  const whyNot = (act: DeskAct) => notYet(act, said, report)
  return {
    step,
    refusals: { answer: whyNot('answer'), close: whyNot('close'), 'refer-on': whyNot('refer-on') },
  }
}
