// Answers as pages show them: their cards, their texts, and one with everything of it.
import { sql } from 'kysely'
import type { Day } from '#kernel/dates.ts'
import type { Lang } from '#kernel/language.ts'
import type { Db } from '#platform/db/handle.ts'
import { within } from './list.ts'
import type { AnswerCardRow, AnswerRow, AnswerTables, AnswerTextRow, Block, Verdict } from './schema.ts'

type Read = Db<AnswerTables>

export type AnswerText = Pick<AnswerTextRow, 'title' | 'sentence' | 'locale'>

/** Question and sentence in the reader's language where it is there. */
export const answerTexts = async (
  db: Read,
  ids: readonly string[],
  lang: Lang,
): Promise<ReadonlyMap<string, AnswerText>> => {
  if (ids.length === 0) return new Map()
  const { rows } = await sql<AnswerText & { id: string }>`
    select answer_id as id, locale, title, sentence from rule_answer_text
    where answer_id = any(${[...ids]}::uuid[]) order by locale = ${lang}`.execute(db)
  return new Map(rows.map(({ id, ...text }) => [id, text]))
}

type Text = Omit<AnswerTextRow, 'explanation'> & { readonly explanation: readonly Block[] }

export type AnswerDetail = {
  readonly answer: Pick<AnswerRow, 'id' | 'reality' | 'level' | 'original_locale'>
  readonly card: AnswerCardRow
  /** question and sentence, in the reader's language where it is there */
  readonly said: AnswerText
  /** the full text, in the reader's language or that of the original */
  readonly text: Text
  readonly sources: readonly { readonly label: string; readonly url: string }[]
}

/** Everything on the page at this address; undefined where there is none for anybody. */
export const answerDetail = async (db: Read, slug: string, lang: Lang): Promise<AnswerDetail | undefined> => {
  const card = await db.selectFrom('rule_answer_card').selectAll().where('slug', '=', slug).executeTakeFirst()
  if (!card) return undefined
  const id = card.answer_id
  const [answer, texts, sources] = await Promise.all([
    db
      .selectFrom('rule_answer')
      .select(['id', 'reality', 'level', 'original_locale'])
      .where('id', '=', id)
      .executeTakeFirst(),
    db.selectFrom('rule_answer_text').selectAll().where('answer_id', '=', id).execute(),
    db
      .selectFrom('rule_answer_source')
      .select(['label', 'url'])
      .where('answer_id', '=', id)
      .orderBy('position')
      .execute(),
  ])
  const original = texts.find(({ locale }) => locale === answer?.original_locale)
  const own = texts.find(({ locale }) => locale === lang) ?? original
  if (!answer || !original || !own) return undefined
  return { answer, card, said: own, text: own.state === 'full' ? own : original, sources }
}

/** These answers in this order, those that are public. */
export const answersByIds = async (db: Read, ids: readonly string[]): Promise<AnswerCardRow[]> => {
  const { rows } = await sql<AnswerCardRow>`
    select c.* from unnest(${[...ids]}::uuid[]) with ordinality asked (id, at)
    join rule_answer_card c on c.answer_id = asked.id order by at`.execute(db)
  return rows
}

/** How many answers of each kind hold on this day. */
export const verdictCounts = async (db: Read, today: Day): Promise<ReadonlyMap<Verdict, number>> => {
  const { rows } = await sql<{ verdict: Verdict; count: number }>`
    select verdict, count(*) as count from rule_answer_card where ${within(today)} group by verdict`.execute(
    db,
  )
  return new Map(rows.map(({ verdict, count }) => [verdict, count]))
}

/** Others that hold, nearest by theme, body and region first. */
export const relatedAnswers = async (
  db: Read,
  card: AnswerCardRow,
  today: Day,
  most: number,
): Promise<AnswerCardRow[]> => {
  const shared = (column: 'themes' | 'bodies' | 'regions') =>
    sql`cardinality(array(select unnest(${sql.ref(column)}) intersect select unnest(${[...card[column]]}::text[])))`
  const { rows } = await sql<AnswerCardRow>`
    select * from rule_answer_card where ${within(today)} and answer_id <> ${card.answer_id}
    order by 3 * ${shared('themes')} + 2 * ${shared('bodies')} + ${shared('regions')} desc, sort_recent, sort_title, answer_id
    limit ${most}`.execute(db)
  return rows
}

/** Whether the clock asks for an act: something is to be published, or ended. */
export const clockAsks = async (db: Read, today: Day): Promise<boolean> => {
  const { rows } = await sql`
    select from rule_answer where (state = 'scheduled' and published_on <= ${today}::date)
      or (not ended and valid_until < ${today}::date) limit 1`.execute(db)
  return rows.length > 0
}
