// Loads what who is at move follows from, of one dossier or of many, and says who it is.
import { sql } from 'kysely'
import type { Day } from '#kernel/dates.ts'
import type { Db } from '#platform/db/handle.ts'
import type { Tables as TextTables } from '../../publishing/queries.ts'
import type { ReportRow, ReportTables } from '../../reports/schema.ts'
import { trackTurns } from '../../tracks/queries.ts'
import { type Turn, turnOf } from '../../tracks/rules.ts'
import { type AnalysisRow, analysisParts, type DeskTables } from '../schema.ts'
import { type Asides, asidesOf } from './asides.ts'
import { type Move, movesOf } from './moves.ts'
import type { Known } from './next-step.ts'

type Tables = ReportTables & DeskTables & TextTables

/** What a report itself has to tell for it. */
export type Placed = Known['report'] & Pick<ReportRow, 'id'>

export type Standing = {
  readonly moves: readonly [Move, ...Move[]]
  /** how its questions to bodies stand */
  readonly turn: Turn
  readonly tracks: Awaited<ReturnType<typeof trackTurns>>
}

export const hasContext = (analysis: AnalysisRow | undefined): boolean =>
  analysis !== undefined && (analysis.level !== null || analysisParts.some((part) => analysis[part] !== ''))

type Facts = {
  id: string
  reaction: string | null
  reaction_position: number | null
  stated: boolean
  /** where the desk spoke to the reporter last, and the reporter to the desk; 0 for never */
  desk_at: number
  reporter_at: number
  reopened_position: number
}

const factsOf = async (db: Db<Tables>, ids: readonly string[]): Promise<Facts[]> =>
  (
    await sql<Facts>`
      select r.id, r.reopened_position, s.version is not null as stated, s.reaction, s.reaction_position,
        coalesce(m.desk_at, 0) as desk_at, coalesce(m.reporter_at, 0) as reporter_at
      from report r
      left join lateral (select version, reaction, reaction_position from desk_statement s
        where s.report_id = r.id order by version desc limit 1) s on true
      left join lateral (select max(position) filter (where author = 'desk' and visibility = 'reporter') as desk_at,
          max(position) filter (where author = 'reporter') as reporter_at
        from report_message m where m.report_id = r.id) m on true
      where r.id = any(${[...ids]}::uuid[])`.execute(db)
  ).rows

const analysesOf = (db: Db<Tables>, ids: readonly string[]): Promise<AnalysisRow[]> =>
  db
    .selectFrom('desk_analysis')
    .selectAll()
    .where('report_id', '=', sql<string>`any(${[...ids]}::uuid[])`)
    .execute()

const knownOf = (
  report: Placed,
  facts: Facts | undefined,
  analysis: AnalysisRow | undefined,
  turn: Turn,
): Known => {
  const { desk_at = 0, reporter_at = 0, reopened_position = 0 } = facts ?? {}
  // Words that came after what is not right yet are read before it is described anew.
  const isNewest = reporter_at <= (facts?.reaction_position ?? 0) || reporter_at < desk_at
  return {
    report,
    hasStatement: facts?.stated === true,
    hasContext: hasContext(analysis),
    isDisputed: facts?.reaction === 'not-quite' && isNewest,
    owesWord: reporter_at > desk_at,
    wordAgain: desk_at > reopened_position,
    turn,
  }
}

/** Of each of these reports who is at move, the first first; `beside` is what asides were read already. */
export const standingsOf = async (
  db: Db<Tables>,
  today: Day,
  reports: readonly Placed[],
  beside?: Asides,
): Promise<ReadonlyMap<string, Standing>> => {
  const ids = reports.map(({ id }) => id)
  if (ids.length === 0) return new Map()
  const [facts, analyses, turns, asides] = await Promise.all([
    factsOf(db, ids),
    analysesOf(db, ids),
    trackTurns(db, ids),
    beside ?? asidesOf(db, today, ids),
  ])
  const factsBy = new Map(facts.map((one) => [one.id, one]))
  const analysisBy = new Map(analyses.map((one) => [one.report_id, one]))
  const tracksBy = Map.groupBy(turns, ({ report_id }) => report_id)
  return new Map(
    reports.map((report) => {
      const { id } = report
      const tracks = tracksBy.get(id) ?? []
      const turn = turnOf(tracks)
      const known = knownOf(report, factsBy.get(id), analysisBy.get(id), turn)
      return [id, { moves: movesOf(known, asides.get(id) ?? []), turn, tracks }]
    }),
  )
}

/** Of one of them; of a report that nobody looked at, what its own row says. */
export const standingIn = (standings: ReadonlyMap<string, Standing>, report: Placed): Standing =>
  standings.get(report.id) ?? {
    moves: [{ party: report.waiting_on, step: null, since: report.waiting_since, due: report.due_on }],
    turn: 'none',
    tracks: [],
  }
