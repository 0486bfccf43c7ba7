// Texts whose page is online now, whatever became of the text since: what is online can always be taken offline.
import { type RawBuilder, sql } from 'kysely'
import type { Audience } from '#kernel/audience.ts'
import type { Day } from '#kernel/dates.ts'
import type { Db, Tx } from '#platform/db/handle.ts'
import { slugLedTo } from '../../known/together/queries.ts'
import type { Tables } from '../../own-answers/queries.ts'
import { lately, type TextKind } from '../queries.ts'
import type { PublicationState } from '../schema.ts'

type Read = Db<Tables> | Tx<Tables>

/** A page that is online, and the text of a dossier of which it was made. */
export type OnlineText = {
  readonly id: string
  readonly kind: TextKind
  readonly report_id: string
  /** the knelpunt or the answer that is online */
  readonly page_id: string
  /** where it is read, its title there, and who may read it */
  readonly slug: string
  readonly title: string
  readonly audience: Audience
  /** of the text, which may be a newer one than what is online */
  readonly state: PublicationState
  readonly reason: string | null
  /** of the last change of the text */
  readonly day: Day
  readonly writer_id: string | null
}

/** Says nothing of a newer text, which may not be read yet. */
const onlineWhere = async (db: Read, condition: RawBuilder<unknown>): Promise<OnlineText[]> => {
  const { rows } = await sql<OnlineText>`
    select p.* from (
      select t.id, 'obstacle' as kind, t.report_id, o.id as page_id, ${slugLedTo(sql`o.id`, 'network')} as slug,
        x.title, o.audience, t.state, t.reason, t.day, t.writer_id
      from desk_publication t join obstacle o on o.id = t.obstacle_id and o.state = 'published'
      join obstacle_text x on x.obstacle_id = o.id and x.locale = 'nl'
      union all
      select t.id, 'answer', t.report_id, a.id, a.slug, x.title, 'everyone', t.state, t.reason, t.day, t.writer_id
      from desk_answer t join rule_answer a on a.id = t.answer_id and a.state = 'published'
      join rule_answer_text x on x.answer_id = a.id and x.locale = 'nl') p
    where p.slug is not null and ${condition}
    order by p.day desc, p.id limit 200`.execute(db)
  return rows
}

/** What went online lately, and what a newer text is written for. */
export const onlineLately = (db: Read, today: Day): Promise<OnlineText[]> =>
  onlineWhere(db, sql`(p.state <> 'published' or p.day >= ${lately(today)}::date)`)

/** The text of this id, if its page is online. */
export const onlineById = async (db: Read, kind: TextKind, id: string): Promise<OnlineText | undefined> =>
  (await onlineWhere(db, sql`p.kind = ${kind} and p.id = ${id}::uuid`))[0]

/** The pages that were made of these dossiers. */
export const onlineOf = (db: Read, reportIds: readonly string[]): Promise<OnlineText[]> =>
  onlineWhere(db, sql`p.report_id = any(${[...reportIds]}::uuid[])`)

/** The texts of which these pages were made. */
export const onlineOn = (db: Read, pageIds: readonly string[]): Promise<OnlineText[]> =>
  onlineWhere(db, sql`p.page_id = any(${[...pageIds]}::uuid[])`)
