import { type Lang, pathIn } from '#kernel/language.ts'
import type { MailText } from '#platform/mail/send.ts'
import { writeLetter } from '#ui/mail/letter.ts'
import { messages } from '../messages.ts'
import { groupedCode } from '../sign-in/rules.ts'
import type { Secrets } from '../sign-in/steps.ts'

/** The mail with code and link. */
export const signInMail = (lang: Lang, origin: string, { token, code }: Secrets): MailText => {
  const t = messages[lang].mail
  return writeLetter({
    lang,
    site: t.site,
    subject: t.subject,
    heading: t.heading,
    before: [t.hello, t.intro],
    code: groupedCode(code),
    button: {
      label: t.button,
      address: `${origin}${pathIn(lang, `/inloggen/link/${token}`)}`,
      note: t.buttonMore,
    },
    after: [t.holds, t.notYou],
    why: t.why,
  })
}

/** The mail to somebody whose account is switched off. */
export const closedAccountMail = (lang: Lang, origin: string): MailText => {
  const t = messages[lang].mail
  return writeLetter({
    lang,
    site: t.site,
    subject: t.closedSubject,
    heading: t.closedHeading,
    before: [t.hello, t.closed, t.closedMore],
    button: { label: t.closedButton, address: `${origin}${pathIn(lang, '/contact')}` },
    after: [],
    why: t.why,
  })
}
