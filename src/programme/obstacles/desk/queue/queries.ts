import { sql } from 'kysely'
import type { Day } from '#kernel/dates.ts'
import type { Db } from '#platform/db/handle.ts'
import type { ReportTables } from '../../reports/schema.ts'
import { type QueueRow, queueFields } from './list.ts'
import { isLate } from './runs.ts'

type Tables = ReportTables

/** What these reports wish: of those that the reader may read. */
export const wishesOf = async (
  db: Db<Tables>,
  readable: readonly string[],
): Promise<ReadonlyMap<string, string>> => {
  const wishes = await db
    .selectFrom('report')
    .select(['id', 'wish'])
    .where('id', '=', sql<string>`any(${[...readable]}::uuid[])`)
    .execute()
  return new Map(wishes.map(({ id, wish }) => [id, wish]))
}

/** What lies with a table: of those there are few. */
const atTable = sql<boolean>`id in (select report_id from desk_agenda_item where state in ('put', 'taken-up'))`

/** What its reporter wrote on after the end, and nobody read yet. */
const unreadWords = sql<boolean>`id in (select report_id from desk_unread)`

// Written out: an index that holds open ones alone serves no statement that is told only later which those are.
const isOpen = sql<boolean>`waiting_on <> 'nobody'`

const rows = (db: Db<Tables>) => db.selectFrom('report').select(queueFields)

const byUrgency = (db: Db<Tables>, today: Day) =>
  rows(db)
    .orderBy(sql`case when ${isLate(today)} then due_on end`, (order) => order.asc().nullsLast())
    .orderBy('waiting_since')
    .orderBy('id')

/** More than anybody handles at once: it keeps a page from growing without end. */
const mostHeld = 500

/** What this person handles and is open, or is one of these; the most urgent first. */
export const openOf = (
  db: Db<Tables>,
  today: Day,
  handlerId: string | null,
  also: readonly string[],
): Promise<QueueRow[]> =>
  byUrgency(db, today)
    .where(sql<boolean>`(${isOpen} or id = any(${[...also]}::uuid[]))`)
    .where('handler_id', '=', handlerId)
    .limit(mostHeld)
    .execute()

/** These ones. */
export const rowsOf = (db: Db<Tables>, ids: readonly string[]): Promise<QueueRow[]> =>
  rows(db)
    .where('id', '=', sql<string>`any(${[...ids]}::uuid[])`)
    .execute()

/** What nobody handles yet: so many, the most urgent first; in two looks, because each then follows an index. */
export const openOfNobody = async (db: Db<Tables>, today: Day, most: number): Promise<QueueRow[]> => {
  const free = rows(db).where(isOpen).where('handler_id', 'is', null)
  const late = await free
    .where(isLate(today))
    .orderBy('due_on')
    .orderBy('waiting_since')
    .orderBy('id')
    .limit(most)
    .execute()
  if (late.length === most) return late
  const others = await free
    .where(sql<boolean>`(${isLate(today)}) is not true`)
    .orderBy('waiting_since')
    .orderBy('id')
    .limit(most - late.length)
    .execute()
  return [...late, ...others]
}

/** What is open, lies with a table or holds words that nobody read, in the hands of anybody but these: so many, the most urgent first. */
export const openOfOthers = (
  db: Db<Tables>,
  today: Day,
  handlerIds: readonly string[],
  most: number,
): Promise<QueueRow[]> =>
  byUrgency(db, today)
    .where(sql<boolean>`(${isOpen} or ${atTable} or ${unreadWords})`)
    .where('handler_id', '!=', sql<string>`all(${[...handlerIds]}::uuid[])`)
    .limit(most)
    .execute()
