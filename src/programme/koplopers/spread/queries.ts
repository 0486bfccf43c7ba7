import { sql } from 'kysely'
import type { Db } from '#platform/db/handle.ts'
import type { KoploperTables } from '../schema.ts'
import type { Cell } from './rules.ts'

/** Public Koplopers by theme and the kind of party that leads; what is for all themes fills no place (R-080, V14). */
export const themesByParty = async (db: Db<KoploperTables>): Promise<readonly Cell[]> => {
  const { rows } = await sql<Cell>`
    select theme, party_group as "group", count(*) as count
    from koploper_card, unnest(themes) theme, unnest(party) party_group
    group by theme, party_group`.execute(db)
  return rows
}
