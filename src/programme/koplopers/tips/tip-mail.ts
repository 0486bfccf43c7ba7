// Mails to the sender of a tip: no content, only that there is something to read, and where.
import { pathIn } from '#kernel/language.ts'
import { type MailRenderer, rendererOn } from '#platform/mail/send.ts'
import { writeLetter } from '#ui/mail/letter.ts'
import { messages } from '../messages.ts'
import { tipById } from './queries.ts'
import type { TipState, TipTables } from './schema.ts'
import { followPath } from './token.ts'

type Kind = 'received' | 'asked' | 'closed'

/** In which state each mail still makes sense; a question that was answered meanwhile is not mailed any more. */
const stillTrue: Readonly<Record<Kind, readonly TipState[]>> = {
  received: ['new', 'asked-back', 'answered', 'closed'],
  asked: ['asked-back'],
  closed: ['closed'],
}

const renderer = (kind: Kind): MailRenderer =>
  rendererOn<TipTables>()(async ({ tx, house, lang, about }) => {
    const tip = await tipById(tx, about)
    if (!tip || !stillTrue[kind].includes(tip.state)) return null
    const t = messages[lang]
    const words = t.mail[kind]
    return writeLetter({
      lang,
      site: t.site,
      subject: words.subject,
      heading: words.subject,
      before: [words.text],
      button: { label: words.button, address: house.origin() + pathIn(lang, followPath(house.keys, tip.id)) },
      after: [t.mail.keep],
      why: t.mail.why,
    })
  })

export const tipMails: Readonly<Record<string, MailRenderer>> = {
  'tip-received': renderer('received'),
  'tip-asked': renderer('asked'),
  'tip-closed': renderer('closed'),
}
