// Keeps the cards of the public list equal to the answers themselves, inside a command.
import { sql } from 'kysely'
import { daysBetween } from '#kernel/dates.ts'
import { sortKey } from '#kernel/text.ts'
import type { Tx } from '#platform/db/handle.ts'
import { levelWords } from '../about/facets.ts'
import type { RuleLevel } from '../schema.ts'
import { verdictWords } from './list.ts'
import type { AnswerCardRow, AnswerTables } from './schema.ts'

type Made = 'levels' | 'verdicts' | 'sort_recent' | 'sort_title'
type Source = Omit<AnswerCardRow, Made> & { title: string; level: RuleLevel }

const cardOf = ({ title, level, ...row }: Source): AnswerCardRow => ({
  ...row,
  levels: [levelWords[level]],
  verdicts: [verdictWords[row.verdict]],
  sort_recent: daysBetween(row.confirmed_on ?? row.published_on, '1970-01-01'),
  sort_title: sortKey(title),
})

const cardsFrom = async (tx: Tx<AnswerTables>): Promise<AnswerCardRow[]> => {
  const { rows } = await sql<Source>`
    select a.id as answer_id, a.slug, a.verdict, a.confirmed_by, a.confirmed_on, a.valid_until, a.published_on, a.level,
      a.all_themes, a.all_sectors, a.nationwide, t.title,
      array(select theme from rule_answer_theme x join theme on slug = theme where answer_id = a.id order by position) as themes,
      array(select sector from rule_answer_sector x join sector on slug = sector where answer_id = a.id order by position) as sectors,
      array(select region from rule_answer_region x join region on slug = region where answer_id = a.id order by sort_key) as regions,
      array(select code from rule_answer_body x join rule_body on code = rule_body where answer_id = a.id order by position) as bodies
    from rule_answer a join rule_answer_text t on t.answer_id = a.id and t.locale = a.original_locale
    where a.state = 'published'`.execute(tx)
  return rows.map(cardOf)
}

/** Writes all cards anew: there are hundreds at most. Answers how many there are. */
export const rebuildCards = async (tx: Tx<AnswerTables>): Promise<number> => {
  const cards = await cardsFrom(tx)
  await tx.deleteFrom('rule_answer_card').execute()
  if (cards.length > 0) await tx.insertInto('rule_answer_card').values(cards).execute()
  return cards.length
}
