// Mails around a question to an expert: that there is one, that something came of it, that it has an answer; never what.
import { dayOf, plainDate } from '#kernel/dates.ts'
import { pathIn } from '#kernel/language.ts'
import { type MailRenderer, rendererOn } from '#platform/mail/send.ts'
import { writeLetter } from '#ui/mail/letter.ts'
import { obstaclePath } from '../../addresses.ts'
import { handlerMail } from '../../desk/notice/handler-mail.ts'
import { publicationOf, type Tables as TextTables } from '../../publishing/queries.ts'
import { messages } from '../messages.ts'
import { advicePath } from '../paths.ts'
import { consultationById } from '../queries.ts'
import { isOpenConsultation } from '../rules.ts'
import type { ConsultingTables } from '../schema.ts'

type Tables = TextTables & ConsultingTables

/** To the expert; about the question. */
export const askedKind = 'consult-asked'
export const outcomeKind = 'consult-outcome'
/** To who handles the report; about the report. */
export const advisedKind = 'consult-advised'

/** None once it was closed, or answered. */
const renderAsked: MailRenderer = rendererOn<Tables>()(async ({ tx, house, lang, about }) => {
  const row = await consultationById(tx, about)
  if (row?.state !== 'asked' || !isOpenConsultation(row, dayOf(house.clock()))) return null
  const { mail, site } = messages[lang]
  return writeLetter({
    lang,
    site,
    subject: mail.asked,
    heading: mail.asked,
    before: [mail.askedText(plainDate(row.until_on, lang))],
    button: { label: mail.button, address: house.origin() + pathIn(lang, `${advicePath}/${about}`) },
    after: [mail.how],
    why: mail.whyAsked,
  })
})

/** The page that everybody may read of what came of it; null without one. */
export const pageOfOutcome = async (
  tx: Parameters<typeof publicationOf>[0],
  reportId: string,
): Promise<string | null> => {
  const text = await publicationOf(tx, reportId)
  return text?.online_for === 'everyone' && text.slug !== null ? obstaclePath({ slug: text.slug }) : null
}

const renderOutcome: MailRenderer = rendererOn<Tables>()(async ({ tx, house, lang, about }) => {
  const row = await consultationById(tx, about)
  if (!row) return null
  const { mail, site } = messages[lang]
  const page = await pageOfOutcome(tx, row.report_id)
  return writeLetter({
    lang,
    site,
    subject: mail.ended,
    heading: mail.ended,
    before: [mail.endedText, ...(page === null ? [] : [mail.endedPage])],
    button: { label: mail.button, address: house.origin() + pathIn(lang, page ?? '/') },
    after: [],
    why: mail.whyEnded,
  })
})

const renderAdvised = handlerMail((lang) => {
  const { mail, site } = messages[lang]
  return { site, subject: mail.told, text: mail.toldText, button: mail.button, why: mail.whyTold }
})

export const consultMails: Readonly<Record<string, MailRenderer>> = {
  [askedKind]: renderAsked,
  [outcomeKind]: renderOutcome,
  [advisedKind]: renderAdvised,
}
