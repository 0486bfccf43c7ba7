import { sql } from 'kysely'
import { z } from 'zod'
import type { TaxonomyTables } from '#commons/taxonomy'
import { dayOf } from '#kernel/dates.ts'
import { Invalid } from '#kernel/errors.ts'
import { newId } from '#kernel/id.ts'
import { commandsOn } from '#platform/write/command.ts'
import { placeRecords, publishScheduled, unknownCode } from '../about/import-steps.ts'
import { rulesTag } from '../addresses.ts'
import type { BodyTables } from '../schema.ts'
import { rebuildCards } from './card-steps.ts'
import { markEnded } from './due-steps.ts'
import { answerRecord } from './import/record.ts'
import { noun, writeAnswers } from './import/steps.ts'
import { mayFollowClock, mayImportAnswers, mayReindexAnswers } from './policy.ts'
import type { AnswerTables } from './schema.ts'

const command = commandsOn<AnswerTables & BodyTables & TaxonomyTables>()

/** Writes a whole set of answers or nothing of it; the same set twice changes nothing. */
export const importAnswers = command({
  name: 'rule-answer.import',
  object: 'rule-answer-import',
  input: z.object({ records: z.array(answerRecord) }),
  // Two imports of the same new file at once: the second waits, and finds everything the same.
  find: async (tx) => {
    await sql`select pg_advisory_xact_lock(hashtext('rules.import'))`.execute(tx)
    return {}
  },
  allow: mayImportAnswers,
  async run({ tx, now, emit, touch }, _nothing, { records }) {
    const unknown = await unknownCode(tx, records)
    if (unknown !== undefined) throw new Invalid({ records: `codeUnknown ${unknown}` })
    const placed = await placeRecords(tx, noun, records)
    await writeAnswers(tx, placed, now)
    await markEnded(tx, dayOf(now))
    if (placed.length > 0) {
      await rebuildCards(tx)
      touch(rulesTag)
    }
    for (const { id } of placed) emit({ type: 'rule-answer.changed', object: 'rule-answer', id })
    return { id: newId(), changed: placed.length, same: records.length - placed.length }
  },
})

/** Publishes what was scheduled, and tells search of what ended; doing it again changes nothing. */
export const followAnswerClock = command({
  name: 'rule-answer.follow-clock',
  object: 'rule-answer-list',
  input: z.object({}),
  find: async () => ({}),
  allow: mayFollowClock,
  async run({ tx, now, emit, touch }) {
    const published = await publishScheduled(tx, noun, dayOf(now))
    const ended = await markEnded(tx, dayOf(now))
    if (published.length > 0) await rebuildCards(tx)
    for (const id of new Set([...published, ...ended]))
      emit({ type: 'rule-answer.changed', object: 'rule-answer', id })
    if (published.length + ended.length > 0) touch(rulesTag)
    return { id: newId(), count: published.length + ended.length }
  },
})

/** Makes the cards of the public list anew from the answers themselves. */
export const reindexAnswers = command({
  name: 'rule-answer.reindex',
  object: 'rule-answer-list',
  input: z.object({}),
  find: async () => ({}),
  allow: mayReindexAnswers,
  async run({ tx, touch }) {
    const count = await rebuildCards(tx)
    touch(rulesTag)
    return { id: newId(), count }
  },
})
