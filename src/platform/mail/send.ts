// The mail job: makes the text at the last moment, hands it over, remembers that it went.
import type { Kysely } from 'kysely'
import type { Lang } from '#kernel/language.ts'
import type { Tx } from '../db/handle.ts'
import type { Queue } from '../jobs/jobs.ts'
import type { PlatformTables } from '../schema.ts'
import type { House } from '../stage.ts'
import { mailQueue } from './post.ts'
import type { Transport } from './transport.ts'

export type MailText = { readonly subject: string; readonly text: string; readonly html: string }

export type MailJob<T = never> = {
  readonly tx: Tx<T & PlatformTables>
  readonly house: House
  readonly now: Date
  readonly lang: Lang
  readonly about: string
  readonly to: string
}

/** Makes the text of one kind of mail; null when there is nothing to say any more. */
export type MailRenderer = (job: MailJob) => Promise<MailText | null>

/** Makes a module's renderer that reads and writes the tables T. */
export const rendererOn =
  <T>() =>
  (render: (job: MailJob<T>) => Promise<MailText | null>): MailRenderer =>
    render as unknown as MailRenderer

const domainOf = (address: string): string => address.split('@').pop()?.replace(/[>\s]/g, '') ?? 'invalid'

export const mailSender = (transport: Transport, renderers: ReadonlyMap<string, MailRenderer>): Queue => ({
  name: mailQueue,
  prompt: true,
  async run(house, { id }) {
    if (id === undefined) return
    const kysely = house.database.kysely as unknown as Kysely<PlatformTables>
    await kysely.transaction().execute(async (tx) => {
      const mail = await tx
        .selectFrom('mail')
        .selectAll()
        .where('id', '=', id)
        .where('state', '=', 'waiting')
        .forUpdate()
        .executeTakeFirst()
      if (!mail) return
      const render = renderers.get(mail.kind)
      if (!render) throw new Error(`no text for mail of kind ${mail.kind}`)
      const now = house.clock()
      const job = { tx: tx as never, house, now, lang: mail.locale, about: mail.about_id, to: mail.recipient }
      const letter = await render(job)
      if (letter === null) {
        await tx.updateTable('mail').set({ state: 'dropped', sent_at: now }).where('id', '=', id).execute()
        return
      }
      const messageId = `<${id}@${domainOf(house.config.mailFrom)}>`
      const state = await transport.send({ ...letter, to: mail.recipient, messageId, lang: mail.locale })
      const kept = state === 'kept' && !house.config.live
      await tx
        .updateTable('mail')
        .set({
          state,
          sent_at: now,
          subject: kept ? letter.subject : null,
          body_text: kept ? letter.text : null,
          body_html: kept ? letter.html : null,
        })
        .where('id', '=', id)
        .execute()
    })
  },
})
