// Writes answers in sets, inside a command: things, texts and links together.
import type { Insertable } from 'kysely'
import type { TaxonomyTables } from '#commons/taxonomy'
import { type Day, dayOf } from '#kernel/dates.ts'
import type { Lang } from '#kernel/language.ts'
import type { Tx } from '#platform/db/handle.ts'
import { type Noun, type Placed, sharedRow, writeLinks } from '../../about/import-steps.ts'
import type { BodyTables } from '../../schema.ts'
import type { AnswerRow, AnswerTables, AnswerTextRow } from '../schema.ts'
import type { AnswerRecord } from './record.ts'

type Write = Tx<AnswerTables & BodyTables & TaxonomyTables>

export const noun: Noun = { table: 'rule_answer', column: 'answer_id' }

const rowOf = (placed: Placed<AnswerRecord>, now: Date, today: Day): Insertable<AnswerRow> => {
  const { verdict, confirmedBy, confirmedOn, validUntil } = placed.record
  return {
    ...sharedRow(placed, now, today),
    verdict,
    confirmed_by: confirmedBy ?? null,
    confirmed_on: confirmedOn ?? null,
    valid_until: validUntil ?? null,
    ended: false,
  }
}

type Texts = AnswerRecord['en']

const textRow = (
  { id, version }: Placed<AnswerRecord>,
  locale: Lang,
  texts: Texts,
  full: boolean,
): Insertable<AnswerTextRow> => ({
  answer_id: id,
  locale,
  state: full ? 'full' : 'summary',
  based_on_version: version,
  title: texts.title,
  sentence: texts.sentence,
  explanation: JSON.stringify(texts.explanation),
  steps: texts.steps,
  holds_for: texts.holdsFor ?? null,
  confirmed_role: texts.confirmedRole ?? null,
})

/** English is full when it holds steps and explanation too; else it is a summary beside the Dutch text. */
const textRows = (placed: Placed<AnswerRecord>): Insertable<AnswerTextRow>[] => {
  const { record } = placed
  const full = record.en.explanation.length > 0 && record.en.steps.length === record.steps.length
  return [textRow(placed, 'nl', record, true), textRow(placed, 'en', record.en, full)]
}

/** Adds new answers and replaces changed ones. */
export const writeAnswers = async (
  tx: Write,
  placed: readonly Placed<AnswerRecord>[],
  now: Date,
): Promise<void> => {
  for (const one of placed) {
    const row = rowOf(one, now, dayOf(now))
    const { id: _, created_at: __, ...rest } = row
    await tx
      .insertInto('rule_answer')
      .values(row)
      .onConflict((conflict) => conflict.column('id').doUpdateSet(rest))
      .execute()
    await tx.deleteFrom('rule_answer_text').where('answer_id', '=', one.id).execute()
    await tx.insertInto('rule_answer_text').values(textRows(one)).execute()
    await writeLinks(tx, noun, one)
  }
}
