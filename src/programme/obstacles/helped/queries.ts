import { sql } from 'kysely'
import { addDays, type Day } from '#kernel/dates.ts'
import type { Lang } from '#kernel/language.ts'
import type { Db, Tx } from '#platform/db/handle.ts'
import type { AnswerTables } from '../answers/schema.ts'
import type { ObstacleTables } from '../known/schema.ts'
import { leastShown } from '../known/support/rules.ts'
import { familyOf, ledTo } from '../known/together/queries.ts'
import type { Helper } from './paths.ts'
import type { HelpTables } from './schema.ts'

type Tables = HelpTables & AnswerTables & ObstacleTables
type Read = Db<Tables> | Tx<Tables>

/** A public answer or knelpunt. */
export type Helping = { readonly id: string; readonly slug: string; readonly helper: Helper }

/** The answer or knelpunt to which this address leads; only what is public is there. */
export const helpingAt = async (db: Read, helper: Helper, slug: string): Promise<Helping | undefined> => {
  const row =
    helper === 'mag-dit'
      ? await db
          .selectFrom('rule_answer_card')
          .select(['answer_id as id', 'slug'])
          .where('slug', '=', slug)
          .executeTakeFirst()
      : await db
          .selectFrom('obstacle_card')
          .select(['obstacle_id as id', 'slug'])
          .where('slug', '=', (await ledTo(db, slug)) ?? '')
          .executeTakeFirst()
  return row && { ...row, helper }
}

/** Its title in the reader's language. */
export const titleOf = async (
  db: Read,
  { id, helper }: Helping,
  lang: Lang,
): Promise<{ title: string; locale: Lang }> => {
  const { rows } =
    helper === 'mag-dit'
      ? await sql<{ title: string; locale: Lang }>`select title, locale from rule_answer_text
          where answer_id = ${id} order by locale = ${lang} desc limit 1`.execute(db)
      : await sql<{ title: string; locale: Lang }>`select title, locale from obstacle_text
          where obstacle_id = ${id} order by locale = ${lang} desc limit 1`.execute(db)
  return rows[0] ?? { title: '', locale: lang }
}

/**
 * How many it, or what went into it, helped until yesterday, from five on; null below that, and each that helped fewer is
 * left out: the number of after it went in less that of before would tell how few. What somebody sends today changes nothing that
 * they see, so that nobody counts with tries of their own how many there were.
 */
export const helpedCount = async (
  db: Db<HelpTables>,
  which: 'answer_id' | 'obstacle_id',
  id: string,
  today: Day,
): Promise<number | null> => {
  const rows = await db
    .selectFrom('rule_help')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where(
      which === 'answer_id' ? sql<boolean>`answer_id = ${id}` : sql<boolean>`obstacle_id in ${familyOf(id)}`,
    )
    .where('day', '<', today)
    .groupBy(which)
    .execute()
  const shown = rows.map(({ count }) => Number(count)).filter((count) => count >= leastShown)
  return shown.length === 0 ? null : shown.reduce((sum, count) => sum + count)
}

/** Whether a browser was counted already: each answer or knelpunt knows it by another mark. */
export const wasHelped = async (db: Read, marks: readonly string[]): Promise<boolean> =>
  (await db.selectFrom('rule_help').select('id').where('browser_mark', 'in', marks).executeTakeFirst()) !==
  undefined

/** Whether a mark of a browser has been kept for its time. */
export const helpToForget = async (db: Db<HelpTables>, today: Day): Promise<boolean> =>
  (await db
    .selectFrom('rule_help')
    .select('id')
    .where('browser_mark', 'is not', null)
    .where('day', '<', addDays(today, -1))
    .limit(1)
    .executeTakeFirst()) !== undefined
