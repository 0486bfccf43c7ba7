// Knelpunten as search knows them.
import { sql } from 'kysely'
import type { Lang } from '#kernel/language.ts'
import type { Db } from '#platform/db/handle.ts'
import type { SearchDocuments, SearchSource } from '#platform/module.ts'
import { obstaclePath } from '../addresses.ts'
import { messages } from './messages.ts'
import type { ObstacleCardRow, ObstacleTextRow } from './schema.ts'

export const obstacleKind = 'obstacle'

type Found = Pick<ObstacleCardRow, 'obstacle_id' | 'slug' | 'themes' | 'regions' | 'audience'> &
  ObstacleTextRow

const wordsOf = (found: Found): string =>
  [
    found.in_the_way,
    ...found.now_you,
    found.remains,
    found.at_move_line,
    ...found.finding_texts,
    ...found.step_texts,
  ]
    .filter(Boolean)
    .join(' ')

const documentsOf = async (db: Db<never>, ids: readonly string[], lang: Lang): Promise<SearchDocuments> => {
  const { rows } = await sql<Found>`
    select t.*, c.slug, c.themes, c.regions, c.audience from obstacle_card_for_members c join obstacle_text t using (obstacle_id)
    where obstacle_id = any(${[...ids]}::uuid[]) and locale = ${lang}`.execute(db)
  return new Map(
    rows.map((row) => [
      row.obstacle_id,
      {
        path: obstaclePath(row),
        title: row.title,
        teaser: row.summary,
        body: wordsOf(row),
        themes: row.themes,
        regions: row.regions,
        audience: row.audience,
      },
    ]),
  )
}

const idsOf = async (db: Db<never>, after: string | null, most: number): Promise<string[]> => {
  const { rows } = await sql<{ id: string }>`
    select obstacle_id as id from obstacle_card_for_members where (${after}::uuid is null or obstacle_id > ${after}::uuid)
    order by obstacle_id limit ${most}`.execute(db)
  return rows.map(({ id }) => id)
}

export const obstacleSource: SearchSource = {
  kind: obstacleKind,
  label: {
    nl: { one: messages.nl.one, many: messages.nl.many },
    en: { one: messages.en.one, many: messages.en.many },
  },
  events: ['obstacle.changed'],
  ids: idsOf,
  documents: documentsOf,
}
