import type { AccountTables } from '#commons/accounts'
import { reactionsOn } from '#platform/jobs/reaction.ts'
import { postMail } from '#platform/mail/post.ts'
import { noticeOf } from '../../reports/queries.ts'
import type { ReportTables } from '../../reports/schema.ts'
import { reachableHandler } from './handler-mail.ts'
import { handedKind, noticeKind } from './notice-mail.ts'

const reaction = reactionsOn<ReportTables & AccountTables>()

/** A reporter who left an address for notices hears that something waits, and nothing of what it is. */
export const sendNotice = reaction({
  name: 'reports.send-notice',
  on: [
    'report.told',
    'report.asked',
    'report.problem-stated',
    'report.answered',
    'report.closed',
    'report.referred-on',
    'report.asked-solved',
    'report.publication-asked',
    'report.published',
    'report.merged',
    'report.unmerged',
    'report.at-table',
  ],
  async run({ tx, house, now }, event) {
    const notice = await noticeOf(tx, { reportId: event.about })
    if (!notice) return
    const { id, email, locale } = notice
    await postMail(tx, house, { kind: noticeKind, about: id, cause: event.id, to: email, lang: locale }, now)
  },
})

/** Who was given a report by somebody else hears so. */
export const mailHanded = reaction({
  name: 'reports.mail-handed',
  on: ['report.assigned'],
  async run(run, event) {
    const handled = await reachableHandler(run, event.about)
    if (!handled) return
    const { report, handler } = handled
    const { email: to, locale: lang } = handler
    await postMail(
      run.tx,
      run.house,
      { kind: handedKind, about: report.id, cause: event.id, to, lang },
      run.now,
    )
  },
})
