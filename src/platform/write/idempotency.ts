// Makes a second sending of the same form harmless: one record, the same answer.
import { createHash } from 'node:crypto'
import { NotFound } from '#kernel/errors.ts'
import type { Tx } from '../db/handle.ts'
import type { PlatformTables } from '../schema.ts'

/** A sending, known by its form key, sender, command and body together. */
export type Once = { readonly fingerprint: string }

/**
 * The fingerprint of a sending; undefined where it cannot be told apart from somebody else's
 * (no key, or neither a person nor a pre-session cookie): such a sending always counts as new.
 */
export const onceFor = (
  key: string,
  sender: string | null,
  command: string,
  body: unknown,
): Once | undefined => {
  if (key === '' || sender === null) return undefined
  const text = JSON.stringify([key, sender, command, body])
  return { fingerprint: createHash('sha256').update(text).digest('base64url') }
}

const keptMs = 24 * 3600 * 1000

/**
 * Claims the sending; false when it was done before. A sending under way elsewhere is waited for. It is kept for a day
 * from `at` on.
 */
export const claimOnce = async (
  tx: Tx<PlatformTables>,
  once: Once,
  now: Date,
  at: Date = now,
): Promise<boolean> => {
  await tx
    .deleteFrom('idempotency')
    .where('at', '<', new Date(now.getTime() - keptMs))
    .execute()
  const claimed = await tx
    .insertInto('idempotency')
    .values({ fingerprint: once.fingerprint, answer_id: null, at })
    .onConflict((conflict) => conflict.doNothing())
    .returning('fingerprint')
    .executeTakeFirst()
  return claimed !== undefined
}

/** The answer that the first sending got. */
export const answerOf = async (tx: Tx<PlatformTables>, once: Once): Promise<{ id: string }> => {
  const row = await tx
    .selectFrom('idempotency')
    .select('answer_id')
    .where('fingerprint', '=', once.fingerprint)
    .executeTakeFirst()
  if (!row?.answer_id) throw new NotFound()
  return { id: row.answer_id }
}
