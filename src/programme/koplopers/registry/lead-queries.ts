// Initiatives that are not public (yet), for the network's own people; and whether one became public.
import type { Lang } from '#kernel/language.ts'
import type { Db } from '#platform/db/handle.ts'
import type { KoploperRow, KoploperTables } from '../schema.ts'
import { listPath } from './list.ts'
import { publicStates } from './rows.ts'

type Read = Db<KoploperTables>

export type Lead = Pick<KoploperRow, 'id' | 'origin' | 'main_theme' | 'created_at'> & {
  readonly title: string
  readonly summary: string
}

/** Initiatives in view, the newest first. */
export const leads = (db: Read): Promise<Lead[]> =>
  db
    .selectFrom('koploper')
    .innerJoin('koploper_text', 'koploper_text.koploper_id', 'koploper.id')
    .select(['koploper.id', 'origin', 'main_theme', 'created_at', 'title', 'summary'])
    .where('koploper.state', '=', 'lead')
    .where('koploper_text.locale', '=', 'nl')
    .orderBy('created_at', 'desc')
    .orderBy('koploper.id', 'desc')
    .limit(500)
    .execute()

/** The title of one, whatever its state; only for who may know of it. */
export const titleOf = async (db: Read, id: string, lang: Lang): Promise<string | null> => {
  const rows = await db
    .selectFrom('koploper_text')
    .select(['locale', 'title'])
    .where('koploper_id', '=', id)
    .execute()
  return (rows.find((row) => row.locale === lang) ?? rows[0])?.title ?? null
}

/** The address of its page once it is public; null before. */
export const publicPathOf = async (db: Read, id: string): Promise<string | null> => {
  const row = await db
    .selectFrom('koploper')
    .select('slug')
    .where('id', '=', id)
    .where('state', 'in', [...publicStates])
    .executeTakeFirst()
  return row ? `${listPath}/${row.slug}` : null
}
