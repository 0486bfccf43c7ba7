import { type AccountTables, addressesOf, peopleWithRole } from '#commons/accounts'
import { dayOf } from '#kernel/dates.ts'
import { reactionsOn } from '#platform/jobs/reaction.ts'
import { postMail } from '#platform/mail/post.ts'
import { reachableHandler } from '../../desk/notice/handler-mail.ts'
import type { ReportTables } from '../../reports/schema.ts'
import type { TrackTables } from '../schema.ts'
import { askedKind, extendedKind, repliedKind, toldKind } from './track-mail.ts'

const reaction = reactionsOn<AccountTables & ReportTables & TrackTables>()

/** Who answers for a body hears that there is a question, or what it asked back was answered; each in a mail of their own. */
export const mailOfficials = reaction({
  name: 'tracks.mail-officials',
  on: ['report.document-sent', 'report.body-answered'],
  async run({ tx, house, now }, event) {
    const { document, track } = event.data
    // Of a report that was erased meanwhile nothing is known any more.
    if (document === undefined && track === undefined) return
    const tracks = await tx
      .selectFrom('desk_track')
      .select(['id', 'rule_body'])
      .where(document === undefined ? 'id' : 'document_id', '=', String(document ?? track))
      .execute()
    const kind = document === undefined ? repliedKind : askedKind
    for (const { id, rule_body } of tracks) {
      const scope = { scopeKind: 'body', scopeId: rule_body } as const
      const who = { today: dayOf(now), live: house.config.live, scope }
      const officials = await peopleWithRole(tx, 'official', who)
      const reachable = await addressesOf(
        tx,
        officials.map((one) => one.id),
      )
      for (const { id: person, email, locale } of reachable) {
        const cause = `${event.id} ${person}`
        await postMail(tx, house, { kind, about: id, cause, to: email, lang: locale }, now)
      }
    }
  },
})

/** Who handles a report hears that a body asked back, found something, took more time again or gave the question back; not once they may read it no more. */
export const mailHandler = reaction({
  name: 'tracks.mail-handler',
  on: ['track.asked-back', 'track.found', 'track.declined', 'track.extended-again'],
  async run(run, event) {
    const handled = await reachableHandler(run, event.about)
    if (!handled) return
    const { report, handler } = handled
    const { email: to, locale: lang } = handler
    const kind = event.type === 'track.extended-again' ? extendedKind : toldKind
    await postMail(run.tx, run.house, { kind, about: report.id, cause: event.id, to, lang }, run.now)
  },
})
