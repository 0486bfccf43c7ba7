// Mails around a question to a body: that there is one, or that the body did something with it; never what it says.
import { pathIn } from '#kernel/language.ts'
import { type MailRenderer, rendererOn } from '#platform/mail/send.ts'
import { writeLetter } from '#ui/mail/letter.ts'
import { handlerMail } from '../../desk/notice/handler-mail.ts'
import type { ReportTables } from '../../reports/schema.ts'
import type { BodyTables } from '../../schema.ts'
import { messages, type Words } from '../messages.ts'
import { questionsPath } from '../paths.ts'
import { trackById } from '../queries.ts'
import type { TrackTables } from '../schema.ts'

type Tables = ReportTables & TrackTables & BodyTables

type Said = { readonly subject: string; readonly text: string }

/** To the officials of a body; about the question. */
export const askedKind = 'track-asked'
export const repliedKind = 'track-replied'
/** To who handles the report; about the report. */
export const toldKind = 'track-told'
/** The same: a body took more time, and not for the first time. */
export const extendedKind = 'track-extended'

/** A mail to the officials of a body, in words that hold nothing of the question; none once the body need do no more. */
const toOfficials = (wordsOf: (words: Words['mail'], body: string) => Said): MailRenderer =>
  rendererOn<Tables>()(async ({ tx, house, lang, about }) => {
    const track = await trackById(tx, about)
    if (!track || track.waiting_on === 'nobody') return null
    const body = await tx
      .selectFrom('rule_body')
      .select('short')
      .where('code', '=', track.rule_body)
      .executeTakeFirstOrThrow()
    const { mail, site } = messages[lang]
    const { subject, text } = wordsOf(mail, body.short)
    return writeLetter({
      lang,
      site,
      subject,
      heading: subject,
      before: [text],
      button: { label: mail.button, address: house.origin() + pathIn(lang, `${questionsPath}/${about}`) },
      after: [],
      why: mail.whyAsked,
    })
  })

const renderAsked = toOfficials((mail, body) => ({ subject: mail.asked(body), text: mail.askedText }))
const renderReplied = toOfficials((mail, body) => ({ subject: mail.replied(body), text: mail.repliedText }))

const toHandler = (wordsOf: (words: Words['mail']) => Said): MailRenderer =>
  handlerMail((lang) => {
    const { mail, site } = messages[lang]
    return { site, ...wordsOf(mail), button: mail.button, why: mail.whyTold }
  })

const renderTold = toHandler((mail) => ({ subject: mail.told, text: mail.toldText }))
const renderExtended = toHandler((mail) => ({ subject: mail.extended, text: mail.extendedText }))

export const trackMails: Readonly<Record<string, MailRenderer>> = {
  [askedKind]: renderAsked,
  [repliedKind]: renderReplied,
  [toldKind]: renderTold,
  [extendedKind]: renderExtended,
}
