import { type FormState, freshForm } from '#kernel/form-state.ts'
import type { PageView } from '#kernel/page-view.ts'
import { formKey } from '#platform/http/cookies.ts'
import { type Ctx, stageOf } from '#platform/http/env.ts'
import { trialDoorIsOpen } from '#platform/http/network.ts'
import { messages } from '../messages.ts'
import type { AccountsOptions } from '../options.ts'
import { type AskField, AskPage, type DemoChoice } from '../pages/ask-page.tsx'
import { demoPeople } from '../people/queries.ts'
import type { AccountTables } from '../schema.ts'
import { returnPath } from './return-path.ts'

const choices = async (c: Ctx, options: AccountsOptions): Promise<DemoChoice[]> => {
  if (!trialDoorIsOpen(c)) return []
  const stage = stageOf<AccountTables>(c)
  const t = messages[c.var.lang]
  const people = await demoPeople(stage.db, stage.now())
  const counts = await Promise.all(people.map((person) => options.waitingCount(c.var.stage, person)))
  return people.map((person, at) => ({
    id: person.id,
    name: person.name,
    line: t.demo.waiting(counts[at] ?? 0),
  }))
}

/** The page to sign in on; after a mistake with what was typed. */
export const askView = async (
  c: Ctx,
  options: AccountsOptions,
  tried?: FormState<AskField>,
): Promise<PageView> => {
  const { actor } = c.var.stage
  const naar = returnPath(tried?.values.naar ?? c.req.query('naar'))
  const key = formKey(c)
  const form = tried ? { ...tried, key } : freshForm<AskField>(key, naar === null ? {} : { naar })
  return AskPage({
    t: messages[c.var.lang],
    lang: c.var.lang,
    form,
    naar,
    signedOut: c.req.query('klaar') === 'uitgelogd',
    signedInAs: actor.kind === 'person' ? actor.name : null,
    demoPeople: await choices(c, options),
  })
}
