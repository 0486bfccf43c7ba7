// Pages that no dossier stands behind: imported ones, and those whose report is gone.
import { sql } from 'kysely'
import type { Audience } from '#kernel/audience.ts'
import { addDays, type Day } from '#kernel/dates.ts'
import type { Lang } from '#kernel/language.ts'
import type { Db, Tx } from '#platform/db/handle.ts'
import { slugLedTo } from '../../known/together/queries.ts'
import type { Tables } from '../../own-answers/queries.ts'
import type { TextKind } from '../queries.ts'

export type LonePage = {
  readonly id: string
  readonly kind: TextKind
  readonly slug: string
  readonly title: string
  readonly audience: Audience
  /** it came with a file, and comes back when that tells something new of it */
  readonly imported: boolean
  /** an answer that somebody confirmed: its last day can be another */
  readonly renewable: boolean
}

/** Those of these pages that are online and have no text of a dossier. */
export const lonePages = async (db: Db<Tables> | Tx<Tables>, ids: readonly string[]): Promise<LonePage[]> => {
  const { rows } = await sql<LonePage>`
    select p.id, p.kind, p.slug, p.title, p.audience, p.imported, p.renewable from (
      select o.id, 'obstacle' as kind, ${slugLedTo(sql`o.id`, 'network')} as slug, x.title, o.audience,
        o.import_key is not null as imported, false as renewable
      from obstacle o join obstacle_text x on x.obstacle_id = o.id and x.locale = o.original_locale
      where o.state = 'published' and not exists (select from desk_publication t where t.obstacle_id = o.id)
      union all
      select a.id, 'answer', a.slug, x.title, 'everyone', a.import_key is not null, a.verdict <> 'open'
      from rule_answer a join rule_answer_text x on x.answer_id = a.id and x.locale = a.original_locale
      where a.state = 'published' and not exists (select from desk_answer t where t.answer_id = a.id)) p
    where p.id = any(${[...ids]}::uuid[]) and p.slug is not null order by p.title, p.id`.execute(db)
  return rows
}

/** The page of this id, if it is one of those. */
export const lonePage = async (
  db: Db<Tables> | Tx<Tables>,
  kind: TextKind,
  id: string,
): Promise<LonePage | undefined> => (await lonePages(db, [id])).find((page) => page.kind === kind)

/** An answer whose last day is over, for who renews it or takes it off the site. */
export type OverAnswer = {
  readonly id: string
  readonly title: string
  readonly locale: Lang
  /** the first day on which it held no more */
  readonly since: Day
}

/** Answers whose last day is over and that no dossier stands behind: nobody of the desk is at move for those. */
export const overAnswers = async (db: Db<Tables>, today: Day): Promise<OverAnswer[]> => {
  const { rows } = await sql<Omit<OverAnswer, 'since'> & { valid_until: Day }>`
    select a.id, x.title, x.locale, a.valid_until
    from rule_answer a join rule_answer_text x on x.answer_id = a.id and x.locale = a.original_locale
    where a.state = 'published' and a.verdict <> 'open' and a.valid_until < ${today}::date
      and not exists (select from desk_answer t where t.answer_id = a.id) order by a.valid_until, a.id`.execute(
    db,
  )
  return rows.map(({ valid_until, ...answer }) => ({ ...answer, since: addDays(valid_until, 1) }))
}

/** Who confirmed an answer last, and until when it holds, or held. */
export const confirmationOf = (db: Db<Tables>, id: string) =>
  db
    .selectFrom('rule_answer as a')
    .innerJoin('rule_answer_text as x', 'x.answer_id', 'a.id')
    .select(['a.confirmed_by', 'x.confirmed_role', 'a.valid_until'])
    .where('a.id', '=', id)
    .where('x.locale', '=', 'nl')
    .executeTakeFirst()
