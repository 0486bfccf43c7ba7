// Who did something and why is forgotten after its term; that it was done stays, and the line still fits.

import type { Kysely } from 'kysely'
import { addDays, dayOf } from '#kernel/dates.ts'
import type { Tx } from '../db/handle.ts'
import type { Keys } from '../keys.ts'
import type { AuditRow, PlatformTables } from '../schema.ts'
import type { House } from '../stage.ts'
import { forgottenMark, lineFits } from './line.ts'

/** A line that somebody changed is forgotten as well, and stays one that does not fit. */
const unfit = 'it did not fit'

/** Takes words away, or who did it too; only this site can make the mark that goes with it. */
export const forgetOf = async (
  tx: Tx<PlatformTables>,
  keys: Keys,
  lines: readonly AuditRow[],
  what: { readonly reason: null; readonly actor_id?: null },
): Promise<void> => {
  for (const line of lines)
    await tx
      .updateTable('audit')
      .set({ ...what, forgotten: lineFits(keys, line) ? forgottenMark(keys, { ...line, ...what }) : unfit })
      .where('id', '=', line.id)
      .execute()
}

/** Seven years, as the columns promise. */
const keptDays = 7 * 365 + 2
/** What an hour takes away at most. */
const most = 1000

/** Of acts of seven years ago it is forgotten who did them and why. */
export const forgetOldActs = async (house: House): Promise<void> => {
  const kysely = house.database.kysely as unknown as Kysely<PlatformTables>
  await kysely.transaction().execute(async (trx) => {
    const tx = trx as unknown as Tx<PlatformTables>
    const old = await tx
      .selectFrom('audit')
      .selectAll()
      .where('day', '<', addDays(dayOf(house.clock()), -keptDays))
      .where(({ eb, or }) => or([eb('actor_id', 'is not', null), eb('reason', 'is not', null)]))
      .where('mac', 'is not', null)
      .limit(most)
      .execute()
    await forgetOf(tx, house.keys, old, { reason: null, actor_id: null })
  })
}
