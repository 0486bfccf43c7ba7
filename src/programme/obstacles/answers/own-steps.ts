// An answer that came of a dossier of the desk, inside a command: it goes online, and off again, everywhere at once.
import { indexThing, type SearchTables } from '#commons/search'
import type { TaxonomyTables } from '#commons/taxonomy'
import { type Day, dayOf, startOf } from '#kernel/dates.ts'
import { newSecretId } from '#kernel/id.ts'
import type { Tx } from '#platform/db/handle.ts'
import type { PlatformTables } from '#platform/schema.ts'
import type { Run } from '#platform/write/command.ts'
import { freeSlug, sharedRow, writeLinks } from '../about/import-steps.ts'
import type { AboutRecord } from '../about/record.ts'
import { rulesTag } from '../addresses.ts'
import type { BodyTables } from '../schema.ts'
import { rebuildCards } from './card-steps.ts'
import { noun } from './import/steps.ts'
import type { AnswerRow, AnswerTables, AnswerTextRow, Block } from './schema.ts'
import { answerSource } from './search-source.ts'

/** An answer of the desk that becomes public. */
export type OwnAnswerText = {
  readonly record: AboutRecord
  readonly confirmed: Pick<AnswerRow, 'verdict' | 'confirmed_by' | 'confirmed_on' | 'valid_until'>
  readonly text: Pick<AnswerTextRow, 'title' | 'sentence' | 'steps' | 'holds_for' | 'confirmed_role'> & {
    readonly explanation: readonly Block[]
  }
}

/** Lists, pages and search show it as it is now. Nothing tells the hour: it came of a report. */
const showAnswer = async (
  { tx, now, emit, touch }: Run<AnswerTables & SearchTables & PlatformTables>,
  id: string,
): Promise<void> => {
  await rebuildCards(tx)
  await indexThing(tx, answerSource, id, startOf(dayOf(now)))
  emit({ type: 'rule-answer.changed', object: 'rule-answer', id })
  touch(rulesTag)
}

type Write = AnswerTables & BodyTables & TaxonomyTables & SearchTables & PlatformTables

const addAnswer = async (
  tx: Tx<AnswerTables>,
  { record, confirmed }: OwnAnswerText,
  today: Day,
): Promise<string> => {
  const slugs = await tx.selectFrom('rule_answer').select('slug').execute()
  const slug = freeSlug(record.title, new Set(slugs.map((row) => row.slug)))
  const placed = { record, id: newSecretId(), slug, hash: '', version: 1 }
  await tx
    .insertInto('rule_answer')
    .values({
      ...sharedRow(placed, startOf(today), today),
      ...confirmed,
      import_key: null,
      import_hash: null,
    })
    .execute()
  return placed.id
}

/** Puts an answer of the desk online, as a new page or anew on the page that it has. */
export const publishOwnAnswer = async (
  run: Run<Write>,
  known: string | null,
  own: OwnAnswerText,
): Promise<string> => {
  const { tx, now } = run
  const today = dayOf(now)
  const id = known ?? (await addAnswer(tx, own, today))
  const { level, reality, nationwide } = own.record
  await tx
    .updateTable('rule_answer')
    .set({ ...own.confirmed, state: 'published', ended: false, updated_at: startOf(today) })
    .set({ level, reality, nationwide })
    .where('id', '=', id)
    .execute()
  const text = { ...own.text, explanation: JSON.stringify(own.text.explanation) }
  await tx
    .insertInto('rule_answer_text')
    .values({ answer_id: id, locale: 'nl', state: 'full', based_on_version: 1, ...text })
    .onConflict((conflict) => conflict.columns(['answer_id', 'locale']).doUpdateSet(text))
    .execute()
  await writeLinks(tx, noun, { id, record: own.record, slug: '', hash: '', version: 1 })
  await showAnswer(run, id)
  return id
}

type Confirmation = Pick<AnswerRow, 'confirmed_by' | 'confirmed_on' | 'valid_until'> &
  Pick<AnswerTextRow, 'confirmed_role'>

/** Somebody confirmed it anew: a role in other words stands in Dutch alone, until somebody writes it in English. */
export const renewAnswer = async (
  run: Run<Write>,
  id: string,
  { confirmed_role, ...confirmed }: Confirmation,
): Promise<void> => {
  const { tx, now } = run
  const before = await tx
    .selectFrom('rule_answer_text')
    .select('confirmed_role')
    .where('answer_id', '=', id)
    .where('locale', '=', 'nl')
    .executeTakeFirst()
  await tx
    .updateTable('rule_answer')
    .set({ ...confirmed, ended: false, updated_at: startOf(dayOf(now)) })
    .where('id', '=', id)
    .execute()
  if (before?.confirmed_role !== confirmed_role) {
    const texts = tx.updateTable('rule_answer_text').where('answer_id', '=', id)
    await texts.set({ confirmed_role: null }).execute()
    await texts.set({ confirmed_role }).where('locale', '=', 'nl').execute()
  }
  await showAnswer(run, id)
}

/** Nobody may read it any more: its page is gone, and its address stays its own. */
export const archiveAnswer = async (run: Run<Write>, id: string): Promise<void> => {
  await run.tx
    .updateTable('rule_answer')
    .set({ state: 'archived', updated_at: startOf(dayOf(run.now)) })
    .where('id', '=', id)
    .execute()
  await showAnswer(run, id)
}
