import type { Id } from '#kernel/id.ts'
import { reactionsOn } from '#platform/jobs/reaction.ts'
import { postMail } from '#platform/mail/post.ts'
import { rendererOn } from '#platform/mail/send.ts'
import { closedAccountMail, signInMail } from './mail/sign-in-mail.ts'
import { personByEmail } from './people/queries.ts'
import type { AccountTables } from './schema.ts'
import { isOutdated, signInById } from './sign-in/queries.ts'
import { mailWaitsMs } from './sign-in/rules.ts'
import { issueSecrets } from './sign-in/steps.ts'

const reaction = reactionsOn<AccountTables>()
const renderer = rendererOn<AccountTables>()

/** Somebody asked to sign in: a mail to that address, in the language of the person when we know them. */
export const mailSignIn = reaction({
  name: 'accounts.mail-sign-in',
  on: ['sign-in.asked'],
  async run({ tx, house, now }, event) {
    const signIn = await signInById(tx, event.about as Id<'sign-in'>)
    if (!signIn) return
    const person = await personByEmail(tx, signIn.email)
    if (person?.demo && house.config.live) return
    const lang = person?.locale ?? signIn.locale
    await postMail(
      tx,
      house,
      { kind: 'sign-in', about: signIn.id, cause: event.id, to: signIn.email, lang },
      now,
    )
  },
})

/** Makes link and code at the moment of sending; nothing when the mail would help nobody any more. */
export const signInRenderer = renderer(async ({ tx, house, now, lang, about }) => {
  const signIn = await signInById(tx, about as Id<'sign-in'>)
  if (!signIn || signIn.used_at !== null || (await isOutdated(tx, signIn))) return null
  if (now.getTime() - signIn.made_at.getTime() > mailWaitsMs) return null
  const person = await personByEmail(tx, signIn.email)
  if (person?.state === 'disabled') return closedAccountMail(lang, house.origin())
  return signInMail(lang, house.origin(), await issueSecrets(tx, house.keys, signIn.id, now))
})
