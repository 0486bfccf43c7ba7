import { reactionsOn } from '#platform/jobs/reaction.ts'
import { postMail } from '#platform/mail/post.ts'
import { tipById } from './queries.ts'
import type { TipTables } from './schema.ts'

const reaction = reactionsOn<TipTables>()

const kinds: Readonly<Record<string, string>> = {
  'tip.sent': 'tip-received',
  'tip.asked-back': 'tip-asked',
  'tip.closed': 'tip-closed',
}

/** The sender who left an address hears that the tip came in, was asked about, was answered. */
export const mailTipSender = reaction({
  name: 'tips.mail-sender',
  on: Object.keys(kinds),
  async run({ tx, house, now }, event) {
    const tip = await tipById(tx, event.about)
    const kind = kinds[event.type]
    if (!tip?.email || kind === undefined) return
    await postMail(tx, house, { kind, about: tip.id, cause: event.id, to: tip.email, lang: tip.locale }, now)
  },
})
