// What knelpunten show on pages that belong to others, and where they can be read.
import { sql } from 'kysely'
import type { TaxonomyTables } from '#commons/taxonomy'
import { cardPage } from '#platform/list/cards.ts'
import type { PagePart, PublicPath } from '#platform/module.ts'
import type { Stage } from '#platform/stage.ts'
import { speechOf } from '../about/speech.ts'
import { obstaclePath, obstaclesPath } from '../addresses.ts'
import type { AnswerSubject } from '../answers/parts.ts'
import type { BodyTables } from '../schema.ts'
import { rowsOf } from './answered-queries.ts'
import { everything, narrowedTo } from './list.ts'
import { messages } from './messages.ts'
import type { ObstacleTables } from './schema.ts'

const shown = 3

/** The last updated about a theme, or of a region itself and of the whole country. */
export const obstacleParts = async (
  stage: Stage<ObstacleTables & BodyTables & TaxonomyTables>,
  subject: AnswerSubject,
): Promise<readonly PagePart[]> => {
  const { db, lang } = stage
  const about =
    subject.kind === 'theme'
      ? sql`(${subject.slug} = any(themes) or all_themes)`
      : sql`(${subject.slug} = any(regions) or nationwide)`
  const [speech, { cards }] = await Promise.all([
    speechOf(stage),
    cardPage(db, { ...everything, scope: about }, null),
  ])
  const near = subject.kind === 'region' ? cards.filter(({ regions }) => regions.includes(subject.slug)) : []
  const first = [...near, ...cards.filter((card) => !near.includes(card))].slice(0, shown)
  const t = messages[lang]
  return [
    {
      title: t.many,
      rows: await rowsOf(db, first, speech),
      empty: { text: t.partEmpty, label: t.partMore, path: obstaclesPath },
      more: {
        label: t.partMore,
        path: narrowedTo(subject.kind === 'theme' ? 'thema' : 'regio', subject.slug),
      },
    },
  ]
}

export const obstaclePaths = async ({ db }: Stage<ObstacleTables>): Promise<PublicPath[]> => {
  const cards = await db.selectFrom('obstacle_card').select(['slug', 'changed_on']).orderBy('slug').execute()
  return [
    { path: obstaclesPath },
    ...cards.map((card) => ({ path: obstaclePath(card), changedOn: card.changed_on })),
  ]
}
