// The Koplopers that an editor chose for a topic file, in the editor's order.
import { sql } from 'kysely'
import { type TaxonomyTables, vocabularyOf } from '#commons/taxonomy'
import type { PagePart } from '#platform/module.ts'
import type { Stage } from '#platform/stage.ts'
import { messages } from '../messages.ts'
import { cardTexts } from '../registry/card-texts.ts'
import { type ListCard, listPath } from '../registry/list.ts'
import { rowOf } from '../registry/parts.ts'
import type { KoploperTables } from '../schema.ts'

/** Those that are public; without any there is no part. */
export const chosenParts = async (
  stage: Stage<KoploperTables & TaxonomyTables>,
  keys: readonly string[],
): Promise<readonly PagePart[]> => {
  const { db, lang } = stage
  const { rows: cards } = await sql<ListCard>`
    select c.* from koploper k join koploper_card c on c.koploper_id = k.id
    where k.import_key = any(${[...keys]}::text[])
    order by array_position(${[...keys]}::text[], k.import_key)`.execute(db)
  if (cards.length === 0) return []
  const ids = cards.map((card) => card.koploper_id)
  const [words, texts] = await Promise.all([vocabularyOf(stage), cardTexts(db, ids, lang)])
  const t = messages[lang]
  return [
    {
      title: t.list.all(String(cards.length)),
      rows: cards.map((card) => rowOf(card, texts, words, lang)),
      empty: { text: t.list.nothing, label: t.list.tip, path: `${listPath}/tip` },
      more: { label: t.tip.toList, path: listPath },
    },
  ]
}
