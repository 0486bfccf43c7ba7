// What answers show on pages that belong to others, and where they can be read.
import { type RawBuilder, sql } from 'kysely'
import type { TaxonomyTables } from '#commons/taxonomy'
import { dayOf } from '#kernel/dates.ts'
import type { Db } from '#platform/db/handle.ts'
import type { PagePart, PartSubject, PublicPath } from '#platform/module.ts'
import type { Stage } from '#platform/stage.ts'
import { say } from '#ui/words.ts'
import { type Speech, shortBody, speechOf } from '../about/speech.ts'
import { answerPath, answersPath } from '../addresses.ts'
import type { BodyTables } from '../schema.ts'
import { narrowedTo, within } from './list.ts'
import { messages } from './messages.ts'
import { answerTexts } from './queries.ts'
import type { AnswerCardRow, AnswerTables } from './schema.ts'

/** What answers can be about. */
export type AnswerSubject = Extract<PartSubject, { kind: 'theme' | 'region' }>

const shown = 3

const about = (subject: AnswerSubject): RawBuilder<unknown> =>
  subject.kind === 'theme'
    ? sql`(${subject.slug} = any(themes) or all_themes)`
    : sql`(${subject.slug} = any(regions) or nationwide)`

/** What is of the region itself comes before what is for the whole country. */
const nearFirst = (subject?: AnswerSubject): RawBuilder<unknown> =>
  subject?.kind === 'region' ? sql`${subject.slug} = any(regions) desc,` : sql``

/** The newest that hold. */
export const newestAnswers = async (
  db: Db<AnswerTables>,
  { today }: Pick<Speech, 'today'>,
  most: number,
  subject?: AnswerSubject,
): Promise<AnswerCardRow[]> => {
  const { rows } = await sql<AnswerCardRow>`
    select * from rule_answer_card where ${within(today)} and ${subject === undefined ? sql`true` : about(subject)}
    order by ${nearFirst(subject)} sort_recent, sort_title, answer_id limit ${most}`.execute(db)
  return rows
}

export const answerParts = async (
  stage: Stage<AnswerTables & BodyTables & TaxonomyTables>,
  subject: AnswerSubject,
): Promise<readonly PagePart[]> => {
  const { db, lang } = stage
  const speech = await speechOf(stage)
  const cards = await newestAnswers(db, speech, shown, subject)
  const ids = cards.map((card) => card.answer_id)
  const texts = await answerTexts(db, ids, lang)
  const t = messages[lang]
  return [
    {
      title: t.many,
      rows: cards.map((card) => {
        const text = texts.get(card.answer_id)
        const bodies = card.bodies.map((code) => shortBody(code, speech)).join(', ')
        return {
          title: text?.title ?? card.slug,
          ...(text && text.locale !== lang ? { titleLang: text.locale } : {}),
          path: answerPath(card),
          meta: `${say(lang).verdict[card.verdict]} · ${bodies}`,
        }
      }),
      empty: { text: t.partEmpty, label: t.partMore, path: answersPath },
      more: {
        label: t.partMore,
        path: narrowedTo(subject.kind === 'theme' ? 'thema' : 'regio', subject.slug),
      },
    },
  ]
}

export const answerPaths = async ({ db }: Stage<AnswerTables>): Promise<PublicPath[]> => {
  const { rows } = await sql<{ slug: string; updated_at: Date }>`
    select c.slug, a.updated_at from rule_answer_card c join rule_answer a on a.id = c.answer_id
    order by c.slug`.execute(db)
  return [
    { path: answersPath },
    ...rows.map((row) => ({ path: answerPath(row), changedOn: dayOf(row.updated_at) })),
  ]
}
