// Knelpunten as pages show them: their texts, and one with everything of it.
import { sql } from 'kysely'
import type { Audience } from '#kernel/audience.ts'
import type { Day } from '#kernel/dates.ts'
import type { Lang } from '#kernel/language.ts'
import type { Db } from '#platform/db/handle.ts'
import type {
  FindingRow,
  ObstacleCardRow,
  ObstacleRow,
  ObstacleTables,
  ObstacleTextRow,
  StepRow,
} from './schema.ts'
import { cardsFor, familyOf } from './together/queries.ts'

type Read = Db<ObstacleTables>

export type ObstacleText = Pick<ObstacleTextRow, 'title' | 'summary' | 'locale'>

/** Title and summary in the reader's language where it is there. */
export const obstacleTexts = async (
  db: Read,
  ids: readonly string[],
  lang: Lang,
): Promise<ReadonlyMap<string, ObstacleText>> => {
  if (ids.length === 0) return new Map()
  const { rows } = await sql<ObstacleText & { id: string }>`
    select obstacle_id as id, locale, title, summary from obstacle_text
    where obstacle_id = any(${[...ids]}::uuid[]) order by locale = ${lang}`.execute(db)
  return new Map(rows.map(({ id, ...text }) => [id, text]))
}

/** From which day a rule that was changed for it holds; the last one where there are more. */
export const holdsFromOf = async (db: Read, ids: readonly string[]): Promise<ReadonlyMap<string, Day>> => {
  const { rows } = await sql<{ id: string; day: Day }>`
    select obstacle_id as id, max(holds_from) as day from obstacle_finding
    where obstacle_id = any(${[...ids]}::uuid[]) and holds_from is not null group by 1`.execute(db)
  return new Map(rows.map(({ id, day }) => [id, day]))
}

/** A knelpunt that went into another one. */
export type Merged = {
  readonly id: string
  readonly title: string
  readonly locale: Lang
  /** the day on which an editor put them together */
  readonly since: Day | null
  /** somebody said since that it is not solved */
  readonly open: boolean | null
}

export type ObstacleDetail = {
  readonly obstacle: ObstacleRow
  readonly card: ObstacleCardRow
  /** title and summary, in the reader's language where it is there */
  readonly said: ObstacleText
  /** the full text, in the reader's language or that of the original */
  readonly text: ObstacleTextRow
  readonly findings: readonly FindingRow[]
  readonly steps: readonly StepRow[]
  readonly sources: readonly { readonly label: string; readonly url: string }[]
  readonly answerIds: readonly string[]
  readonly merged: readonly Merged[]
}

/** All that went into it and is public by itself, in the order in which they came. */
const mergedInto = async (db: Read, id: string, lang: Lang): Promise<Merged[]> => {
  const { rows } = await sql<Merged>`
    select * from (
      select distinct on (o.id) o.id, t.title, t.locale, m.day as since, m.phase = 'reopened' as open
      from obstacle o join obstacle_text t on t.obstacle_id = o.id left join obstacle_merge m on m.obstacle_id = o.id
      where o.id in ${familyOf(id)} and o.id <> ${id} and o.state = 'published'
      order by o.id, t.locale = ${lang} desc) one
    order by since nulls first, id`.execute(db)
  return rows
}

/** The answers that came of it, and then of what went into it and is public by itself. */
const answersFor = (db: Read, id: string) =>
  sql<{ answer_id: string }>`
    select answer_id from obstacle_answer a join obstacle o on o.id = a.obstacle_id
    where a.obstacle_id in ${familyOf(id)} and o.state = 'published'
    group by answer_id order by min(case when a.obstacle_id = ${id} then position else 1000 + position end), answer_id`.execute(
    db,
  )

const partsOf = (db: Read, id: string, lang: Lang) => {
  const inOrder = <Table extends 'obstacle_finding' | 'obstacle_step' | 'obstacle_source'>(table: Table) =>
    sql<
      ObstacleTables[Table]
    >`select * from ${sql.table(table)} where obstacle_id = ${id} order by position`.execute(db)
  return Promise.all([
    db.selectFrom('obstacle').selectAll().where('id', '=', id).executeTakeFirst(),
    db.selectFrom('obstacle_text').selectAll().where('obstacle_id', '=', id).execute(),
    inOrder('obstacle_finding'),
    inOrder('obstacle_step'),
    inOrder('obstacle_source'),
    answersFor(db, id),
    mergedInto(db, id, lang),
  ])
}

/** Everything on the page at this address; undefined where there is none for this reader. */
export const obstacleDetail = async (
  db: Read,
  slug: string,
  lang: Lang,
  audience: Audience,
): Promise<ObstacleDetail | undefined> => {
  const card = await db.selectFrom(cardsFor(audience)).selectAll().where('slug', '=', slug).executeTakeFirst()
  if (!card) return undefined
  const [obstacle, texts, findings, steps, sources, answers, merged] = await partsOf(
    db,
    card.obstacle_id,
    lang,
  )
  const original = texts.find(({ locale }) => locale === obstacle?.original_locale)
  const own = texts.find(({ locale }) => locale === lang) ?? original
  if (!obstacle || !original || !own) return undefined
  return {
    obstacle,
    card,
    said: own,
    text: own.state === 'full' ? own : original,
    findings: findings.rows,
    steps: steps.rows,
    sources: sources.rows,
    answerIds: answers.rows.map((row) => row.answer_id),
    merged,
  }
}

/** These knelpunten in this order, those that are public for everybody, or for this reader. */
export const obstaclesByIds = async (
  db: Read,
  ids: readonly string[],
  audience: Audience = 'everyone',
): Promise<ObstacleCardRow[]> => {
  const { rows } = await sql<ObstacleCardRow>`
    select c.* from unnest(${[...ids]}::uuid[]) with ordinality asked (id, at)
    join ${sql.table(cardsFor(audience))} c on c.obstacle_id = asked.id order by at`.execute(db)
  return rows
}

/** Whether something waits for its day. */
export const somethingIsDue = async (db: Read, today: Day): Promise<boolean> => {
  const { rows } = await sql`
    select from obstacle where state = 'scheduled' and published_on <= ${today}::date limit 1`.execute(db)
  return rows.length > 0
}
