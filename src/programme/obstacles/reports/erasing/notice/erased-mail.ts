// Mails that a report was erased: its code, and never a word that was in it.
import { pathIn } from '#kernel/language.ts'
import { type MailRenderer, rendererOn } from '#platform/mail/send.ts'
import { writeLetter } from '#ui/mail/letter.ts'
import { deskPath } from '../../../desk/paths.ts'
import { questionsPath } from '../../../tracks/paths.ts'
import type { ReportTables } from '../../schema.ts'
import { messages } from '../messages.ts'
import { erasedById } from '../queries.ts'

/** To who handled it, and to the officials of bodies that were asked; about the report that was. */
export const erasedKinds = { handler: 'report-erased', official: 'track-erased' } as const

const paths = { handler: deskPath, official: questionsPath } as const

const mailTo = (who: 'handler' | 'official'): MailRenderer =>
  rendererOn<ReportTables>()(async ({ tx, house, lang, about }) => {
    const erased = await erasedById(tx, about)
    if (!erased) return null
    const { site, [who]: t } = messages[lang].mail
    const subject = t.subject(erased.public_code)
    return writeLetter({
      lang,
      site,
      subject,
      heading: subject,
      before: [t.text, t.also],
      button: { label: t.button, address: house.origin() + pathIn(lang, paths[who]) },
      after: [],
      why: t.why,
    })
  })

export const erasedMails: Readonly<Record<string, MailRenderer>> = {
  [erasedKinds.handler]: mailTo('handler'),
  [erasedKinds.official]: mailTo('official'),
}
