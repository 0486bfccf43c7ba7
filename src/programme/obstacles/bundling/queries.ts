import { sql } from 'kysely'
import type { Audience } from '#kernel/audience.ts'
import type { Day } from '#kernel/dates.ts'
import type { Lang } from '#kernel/language.ts'
import type { Db, Tx } from '#platform/db/handle.ts'
import type { PlatformTables } from '#platform/schema.ts'
import type { ObstacleRow, ObstacleTables, SupportRow, TogetherRow } from '../known/schema.ts'
import { familyOf, slugLedTo } from '../known/together/queries.ts'
import type { PublicationTables } from '../publishing/schema.ts'
import type { ReportTables } from '../reports/schema.ts'

type Read = Db<ObstacleTables> | Tx<ObstacleTables>

/** A public knelpunt that may have gone into another one, with its title. */
export type Known = Pick<ObstacleRow, 'id' | 'slug' | 'state' | 'audience' | 'phase' | 'merged_into'> & {
  readonly title: string
  readonly locale: Lang
}

const known = sql`o.id, o.slug, o.state, o.audience, o.phase, o.merged_into, t.title, t.locale`

/** The one at this address; undefined for what is not public, and unless it is asked for, for what members alone read. */
export const knownAt = async (
  db: Read,
  slug: string,
  lang: Lang,
  audience: Audience = 'everyone',
): Promise<Known | undefined> => {
  const { rows } = await sql<Known>`
    select ${known} from obstacle o join obstacle_text t on t.obstacle_id = o.id
    where o.slug = ${slug} and o.state = 'published' and o.audience in ('everyone', ${audience}) order by t.locale = ${lang} desc limit 1`.execute(
    db as Db<never>,
  )
  return rows[0]
}

/** One that went into it: by whom, when and why; of what an import put there, none of these. */
export type Part = Known & {
  /** of the one into which it went itself; null once that is not public any more */
  readonly into_title: string | null
} & {
  readonly [Fact in 'reason' | 'person_id' | 'day']: TogetherRow[Fact] | null
} & {
  /** how far it is by itself */
  readonly own_phase: TogetherRow['phase'] | null
}

/** All that went into it, the public ones, in the order in which they came. */
export const partsOf = async (db: Read, id: string, lang: Lang): Promise<Part[]> => {
  const { rows } = await sql<Part>`
    select distinct on (m.day, o.id) ${known}, m.reason, m.person_id, m.day, m.phase as own_phase,
      (select title from obstacle_text x join obstacle i on i.id = x.obstacle_id and i.state = 'published'
        where i.id = o.merged_into order by x.locale = ${lang} desc limit 1) as into_title
    from obstacle o join obstacle_text t on t.obstacle_id = o.id left join obstacle_merge m on m.obstacle_id = o.id
    where o.id in ${familyOf(id)} and o.id <> ${id} and o.state = 'published'
    order by m.day, o.id, t.locale = ${lang} desc`.execute(db as Db<never>)
  return rows
}

export type Tally = {
  /** exactly, today's included */
  readonly supporters: number
  /** how many of them wrote what it costs */
  readonly costs: number
  /** how many knelpunten went into it */
  readonly parts: number
}

/** Of each of these, with all that went into it. */
export const talliesOf = async (db: Read, ids: readonly string[]): Promise<ReadonlyMap<string, Tally>> => {
  const { rows } = await sql<Tally & { root: string }>`
    with recursive family (root, id) as (
      select id, id from unnest(${[...ids]}::uuid[]) asked (id)
      union select root, o.id from family join obstacle o on o.merged_into = family.id)
    select root, count(s.id)::int as supporters, count(s.cost)::int as costs,
      (count(distinct family.id) - 1)::int as parts
    from family left join obstacle_support s on s.obstacle_id = family.id group by root`.execute(
    db as Db<never>,
  )
  return new Map(rows.map(({ root, ...tally }) => [root, tally]))
}

