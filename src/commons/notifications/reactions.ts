import { type AccountTables, addressesOf } from '#commons/accounts'
import { reactionsOn } from '#platform/jobs/reaction.ts'
import { postMail } from '#platform/mail/post.ts'
import { reminderKind } from './reminder-mail.ts'

/** Sends somebody what waits for them. */
export const mailStaff = reactionsOn<AccountTables>()({
  name: 'notifications.mail-staff',
  on: ['work.reminded'],
  async run({ tx, house, now }, event) {
    const [person] = await addressesOf(tx, [event.about])
    if (!person) return
    const { id, email: to, locale: lang } = person
    await postMail(tx, house, { kind: reminderKind, about: id, cause: event.id, to, lang }, now)
  },
})
