// What bodies were asked, and when they answered, as far as public pages tell of it.
import { type RawBuilder, sql } from 'kysely'
import type { Audience } from '#kernel/audience.ts'
import { addDays, type Day, workingDaysBetween } from '#kernel/dates.ts'
import type { Lang } from '#kernel/language.ts'
import type { Db } from '#platform/db/handle.ts'
import type { Finding, ObstacleCardRow, ObstacleTables, ObstacleTextRow } from '../known/schema.ts'
import { cardsFor, familyOf } from '../known/together/queries.ts'
import type { PublicationTables } from '../publishing/schema.ts'
import { usedOf } from '../tracks/clock.ts'
import { clocksOf } from '../tracks/queries.ts'
import type { TrackRow, TrackTables } from '../tracks/schema.ts'
import type { Count, Split } from './figures.ts'

export type Tables = TrackTables & PublicationTables & ObstacleTables
type Read = Db<Tables>

/** How far back is counted; longer ago says little about now, and a report is not kept for good. */
const countedDays = 365

type Asked = Pick<TrackRow, 'id' | 'report_id' | 'rule_body' | 'state' | 'waiting_on'> & {
  /** everybody can read that this body was asked, or what it found */
  readonly shown: boolean
}

/**
 * Questions that are open, and those that ended in the last year. A member sees more pages than everybody does: what is
 * known is what everybody can count.
 */
const askedOf = async (db: Read, codes: readonly string[], today: Day): Promise<Asked[]> => {
  const { rows } = await sql<Asked>`
    select t.id, t.report_id, t.rule_body, t.state, t.waiting_on, exists (
      select from desk_publication p
      join obstacle_card c on c.obstacle_id = p.obstacle_id
      where p.report_id = t.report_id and case when t.waiting_on = 'nobody'
        then exists (select from obstacle_finding f where f.obstacle_id = c.obstacle_id and f.rule_body = t.rule_body)
        else t.waiting_on = 'body' and c.phase = 'reopened' end) as shown
    from desk_track t
    where t.rule_body = any(${[...codes]}::text[])
      and (t.waiting_on <> 'nobody' or t.waiting_since > ${addDays(today, -countedDays)}::date)`.execute(db)
  return rows
}

type Timed = Asked & { readonly late: boolean }

/** What a page names once is one, however often it was asked. */
const countOf = (questions: readonly Timed[]): Count => ({
  all: questions.length,
  known: new Set(questions.flatMap(({ shown, report_id }) => (shown ? [report_id] : []))).size,
})

/** One body: what it handled and what is open still, and how much of each is, or was, past its term. */
export type Questions = {
  readonly handled: Split
  readonly open: Split
}

/** An answer, or whose it is, is a word on a question; that none came counts once the term was over. */
const isHandled = ({ state, late }: Timed): boolean =>
  state === 'answered' || state === 'declined' || (state === 'ended-by-desk' && late)

/** No page tells which answer came in time: of those numbers nothing is known. */
const unknown = ({ all }: Count): Count => ({ all, known: 0 })

const splitOf = (questions: readonly Timed[], isLate: (one: Timed) => boolean): Split => ({
  whole: countOf(questions),
  late: countOf(questions.filter(isLate)),
  rest: countOf(questions.filter((one) => !isLate(one))),
})

const questionsIn = (asked: readonly Timed[]): Questions => {
  const { whole, late, rest } = splitOf(asked.filter(isHandled), (one) => one.late)
  const open = asked.filter(({ waiting_on }) => waiting_on !== 'nobody')
  return {
    handled: { whole, late: unknown(late), rest: unknown(rest) },
    open: splitOf(open, (one) => one.late && one.waiting_on === 'body'),
  }
}

/** What each of these bodies was asked, counted with the clock that its officials see. */
export const questionsOf = async (
  db: Read,
  codes: readonly string[],
  today: Day,
  holidays: ReadonlySet<Day>,
): Promise<ReadonlyMap<string, Questions>> => {
  const asked = await askedOf(db, codes, today)
  const logs = await clocksOf(
    db,
    asked.map(({ id }) => id),
  )
  const timed = asked.map((one) => ({
    ...one,
    late: usedOf(logs.get(one.id) ?? [], today, holidays).late > 0,
  }))
  const byBody = Map.groupBy(timed, ({ rule_body }) => rule_body)
  return new Map(codes.map((code) => [code, questionsIn(byBody.get(code) ?? [])]))
}

