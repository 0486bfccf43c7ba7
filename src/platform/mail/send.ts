// The mail job: makes the text at the last moment, hands it over, remembers that it went.
import { type Kysely, sql } from 'kysely'
import type { Lang } from '#kernel/language.ts'
import type { Tx } from '../db/handle.ts'
import type { Queue } from '../jobs/jobs.ts'
import type { MailRow, PlatformTables } from '../schema.ts'
import type { House } from '../stage.ts'
import { mailQueue } from './post.ts'
import type { Transport } from './transport.ts'

export type MailText = {
  readonly subject: string
  readonly text: string
  readonly html: string
  /** to whom it went, about what and why is not kept once it was handed over */
  readonly forgets?: true
}

export type MailJob<T = never> = {
  readonly tx: Tx<T & PlatformTables>
  readonly house: House
  readonly now: Date
  readonly lang: Lang
  /** of the mail itself */
  readonly id: string
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

type Outgoing = Pick<MailRow, 'id' | 'kind' | 'about_id' | 'recipient' | 'locale'>

const waitingMail = (tx: Tx<PlatformTables>, id: string): Promise<Outgoing | undefined> =>
  tx
    .selectFrom('mail')
    .select(['id', 'kind', 'about_id', 'recipient', 'locale'])
    .where('id', '=', id)
    .where('state', '=', 'waiting')
    .executeTakeFirst()

/**
 * One worker sends it at a time. Its row is not held meanwhile: whoever takes away what it is about does not wait for a
 * mail server.
 */
const holdMail = async (tx: Tx<PlatformTables>, id: string): Promise<void> => {
  const { rows } = await sql<{ held: boolean }>`
    select pg_try_advisory_xact_lock(hashtext('mail.send'), hashtext(${id})) as held`.execute(tx)
  if (rows[0]?.held !== true) throw new Error(`mail ${id} is with another worker`)
}

/** Points nowhere any more; that a mail went stays. */
const forgotten = ({ id }: Outgoing) => ({ recipient: '', about_id: id, cause: id })

type Handed = { readonly state: 'sent' | 'kept'; readonly letter: MailText }

/** What is remembered of a mail: its text only where it was kept instead of sent, and never on a live site. */
const remembered = (house: House, mail: Outgoing, { state, letter }: Handed): Partial<MailRow> => {
  if (state === 'kept' && !house.config.live)
    return { state, subject: letter.subject, body_text: letter.text, body_html: letter.html }
  return letter.forgets ? { state, ...forgotten(mail) } : { state }
}

export const mailSender = (transport: Transport, renderers: ReadonlyMap<string, MailRenderer>): Queue => {
  const write = async (tx: Tx<PlatformTables>, house: House, mail: Outgoing): Promise<Partial<MailRow>> => {
    const render = renderers.get(mail.kind)
    if (!render) throw new Error(`no text for mail of kind ${mail.kind}`)
    const job = {
      tx: tx as never,
      house,
      now: house.clock(),
      lang: mail.locale,
      id: mail.id,
      about: mail.about_id,
      to: mail.recipient,
    }
    const letter = await render(job)
    if (letter === null) return { state: 'dropped', ...forgotten(mail) }
    const messageId = `<${mail.id}@${domainOf(house.config.mailFrom)}>`
    const state = await transport.send({ ...letter, to: mail.recipient, messageId, lang: mail.locale })
    return remembered(house, mail, { state, letter })
  }
  return {
    name: mailQueue,
    prompt: true,
    async run(house, { id = '' }) {
      const kysely = house.database.kysely as unknown as Kysely<PlatformTables>
      await kysely.transaction().execute(async (tx) => {
        await holdMail(tx, id)
        const mail = await waitingMail(tx, id)
        if (!mail) return
        const after = await write(tx, house, mail)
        await tx
          .updateTable('mail')
          .set({ ...after, sent_at: house.clock() })
          .where('id', '=', id)
          .execute()
      })
    },
  }
}
