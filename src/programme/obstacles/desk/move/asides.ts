// Who is at move beside, or instead of, what a report itself waits for: read from what lies with tables and experts, texts and questions.
import { sql } from 'kysely'
import { addDays, type Day } from '#kernel/dates.ts'
import type { Db } from '#platform/db/handle.ts'
import { readable, type Tables as TextTables, textsOfBothKinds } from '../../publishing/queries.ts'
import { isEnded } from '../../reports/rules.ts'
import { reportStates } from '../../reports/schema.ts'
import { silenceDays } from '../ending/queries.ts'
import type { DeskTables } from '../schema.ts'
import type { Aside } from './moves.ts'

type Tables = TextTables & DeskTables

/** How long the desk is reminded that a table has to hear that a report was taken back. */
const remindedFor = 14

/** What lies with tables; once one would have answered, the desk asks how it stands. */
const atTables = (today: Day) => sql`
  select report_id, case when late then 'desk' else 'table' end as party, case when late then 'ask-table' else 'table' end as step,
    case when late then expected + 1 else since end as since, case when late then null else expected end as due
  from (select report_id, min(expected_on) as expected, min(coalesce(taken_up_on, day)) as since,
      coalesce(bool_or(expected_on < ${today}::date), false) as late
    from desk_agenda_item where state in ('put', 'taken-up') group by report_id) i`

/** A table has to hear that the report was taken back. */
const takenBack = (today: Day) => sql`
  select i.report_id, 'desk', 'tell-table', i.ended_on, null::date
  from desk_agenda_item i join report r on r.id = i.report_id and r.state = 'withdrawn'
  where i.state = 'withdrawn' and i.result is null and i.ended_on >= ${addDays(today, -remindedFor)}::date`

/** What experts were asked: theirs until they answer or their time is over, then the desk's until it noted that. */
const advice = (today: Day) => sql`
  select c.report_id, case when c.answered_on is null and c.until_on >= ${today}::date then 'expert' else 'desk' end,
    case when c.answered_on is not null then 'advice' when c.until_on < ${today}::date then 'no-advice' else 'expert' end,
    case when c.answered_on is not null then c.answered_on when c.until_on < ${today}::date then c.until_on + 1 else c.day end,
    case when c.answered_on is null and c.until_on >= ${today}::date then c.until_on end
  from desk_consultation c join report r on r.id = c.report_id and r.state <> 'withdrawn'
  where c.state <> 'draft' and c.read_on is null and (c.answered_on is not null or c.ended_on is null)`

/** Words that came with the end or after it, and that nobody read yet. */
const unread = sql`select report_id, 'desk', 'unread', day, due_on from desk_unread`

/** Texts that came back, hold no more, or wait for who reads them first. */
const texts = (today: Day) => sql`
  select report_id, case when step like '%-editor' then 'editor' when step = 'read-text' then 'reporter' else 'desk' end, step, since, null::date
  from (select p.report_id,
      case when p.state = 'sent-back' then p.kind || '-back' when p.state = 'published' then 'answer-over'
        when ${readable} then p.kind || '-editor' else 'read-text' end as step,
      case when p.state = 'published' then p.valid_until + 1 else p.day end as since
    from ${textsOfBothKinds}
    where p.state = 'sent-back' and r.state in ('answered', 'closed') and r.consent <> 'no'
      or p.state = 'published' and r.state in ('answered', 'closed') and p.valid_until < ${today}::date
      or p.state = 'proposed' and r.consent <> 'no') t`

/** Whether it is solved was asked, and nobody said so yet; of what was rounded off before, as long as silence would end it. */
const solved = (today: Day) => sql`
  select o.report_id, 'reporter', case r.state when 'closed' then 'solved-closed' else 'solved' end, o.asked_on,
    o.asked_on + ${sql.lit(silenceDays)}
  from desk_outcome o join report r on r.id = o.report_id and r.state in ('answered', 'closed') and r.waiting_on = 'nobody'
  where o.solved is null and o.position > r.reopened_position
    and o.asked_on > case r.state when 'closed' then ${addDays(today, -silenceDays)}::date else ${addDays(today, -60)}::date end
    and not exists (select from desk_outcome n where n.report_id = o.report_id and n.position > o.position)`

/** The reporter of one that is handled with it says that the problem they share is not quite right. */
const disputed = sql`
  select m.into_id, 'desk', 'held-disputed', min(s.reaction_day), min(x.due_on)
  from desk_merge m join report x on x.id = m.report_id and x.state = 'merged'
  join report r on r.id = m.into_id and r.state <> all(${reportStates.filter(isEnded)}::text[])
  join lateral (select reaction, reaction_day from desk_statement s where s.report_id = x.id order by version desc limit 1) s
    on s.reaction = 'not-quite'
  group by m.into_id`

export type Asides = ReadonlyMap<string, readonly Aside[]>

/** Of these reports, or of all there are. */
export const asidesOf = async (
  db: Db<Tables>,
  today: Day,
  reportIds: readonly string[] | null,
): Promise<Asides> => {
  const of = reportIds === null ? sql`` : sql`where report_id = any(${[...reportIds]}::uuid[])`
  const { rows } = await sql<Aside & { report_id: string }>`
    select distinct on (report_id, step) report_id, party, step, since, due from (
      ${atTables(today)} union all ${takenBack(today)} union all ${unread} union all ${texts(today)}
      union all ${advice(today)} union all ${solved(today)} union all ${disputed}) a (report_id, party, step, since, due)
    ${of} order by report_id, step, since`.execute(db)
  return Map.groupBy(rows, ({ report_id }) => report_id)
}
