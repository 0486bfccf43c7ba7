// What was taken off the site lately, by its reporter or by an editor, and is not back.
import { sql } from 'kysely'
import type { Audience } from '#kernel/audience.ts'
import type { Day } from '#kernel/dates.ts'
import type { Db } from '#platform/db/handle.ts'
import type { Tables } from '../../own-answers/queries.ts'
import { lately, readable, type TextKind } from '../queries.ts'

/** What a page that is off the site waits for: a second person, a new text, its file, nothing any more. */
type Back = 'read' | 'proposal' | 'import' | 'consent' | 'none'

export type TakenOff = {
  /** of the text of a dossier, or of a page that none stands behind */
  readonly id: string
  readonly kind: TextKind
  readonly title: string
  readonly audience: Audience
  readonly writer_id: string | null
  readonly day: Day
  readonly by: 'reporter' | 'editor'
  /** of what an editor did: who, and why */
  readonly actor_id: string | null
  readonly reason: string | null
  readonly back: Back
}

const ofDossier = sql`case when p.state = 'withdrawn' or r.consent = 'no' then 'consent'
  when p.state = 'proposed' and ${readable} then 'read' else 'proposal' end`

/** Each page that is off the site; \`command\` and what it was done to tell which line of the log says why. */
const offline = sql`(
  select p.id, 'obstacle' as kind, x.title, o.audience, p.writer_id, p.state, p.day, 'report' as object, r.id as object_id,
    'report.unpublish' as command, ${ofDossier} as back
  from desk_publication p join report r on r.id = p.report_id
  join obstacle o on o.id = p.obstacle_id and o.state = 'archived'
  join obstacle_text x on x.obstacle_id = o.id and x.locale = 'nl'
  union all
  select p.id, 'answer', x.title, 'everyone', p.writer_id, p.state, p.day, 'report', r.id, 'rule-answer.unpublish', ${ofDossier}
  from (select t.*, 'everyone' as audience from desk_answer t) p join report r on r.id = p.report_id
  join rule_answer a on a.id = p.answer_id and a.state = 'archived'
  join rule_answer_text x on x.answer_id = a.id and x.locale = 'nl'
  union all
  select o.id, 'obstacle', x.title, o.audience, null, null, null, 'obstacle', o.id, 'obstacle.archive',
    case when o.import_key is null then 'none' else 'import' end
  from obstacle o join obstacle_text x on x.obstacle_id = o.id and x.locale = o.original_locale
  where o.state = 'archived' and not exists (select from desk_publication t where t.obstacle_id = o.id)
  union all
  select a.id, 'answer', x.title, 'everyone', null, null, null, 'rule-answer', a.id, 'rule-answer.archive',
    case when a.import_key is null then 'none' else 'import' end
  from rule_answer a join rule_answer_text x on x.answer_id = a.id and x.locale = a.original_locale
  where a.state = 'archived' and not exists (select from desk_answer t where t.answer_id = a.id))`

/** The newest first. */
export const takenOffLately = async (db: Db<Tables>, today: Day): Promise<TakenOff[]> => {
  const since = sql`${lately(today)}::date`
  const { rows } = await sql<TakenOff>`
    select off.* from (
      select w.id, w.kind, w.title, w.audience, w.writer_id, w.day, 'reporter' as by, null::uuid as actor_id,
        null as reason, w.back
      from ${offline} w where w.state = 'withdrawn' and w.day >= ${since}
      union all
      select w.id, w.kind, w.title, w.audience, w.writer_id, act.day, 'editor', act.actor_id, act.reason, w.back
      from ${offline} w cross join lateral (
        select day, actor_id, reason from audit
        where object_kind = w.object and object_id = w.object_id and command = w.command and day >= ${since}
        order by day desc, position desc nulls last, at desc nulls last limit 1) act
      where w.state is distinct from 'withdrawn') off
    order by off.day desc, off.id limit 200`.execute(db)
  return rows
}
