// Gathers the page on which the desk opens a dossier by itself.
import { type AccountTables, peopleWithRole } from '#commons/accounts'
import { type TaxonomyTables, vocabularyOf } from '#commons/taxonomy'
import { dayOf } from '#kernel/dates.ts'
import { type FormState, freshForm } from '#kernel/form-state.ts'
import type { PageView } from '#kernel/page-view.ts'
import { formKey } from '#platform/http/cookies.ts'
import { type Ctx, stageOf } from '#platform/http/env.ts'
import { messages } from './messages.ts'
import { OpenPage, type OpenProps } from './pages/open-page.tsx'
import { keepsIt } from './policy.ts'

export const openView = async (c: Ctx, form?: FormState<string>): Promise<PageView> => {
  const stage = stageOf<AccountTables & TaxonomyTables>(c)
  const { db, house, lang, actor, now } = stage
  const [words, handlers] = await Promise.all([
    vocabularyOf(stage),
    keepsIt(actor)
      ? []
      : peopleWithRole(db, 'case-handler', { today: dayOf(now()), live: house.config.live }),
  ])
  return OpenPage({
    t: messages[lang],
    lang,
    words,
    handlers: keepsIt(actor) ? null : handlers,
    form: (form ?? freshForm(formKey(c))) as OpenProps['form'],
  })
}