export type Cost = Pick<SupportRow, 'day' | 'region' | 'party_kind'> & {
  readonly id: string
  readonly cost: string
}

/** What supporters of it and of all that went into it wrote, the newest first. */
export const costsOf = async (db: Read, id: string): Promise<Cost[]> => {
  const { rows } = await sql<Cost>`
    select id, day, region, party_kind, cost from obstacle_support
    where obstacle_id in ${familyOf(id)} and cost is not null order by day desc, id limit 200`.execute(
    db as Db<never>,
  )
  return rows
}

type Dossiers = ObstacleTables & PublicationTables & ReportTables

/** Who handle the dossiers of which it, or what went into it, came. */
export const handlersOf = async (db: Db<Dossiers>, id: string): Promise<string[]> => {
  const { rows } = await sql<{ handler_id: string }>`
    select distinct r.handler_id from desk_publication p join report r on r.id = p.report_id
    where p.obstacle_id in ${familyOf(id)} and r.handler_id is not null`.execute(db)
  return rows.map(({ handler_id }) => handler_id)
}

/** How many dossiers came online as it, or as what went into it. */
export const dossiersOf = async (db: Db<Dossiers>, id: string): Promise<number> => {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from desk_publication where obstacle_id in ${familyOf(id)}`.execute(db)
  return rows[0]?.count ?? 0
}

/** Those for everybody at these addresses, locked in the order of their ids so that nobody waits for each other. */
export const bothForUpdate = (tx: Tx<ObstacleTables>, slugs: readonly string[]): Promise<ObstacleRow[]> =>
  tx
    .selectFrom('obstacle')
    .selectAll()
    .where('slug', 'in', slugs)
    .where('state', '=', 'published')
    .where('audience', '=', 'everyone')
    .orderBy('id')
    .forNoKeyUpdate()
    .execute()

/** The public knelpunt of this title. */
export const knelpuntNamed = async (
  db: Read,
  title: string,
): Promise<{ readonly id: string; readonly slug: string }> => {
  const { rows } = await sql<{ id: string; slug: string }>`
    select id, slug from obstacle o join obstacle_text t on t.obstacle_id = o.id and t.locale = 'nl'
    where t.title = ${title} and o.state = 'published'`.execute(db as Db<never>)
  const [row] = rows
  if (!row) throw new Error(`there is no public knelpunt called ${title}`)
  return row
}

/** What a page that tells beforehand what will happen rests on: which knelpunten are together now. */
export const seenOf = async (db: Read, id: string, intoId: string): Promise<string> => {
  const { rows } = await sql<{ seen: string }>`
    select md5(string_agg(id::text, ' ' order by id)) as seen from (
      select id from ${familyOf(id)} one union all select id from ${familyOf(intoId)} other) both_of_them`.execute(
    db as Db<never>,
  )
  return rows[0]?.seen ?? ''
}

/** What a page rests on that takes one apart: into which one it went, and to which page that leads. */
export const seenApartOf = async (db: Read, id: string): Promise<string> => {
  const { rows } = await sql<{ seen: string }>`
    select md5(concat_ws(' ', m.into_id, ${slugLedTo(sql`m.into_id`)})) as seen
    from obstacle_merge m where m.obstacle_id = ${id}`.execute(db as Db<never>)
  return rows[0]?.seen ?? ''
}

export type PastAct = {
  readonly day: Day
  readonly command: string
  readonly actor_id: string | null
  readonly reason: string | null
}

/** When it was put together with another one, or taken apart: the newest first. */
export const actsOn = (db: Db<PlatformTables>, id: string): Promise<PastAct[]> =>
  db
    .selectFrom('audit')
    .select(['day', 'command', 'actor_id', 'reason'])
    .where('object_kind', '=', 'obstacle')
    .where('object_id', '=', id)
    .where('command', 'in', ['obstacle.merge', 'obstacle.unmerge'])
    .orderBy('position', 'desc')
    .limit(50)
    .execute()
