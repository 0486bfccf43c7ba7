// Answers as search knows them.
import { sql } from 'kysely'
import type { Lang } from '#kernel/language.ts'
import type { Db } from '#platform/db/handle.ts'
import type { SearchDocuments, SearchSource } from '#platform/module.ts'
import { answerPath } from '../addresses.ts'
import { messages } from './messages.ts'
import type { Block } from './schema.ts'

export const answerKind = 'rule-answer'

type Found = {
  id: string
  slug: string
  ended: boolean
  title: string
  sentence: string
  explanation: readonly Block[]
  steps: string[]
  holds_for: string | null
  themes: string[]
  regions: string[]
}

const blockWords = (block: Block): readonly string[] => {
  if ('points' in block) return block.points
  return ['h' in block ? block.h : block.p]
}

const wordsOf = ({ explanation, steps, holds_for }: Found): string =>
  [...explanation.flatMap(blockWords), ...steps, holds_for].filter(Boolean).join(' ')

/** What does not hold any more is found by its question, and says so. */
const documentsOf = async (db: Db<never>, ids: readonly string[], lang: Lang): Promise<SearchDocuments> => {
  const { rows } = await sql<Found>`
    select a.id, c.slug, a.ended, t.title, t.sentence, t.explanation, t.steps, t.holds_for, c.themes, c.regions
    from rule_answer_card c join rule_answer a on a.id = c.answer_id join rule_answer_text t using (answer_id)
    where answer_id = any(${[...ids]}::uuid[]) and locale = ${lang}`.execute(db)
  return new Map(
    rows.map((row) => [
      row.id,
      {
        path: answerPath(row),
        title: row.title,
        teaser: row.ended ? messages[lang].endedMore : row.sentence,
        body: row.ended ? '' : wordsOf(row),
        themes: row.themes,
        regions: row.regions,
      },
    ]),
  )
}

const idsOf = async (db: Db<never>, after: string | null, most: number): Promise<string[]> => {
  const { rows } = await sql<{ id: string }>`
    select answer_id as id from rule_answer_card where (${after}::uuid is null or answer_id > ${after}::uuid)
    order by answer_id limit ${most}`.execute(db)
  return rows.map(({ id }) => id)
}

export const answerSource: SearchSource = {
  kind: answerKind,
  label: {
    nl: { one: messages.nl.one, many: messages.nl.many },
    en: { one: messages.en.one, many: messages.en.many },
  },
  events: ['rule-answer.changed'],
  ids: idsOf,
  documents: documentsOf,
}
