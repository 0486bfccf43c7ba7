// What proposing and publishing an answer share: what must not stand in it, and what becomes public.
import { sql } from 'kysely'
import type { Day } from '#kernel/dates.ts'
import type { Tx } from '#platform/db/handle.ts'
import type { AboutRecord } from '../about/record.ts'
import type { OwnAnswerText } from '../answers/own-steps.ts'
import type { ObstacleTables } from '../known/schema.ts'
import type { PublicationTables } from '../publishing/schema.ts'
import type { Reality } from '../schema.ts'
import { blocksOf } from './blocks.ts'
import type { DeskAnswer, OwnAnswerTables } from './schema.ts'

type Written = Pick<
  DeskAnswer,
  | 'title'
  | 'sentence'
  | 'conditions'
  | 'explanation'
  | 'steps'
  | 'holds_for'
  | 'confirmed_role'
  | 'source_label'
  | 'source_url'
>

/** Every piece of writing by the field in which it stands. */
export const writtenIn = (answer: Written): readonly (readonly [field: string, text: string])[] => [
  ['title', answer.title],
  ['sentence', answer.sentence],
  ['conditions', answer.conditions.join('\n')],
  ['explanation', answer.explanation],
  ['steps', answer.steps.join('\n')],
  ['holds_for', answer.holds_for ?? ''],
  ['confirmed_role', answer.confirmed_role ?? ''],
  ['source_label', answer.source_label ?? ''],
  ['source_url', answer.source_url ?? ''],
]

/** The days of a confirmation that cannot be, by field. */
export const wrongDays = (
  { confirmed_on, valid_until }: Pick<DeskAnswer, 'confirmed_on' | 'valid_until'>,
  today: Day,
): Record<string, string> => ({
  ...(confirmed_on !== null && confirmed_on > today ? { confirmed_on: 'dayAhead' } : {}),
  ...(valid_until !== null && valid_until <= today ? { valid_until: 'dayOver' } : {}),
})

const recordOf = (answer: DeskAnswer, reality: Reality, today: Day): AboutRecord => ({
  key: '',
  state: 'published',
  reality,
  level: answer.level,
  sources:
    answer.source_label === null || answer.source_url === null
      ? []
      : [{ label: answer.source_label, url: answer.source_url }],
  themes: answer.themes,
  allThemes: false,
  sectors: answer.sector === null ? [] : [answer.sector],
  allSectors: false,
  regions: answer.region === null ? [] : [answer.region],
  nationwide: answer.region === null,
  bodies: answer.bodies,
  title: answer.title,
  publishedOn: today,
})

/** The public answer that it becomes. */
export const publicAnswerOf = (answer: DeskAnswer, reality: Reality, today: Day): OwnAnswerText => {
  const { verdict, confirmed_by, confirmed_on, valid_until } = answer
  const { title, sentence, steps, holds_for, confirmed_role } = answer
  return {
    record: recordOf(answer, reality, today),
    confirmed: { verdict, confirmed_by, confirmed_on, valid_until },
    text: { title, sentence, steps, holds_for, confirmed_role, explanation: blocksOf(answer) },
  }
}

/** The knelpunt and the answer of one dossier point to each other, whichever was there first. */
export const linkAnswer = async (
  tx: Tx<PublicationTables & OwnAnswerTables & ObstacleTables>,
  reportId: string,
): Promise<void> => {
  await sql`
    insert into obstacle_answer (obstacle_id, position, answer_id)
    select p.obstacle_id, (select count(*)::int from obstacle_answer x where x.obstacle_id = p.obstacle_id), a.answer_id
    from desk_publication p join desk_answer a using (report_id)
    where report_id = ${reportId}::uuid and p.obstacle_id is not null and a.answer_id is not null
    on conflict do nothing`.execute(tx)
}
