// What the passing of days asks of reports that have their answer, or have ended.
import { sql } from 'kysely'
import { addDays, type Day } from '#kernel/dates.ts'
import type { Db, Tx } from '#platform/db/handle.ts'
import { erasedKeptFrom } from '../../reports/erasing/queries.ts'
import { isEnded } from '../../reports/rules.ts'
import { type ReportRow, type ReportTables, reportStates } from '../../reports/schema.ts'
import type { DeskTables, OutcomeRow } from '../schema.ts'

type Tables = ReportTables & DeskTables
type Read = Db<Tables> | Tx<Tables>

/**
 * Days after an answer on which the reporter is asked whether it is solved; days they have to say so; days a report is
 * kept, and before that the days in which nothing new is taken, so that nobody writes what goes unread.
 */
const days = { ask: 28, silence: 14, keep: 730, deaf: 14 } as const
export const silenceDays = days.silence

const ended = reportStates.filter(isEnded)

/** The newest answer of each report, while it counts. */
const newest = sql`
  select distinct on (o.report_id) o.*, r.state, r.origin, r.waiting_since from desk_outcome o
  join report r on r.id = o.report_id and o.position > r.reopened_position
  order by o.report_id, o.position desc`

const idsOf = async (db: Read, where: ReturnType<typeof sql>): Promise<string[]> => {
  const { rows } = await sql<{ report_id: string }>`
    select report_id from (${newest}) n where ${where} order by report_id`.execute(db)
  return rows.map((row) => row.report_id)
}

/** What lies with a table is not solved yet; once the table said what came of it, its words are read first. */
const tablesDone = (before: Day) => sql`not exists (
  select from desk_agenda_item i where i.report_id = n.report_id
    and (i.state in ('put', 'taken-up') or i.state in ('ended', 'declined') and i.ended_on > ${before}::date))`

/** Reports whose answer is four weeks old and whose reporter was not asked yet whether it helped. */
export const dueToAsk = (db: Read, today: Day): Promise<string[]> =>
  idsOf(
    db,
    sql`state in ('answered', 'closed') and origin = 'reported' and asked_on is null
      and day <= ${addDays(today, -days.ask)}::date and ${tablesDone(addDays(today, -days.ask))}`,
  )

/** Those whose reporter could say until yesterday whether the problem is right. */
export const dueToGoOn = async (db: Read, today: Day): Promise<string[]> =>
  (
    await db
      .selectFrom('report')
      .select('id')
      .where('waiting_on', '=', 'reporter')
      .where('due_on', '<', today)
      .orderBy('id')
      .execute()
  ).map(({ id }) => id)

/** Answered ones whose reporter was asked two weeks ago and said nothing. */
export const dueToClose = (db: Read, today: Day): Promise<string[]> =>
  idsOf(db, sql`state = 'answered' and solved is null and asked_on <= ${addDays(today, -days.silence)}::date`)

/**
 * Public pages of which a reporter said on an earlier day that it is not solved: a page that changed at once would tell
 * who looks when somebody was here. One that was put online anew since, with a new answer, says what counts already.
 */
export const pagesToReopen = async (db: Read, today: Day): Promise<string[]> => {
  const { rows } = await sql<{ id: string }>`
    select distinct k.id from obstacle k
    join desk_publication p on p.obstacle_id = k.id
    join report r on r.id = p.report_id
    join desk_outcome o on o.report_id = r.id and o.position <= r.reopened_position
    -- of one that went into another, where it stands by itself
    left join obstacle_merge h on h.obstacle_id = k.id
    where coalesce(h.phase, k.phase) = 'answered' and o.solved in ('no', 'partly') and o.solved_on < ${today}::date
      and (k.changed_on < o.solved_on or not exists (
        select from desk_outcome n where n.report_id = r.id and n.position > r.reopened_position))
    order by k.id`.execute(db)
  return rows.map(({ id }) => id)
}

/** Those that ended two years ago. */
export const dueToErase = async (db: Read, today: Day): Promise<string[]> =>
  (
    await db
      .selectFrom('report')
      .select('id')
      .where('state', 'in', ended)
      .where('waiting_since', '<=', addDays(today, -days.keep))
      .orderBy('id')
      .execute()
  ).map(({ id }) => id)

/** Reports that ended before yesterday. */
const over = (today: Day) =>
  sql`select id from report where state = any(${ended}::text[]) and waiting_since < ${addDays(today, -1)}::date`

/** Closed ones whose reporter has still to be asked, or may still say, whether it is solved. */
const stillAsked = (today: Day) =>
  sql`select report_id from (${newest}) n where state = 'closed' and origin = 'reported' and solved is null
    and coalesce(asked_on > ${addDays(today, -days.silence)}::date, true)`

/** Whose contact is forgotten now. */
export const contactsOver = (today: Day) => sql<boolean>`report_id in (${over(today)})`

/** Whose address for notices is forgotten now: not while the question whether it is solved is still to come. */
export const noticesOver = (today: Day) =>
  sql<boolean>`report_id in (${over(today)}) and report_id not in (${stillAsked(today)})`

/** Whether who somebody was is still known of a report that has ended. */
export const somethingToForgetOfEnded = async (db: Read, today: Day): Promise<boolean> => {
  const { rows } = await sql`
    select from report_contact where ${contactsOver(today)}
    union all select from report_notice where ${noticesOver(today)}
    union all select from report_erased where day < ${erasedKeptFrom(today)}::date limit 1`.execute(db)
  return rows.length > 0
}

/** When a report that has ended is erased, and until when its reporter can write on it. */
export const erasedOn = ({ waiting_since }: Pick<ReportRow, 'waiting_since'>): Day =>
  addDays(waiting_since, days.keep)
export const heardUntil = (report: Pick<ReportRow, 'waiting_since'>): Day =>
  addDays(erasedOn(report), -days.deaf)

type Asked = Pick<OutcomeRow, 'asked_on' | 'solved' | 'position'>

/** The day on which a reporter is asked whether an answer of this day solved it. */
export const askedOn = (answered: Day): Day => addDays(answered, days.ask)

/** Whether the reporter can be told when that will be; what lies with who decides has no day yet. */
export const willBeAsked = (
  { state, origin }: Pick<ReportRow, 'state' | 'origin'>,
  { asked_on, outcome }: Pick<OutcomeRow, 'asked_on' | 'outcome'>,
): boolean =>
  (state === 'answered' || state === 'closed') &&
  origin === 'reported' &&
  asked_on === null &&
  outcome !== 'escalated'

/** Whether the reporter was asked if it is solved, and has not said so yet. */
export const isAsked = (
  { state, reopened_position }: Pick<ReportRow, 'state' | 'reopened_position'>,
  outcome: Asked | null | undefined,
): boolean =>
  (state === 'answered' || state === 'closed') &&
  outcome != null &&
  outcome.asked_on !== null &&
  outcome.solved === null &&
  outcome.position > reopened_position
