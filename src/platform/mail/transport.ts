// Hands a mail to the mail server; without one it is kept, to be read at /_post.
import { createTransport } from 'nodemailer'
import type { Config } from '../config.ts'

export type Letter = {
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly html: string
  /** the same for each try, so that a receiver may recognise a second copy */
  readonly messageId: string
  readonly lang: string
}

export type Transport = { send(letter: Letter): Promise<'sent' | 'kept'>; close(): void }

/** One line without breaks: nothing typed can add a header. */
const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()

export const makeTransport = (config: Config): Transport => {
  if (config.smtpUrl === null) return { send: () => Promise.resolve('kept'), close: () => undefined }
  const smtp = createTransport({
    url: config.smtpUrl,
    pool: true,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 20_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  } as Parameters<typeof createTransport>[0])
  return {
    async send(letter) {
      await smtp.sendMail({
        from: config.mailFrom,
        to: { name: '', address: oneLine(letter.to) },
        subject: oneLine(letter.subject),
        text: letter.text,
        html: letter.html,
        messageId: letter.messageId,
        headers: { 'Content-Language': letter.lang, 'Auto-Submitted': 'auto-generated' },
      })
      return 'sent'
    },
    close: () => smtp.close(),
  }
}
