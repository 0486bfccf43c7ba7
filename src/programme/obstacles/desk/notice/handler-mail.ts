// Mails to who handles a report: that there is something, never what it says.
import { type AccountTables, addressesOf, peopleWithRole, type Reachable } from '#commons/accounts'
import { dayOf } from '#kernel/dates.ts'
import { type Lang, pathIn } from '#kernel/language.ts'
import type { ReactionRun } from '#platform/jobs/reaction.ts'
import { type MailRenderer, rendererOn } from '#platform/mail/send.ts'
import { writeLetter } from '#ui/mail/letter.ts'
import { reportById } from '../../reports/queries.ts'
import type { ReportRow, ReportTables } from '../../reports/schema.ts'
import { deskPath } from '../paths.ts'

type Handled = { readonly report: ReportRow; readonly handler: Reachable }

/** Who handles this report and where they get their mail; nobody once they may read it no more, or it was taken back. */
export const reachableHandler = async (
  { tx, house, now }: ReactionRun<AccountTables & ReportTables>,
  reportId: string,
): Promise<Handled | null> => {
  const report = await reportById(tx, reportId)
  if (!report?.handler_id || report.state === 'withdrawn') return null
  const who = { today: dayOf(now), live: house.config.live }
  const handlers = await peopleWithRole(tx, 'case-handler', who)
  if (!handlers.some(({ id }) => id === report.handler_id)) return null
  const [handler] = await addressesOf(tx, [report.handler_id])
  return handler ? { report, handler } : null
}

export type HandlerWords = {
  readonly site: string
  readonly subject: string
  readonly text: string
  readonly button: string
  readonly why: string
}

/** A mail with these words that leads to the report it is about. */
export const handlerMail = (wordsIn: (lang: Lang) => HandlerWords): MailRenderer =>
  rendererOn<ReportTables>()(async ({ house, lang, about }) => {
    const { site, subject, text, button, why } = wordsIn(lang)
    return writeLetter({
      lang,
      site,
      subject,
      heading: subject,
      before: [text],
      button: { label: button, address: house.origin() + pathIn(lang, `${deskPath}/${about}`) },
      after: [],
      why,
    })
  })
