// What a row of a list says besides its card: title and teaser.
import { sql } from 'kysely'
import type { Lang } from '#kernel/language.ts'
import type { Db } from '#platform/db/handle.ts'
import type { KnowledgeTables } from '../schema.ts'

type Read = Db<KnowledgeTables>

export type CardText = { readonly title: string; readonly teaser: string; readonly locale: Lang }

/** Title and teaser in the reader's language where there is one; of a thing without a page the title alone. */
export const cardTexts = async (
  db: Read,
  ids: readonly string[],
  lang: Lang,
): Promise<ReadonlyMap<string, CardText>> => {
  if (ids.length === 0) return new Map()
  const { rows } = await sql<CardText & { id: string }>`
    select article_id as id, locale, title, case when has_page then teaser else '' end as teaser
    from article_text join article_card using (article_id)
    where article_id = any(${[...ids]}::uuid[])
    order by locale = ${lang}`.execute(db)
  return new Map(rows.map(({ id, ...text }) => [id, text]))
}
