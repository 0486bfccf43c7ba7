// Mails that are kept no longer: those that are old, and those about something that is gone.
import type { Tx } from '../db/handle.ts'
import type { PlatformTables } from '../schema.ts'

/** How long it is remembered to whom a mail went. */
const keptMs = 90 * 24 * 3600 * 1000

/** Takes away what is older than was promised. */
export const clearMail = async (tx: Tx<PlatformTables>, now: Date): Promise<void> => {
  await tx
    .deleteFrom('mail')
    .where('at', '<', new Date(now.getTime() - keptMs))
    .execute()
}

/** Nothing of these is mailed any more, and that it was is forgotten. */
export const forgetMail = async (tx: Tx<PlatformTables>, about: readonly string[]): Promise<void> => {
  if (about.length > 0) await tx.deleteFrom('mail').where('about_id', 'in', about).execute()
}