/** What a body said about one public knelpunt, last. */
export type Said = {
  readonly card: ObstacleCardRow
  readonly rule_body: string
  readonly finding: Finding
  readonly day: Day
  readonly exact: 'day' | 'month' | 'year'
  readonly title: Pick<ObstacleTextRow, 'title' | 'locale'>
  readonly text: { readonly said: string; readonly locale: Lang }
}

type Found = ObstacleCardRow &
  Pick<Said, 'rule_body' | 'finding' | 'day' | 'exact'> & { position: number; original_locale: Lang }

const textsOf = (db: Read, ids: readonly string[]) =>
  db
    .selectFrom('obstacle_text')
    .selectAll()
    .where('obstacle_id', 'in', ids.length === 0 ? ['00000000-0000-4000-8000-000000000000'] : [...ids])
    .execute()

/** What these bodies said about knelpunten that this reader may see, the newest first. */
export const saidBy = async (
  db: Read,
  codes: readonly string[],
  lang: Lang,
  audience: Audience,
): Promise<Said[]> => {
  const { rows } = await sql<Found>`
    select * from (
      select distinct on (f.obstacle_id, f.rule_body) c.*, f.rule_body, f.finding, f.day, f.exact, f.position, o.original_locale
      from obstacle_finding f
      join ${sql.table(cardsFor(audience))} c on c.obstacle_id = f.obstacle_id
      join obstacle o on o.id = f.obstacle_id
      where f.rule_body = any(${[...codes]}::text[])
      order by f.obstacle_id, f.rule_body, f.position desc) last
    order by day desc, sort_title, obstacle_id`.execute(db)
  const texts = Map.groupBy(
    await textsOf(
      db,
      rows.map((row) => row.obstacle_id),
    ),
    (text) => text.obstacle_id,
  )
  return rows.flatMap(({ rule_body, finding, day, exact, position, original_locale, ...card }) => {
    const own = texts.get(card.obstacle_id) ?? []
    const original = own.find(({ locale }) => locale === original_locale)
    const title = own.find(({ locale }) => locale === lang) ?? original
    const full = title?.state === 'full' ? title : original
    if (!title || !full) return []
    const text = { said: full.finding_texts[position] ?? '', locale: full.locale }
    return [{ card, rule_body, finding, day, exact, title, text }]
  })
}

/** A body that is at move, and by how many working days it is past its term. */
export type AtMove = { readonly rule_body: string; readonly late: number }

/** Whether a page says that this one, or what went into it, is open again. */
const openAgain = sql`(o.phase = 'reopened' or exists (
  select from obstacle_merge m where m.obstacle_id = o.id and m.phase = 'reopened'))`

/** The bodies that look into a public knelpunt again, in their order; each with the question that is late most. */
export const bodiesOn = async (
  db: Read,
  obstacleId: string,
  today: Day,
  holidays: ReadonlySet<Day>,
): Promise<AtMove[]> => {
  const family: RawBuilder<unknown> = familyOf(obstacleId)
  const { rows } = await sql<{ rule_body: string; due_on: Day | null }>`
    select t.rule_body, min(t.due_on) as due_on
    from obstacle o
    join desk_publication p on p.obstacle_id = o.id
    join desk_track t on t.report_id = p.report_id
    join rule_body b on b.code = t.rule_body
    where o.id in ${family} and o.state = 'published' and ${openAgain} and t.waiting_on = 'body'
    group by t.rule_body, b.position order by b.position`.execute(db)
  return rows.map(({ rule_body, due_on }) => ({
    rule_body,
    late: lateOn(due_on, today, holidays),
  }))
}

/** Working days past a due date: none on it, nor in the weekend after it. */
export const lateOn = (due: Day | null, today: Day, holidays: ReadonlySet<Day>): number =>
  due === null || due >= today ? 0 : workingDaysBetween(due, today, holidays)
