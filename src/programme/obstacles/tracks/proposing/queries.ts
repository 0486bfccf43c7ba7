// Gathers what points a dossier to bodies: its own words, what looks like it, and where others about the same went.
import { sql } from 'kysely'
import { alikeDocuments, type SearchTables } from '#commons/search'
import type { Lang } from '#kernel/language.ts'
import type { Db } from '#platform/db/handle.ts'
import type { RuleBody } from '../../bodies.ts'
import type { AnalysisRow, StatementRow } from '../../desk/schema.ts'
import { obstacleTexts } from '../../known/queries.ts'
import type { ObstacleTables } from '../../known/schema.ts'
import { obstacleKind } from '../../known/search-source.ts'
import type { PublicationTables } from '../../publishing/schema.ts'
import type { ReportRow, ReportTables } from '../../reports/schema.ts'
import type { BodyTables } from '../../schema.ts'
import type { TrackTables } from '../schema.ts'
import type { Signals } from './rules.ts'

export type Tables = BodyTables &
  TrackTables &
  ReportTables &
  SearchTables &
  ObstacleTables &
  PublicationTables
type Read = Db<Tables>

/** What looks alike is told by the first few. */
const mostAlike = 3

type Alike = Signals['alike']

/** Public knelpunten that look like a text, with the bodies they went to; without those with these ids. */
export const alikeBodies = async (
  db: Read,
  text: string,
  { without, lang }: { readonly without: readonly string[]; readonly lang: Lang },
): Promise<Alike> => {
  const found = await alikeDocuments(db, { text, kinds: [obstacleKind], lang: 'nl' })
  const ids = found
    .map(({ id }) => id)
    .filter((id) => !without.includes(id))
    .slice(0, mostAlike)
  const texts = await obstacleTexts(db, ids, lang)
  const rows =
    ids.length === 0
      ? []
      : await db.selectFrom('obstacle_body').selectAll().where('obstacle_id', 'in', ids).execute()
  return ids.map((id) => ({
    title: texts.get(id)?.title ?? '',
    bodies: rows.flatMap((row) => (row.obstacle_id === id ? [row.rule_body] : [])),
  }))
}

/** Other dossiers about the same subject that bodies were asked about: how many, and how many went to each. */
const pastOf = async (db: Read, { id, subject }: ReportRow): Promise<Signals['past']> => {
  if (subject === 'unknown' || subject === 'other') return { of: 0, counts: new Map() }
  const { rows } = await sql<{ rule_body: string; count: number; of: number }>`
    with asked as (
      select distinct t.report_id, t.rule_body from desk_track t join report r on r.id = t.report_id
      where r.subject = ${subject} and r.id <> ${id} and t.state <> 'declined')
    select rule_body, count(*)::int as count, (select count(distinct report_id)::int from asked) as of
    from asked group by rule_body`.execute(db)
  return { of: rows[0]?.of ?? 0, counts: new Map(rows.map(({ rule_body, count }) => [rule_body, count])) }
}

/** The knelpunten that were made of this dossier: they say nothing about where it should go. */
const ownObstacles = async (db: Read, { id }: ReportRow): Promise<string[]> =>
  (
    await db
      .selectFrom('desk_publication')
      .select('obstacle_id')
      .where('report_id', '=', id)
      .where('obstacle_id', 'is not', null)
      .execute()
  ).flatMap(({ obstacle_id }) => obstacle_id ?? [])

type Dossier = {
  readonly report: ReportRow
  readonly statement: Pick<StatementRow, 'body'> | undefined
  readonly analysis: AnalysisRow | undefined
  readonly bodies: ReadonlyMap<string, RuleBody>
  /** of who reads the proposal */
  readonly lang: Lang
}

/** By what "who decides" names a body. */
export const namesOf = (bodies: ReadonlyMap<string, RuleBody>): Signals['names'] =>
  new Map([...bodies.values()].map(({ code, short, name }) => [code, [short, name]]))

export const signalsOf = async (
  db: Read,
  { report, statement, analysis, bodies, lang }: Dossier,
): Promise<Signals> => {
  const { wish, consequence, tried } = report
  const said = [
    statement?.body,
    analysis?.rules,
    analysis?.facts,
    analysis?.perceived,
    analysis?.parties,
    analysis?.chain,
  ]
  const text = [wish, consequence, tried, ...said].filter(Boolean).join('\n')
  const [cues, alike, past] = await Promise.all([
    db.selectFrom('rule_cue').selectAll().orderBy('words').execute(),
    alikeBodies(db, [statement?.body, wish].filter(Boolean).join('\n'), {
      without: await ownObstacles(db, report),
      lang,
    }),
    pastOf(db, report),
  ])
  return {
    text,
    decides: analysis?.decides ?? '',
    level: analysis?.level ?? null,
    names: namesOf(bodies),
    cues,
    alike,
    past,
  }
}
