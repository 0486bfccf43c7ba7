// Puts a mail into the transaction of the act that causes it; the same fact is never mailed twice.

import { newId } from '#kernel/id.ts'
import type { Lang } from '#kernel/language.ts'
import type { Tx } from '../db/handle.ts'
import type { PlatformTables } from '../schema.ts'
import type { House } from '../stage.ts'

export const mailQueue = 'mail.send'

export type NewMail = {
  /** which text: the name of a renderer that a module hands in */
  readonly kind: string
  /** the thing it is about; the renderer reads it anew */
  readonly about: string
  /** what caused it: the event's id, or another name of the fact */
  readonly cause: string
  readonly to: string
  readonly lang: Lang
}

/** Writes the mail and its job in this transaction; a second one for the same fact is left out. */
export const postMail = async (
  tx: Tx<PlatformTables>,
  house: House,
  mail: NewMail,
  now: Date,
): Promise<void> => {
  const id = newId<'mail'>()
  const written = await tx
    .insertInto('mail')
    .values({
      id,
      kind: mail.kind,
      about_id: mail.about,
      cause: mail.cause,
      recipient: mail.to,
      locale: mail.lang,
      state: 'waiting',
      at: now,
      sent_at: null,
      subject: null,
      body_text: null,
      body_html: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  if (written) await house.outbox.post(tx, mailQueue, id)
}
