// The mail to a reporter: something waits, type your code there. It holds no code, no name of the report and no words.
import { pathIn } from '#kernel/language.ts'
import { type MailRenderer, rendererOn } from '#platform/mail/send.ts'
import { writeLetter } from '#ui/mail/letter.ts'
import { noticeOf } from '../../reports/queries.ts'
import { followPath } from '../../reports/questions.ts'
import type { ReportTables } from '../../reports/schema.ts'
import { messages } from '../messages.ts'
import { handlerMail } from './handler-mail.ts'

export const noticeKind = 'report-notice'
/** To who was given a report by somebody else; about the report. */
export const handedKind = 'report-handed'

const render: MailRenderer = rendererOn<ReportTables>()(async ({ tx, house, lang, about }) => {
  // Somebody who wants no notices any more gets none that was on its way.
  if ((await noticeOf(tx, { id: about })) === undefined) return null
  const { notice, site } = messages[lang]
  const letter = writeLetter({
    lang,
    site,
    subject: notice.subject,
    heading: notice.subject,
    before: [notice.text],
    button: { label: notice.button, address: house.origin() + pathIn(lang, followPath) },
    after: [notice.code],
    why: notice.why,
  })
  return { ...letter, forgets: true }
})

const renderHanded = handlerMail((lang) => ({ site: messages[lang].site, ...messages[lang].handed }))

export const reportMails: Readonly<Record<string, MailRenderer>> = {
  [noticeKind]: render,
  [handedKind]: renderHanded,
}
