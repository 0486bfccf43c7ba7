// Builds the cards and counts anew from the things themselves: after a repair, or when their shape changes.
import { sql } from 'kysely'
import type { AccountTables } from '#commons/accounts'
import type { TaxonomyTables } from '#commons/taxonomy'
import { sortKey } from '#kernel/text.ts'
import type { Tx } from '#platform/db/handle.ts'
import { rebuildCounts } from '#platform/list/counts.ts'
import { setKoploperParticipants } from '../elsewhere/participation-steps.ts'
import type { CardRow, KoploperTables } from '../schema.ts'
import { koploperList } from './list.ts'
import { publicStates } from './rows.ts'

type Write = Tx<KoploperTables & TaxonomyTables & AccountTables>

const chunk = 500

const cardsFrom = async (tx: Write): Promise<CardRow[]> => {
  const { rows } = await sql<Omit<CardRow, 'sort_title'> & { title: string }>`
    select k.id as koploper_id, k.slug, k.state, k.main_theme, k.nationwide, k.appointed_on, k.confirmed_in, t.title,
      9999 - coalesce(k.confirmed_in, extract(year from k.appointed_on)::int, 0) as sort_recent,
      array(select theme from koploper_theme x where x.koploper_id = k.id order by theme <> k.main_theme, theme) as themes,
      array(select sector from koploper_sector x where x.koploper_id = k.id order by sector) as sectors,
      array(select region from koploper_region x where x.koploper_id = k.id order by region) as regions,
      array(select party_group from party_kind p where p.code = k.lead_kind) as party
    from koploper k join koploper_text t on t.koploper_id = k.id and t.locale = k.original_locale
    where k.state = any(${[...publicStates]}::text[])`.execute(tx)
  return rows.map(({ title, ...row }) => ({ ...row, sort_title: sortKey(title) }))
}

/** Writes all cards and counts anew; answers how many cards there are. */
export const rebuildCards = async (tx: Write): Promise<number> => {
  const cards = await cardsFrom(tx)
  await tx.deleteFrom('koploper_card').execute()
  for (let from = 0; from < cards.length; from += chunk) {
    await tx
      .insertInto('koploper_card')
      .values(cards.slice(from, from + chunk))
      .execute()
  }
  await tx.deleteFrom('participation').where('kind', '=', 'koploper').execute()
  await setKoploperParticipants(
    tx,
    cards.map((card) => card.koploper_id),
  )
  await rebuildCounts(tx, koploperList)
  return cards.length
}
