import { type AccountTables, addressesOf, peopleWithRole } from '#commons/accounts'
import { dayOf } from '#kernel/dates.ts'
import { type ReactionRun, reactionsOn } from '#platform/jobs/reaction.ts'
import { postMail } from '#platform/mail/post.ts'
import type { ErasedRow, ReportTables } from '../../schema.ts'
import { erasedById } from '../queries.ts'
import { erasedKinds } from './erased-mail.ts'

type Tables = ReportTables & AccountTables
type Who = keyof typeof erasedKinds

/** Who handled it and does so still, and who answers for the bodies that were asked. */
const whoHears = async (
  { tx, house, now }: ReactionRun<Tables>,
  { handler_id, bodies }: ErasedRow,
): Promise<Record<Who, readonly string[]>> => {
  const when = { today: dayOf(now), live: house.config.live }
  const handlers = await peopleWithRole(tx, 'case-handler', when)
  const officials = new Set<string>()
  for (const scopeId of bodies)
    for (const { id } of await peopleWithRole(tx, 'official', {
      ...when,
      scope: { scopeKind: 'body', scopeId },
    }))
      officials.add(id)
  return {
    handler: handlers.map(({ id }) => id).filter((id) => id === handler_id),
    official: [...officials],
  }
}

/** Who had it hears that it is gone, and what to do with what they still have. */
export const mailErased = reactionsOn<Tables>()({
  name: 'reports.mail-erased',
  on: ['report.erased'],
  async run(run, event) {
    const { tx, house, now } = run
    const erased = await erasedById(tx, event.about)
    if (!erased) return
    const hear = await whoHears(run, erased)
    for (const who of ['handler', 'official'] as const)
      for (const { id, email: to, locale: lang } of await addressesOf(tx, hear[who])) {
        const mail = { kind: erasedKinds[who], about: event.about, cause: `${event.id} ${id}`, to, lang }
        await postMail(tx, house, mail, now)
      }
  },
})
