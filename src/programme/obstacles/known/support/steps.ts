// Writes and forgets supporters, inside a command.
import { addDays, type Day } from '#kernel/dates.ts'
import { newSecretId } from '#kernel/id.ts'
import type { Tx } from '#platform/db/handle.ts'
import type { ObstacleTables, SupportRow } from '../schema.ts'

type Write = Tx<ObstacleTables>

/** Whether a browser counts already: each knelpunt knows it by another mark. */
export const isCounted = async (tx: Write, marks: readonly string[]): Promise<boolean> =>
  (await tx
    .selectFrom('obstacle_support')
    .select('id')
    .where('browser_mark', 'in', marks)
    .executeTakeFirst()) !== undefined

/** Once a browser, also when it sends twice at once. */
export const addSupporter = async (tx: Write, row: Omit<SupportRow, 'id'>): Promise<void> => {
  await tx
    .insertInto('obstacle_support')
    .values({ id: newSecretId(), ...row })
    .onConflict((conflict) => conflict.columns(['obstacle_id', 'browser_mark']).doNothing())
    .execute()
}

const keptDays = { mark: 1, cost: 730 } as const

/** The mark of a browser lives as long as its cookie may, the free words two years. */
export const forgetSupporters = async (tx: Write, today: Day): Promise<void> => {
  await tx
    .updateTable('obstacle_support')
    .set({ browser_mark: null })
    .where('browser_mark', 'is not', null)
    .where('day', '<', addDays(today, -keptDays.mark))
    .execute()
  await tx
    .updateTable('obstacle_support')
    .set({ cost: null })
    .where('cost', 'is not', null)
    .where('day', '<', addDays(today, -keptDays.cost))
    .execute()
}
