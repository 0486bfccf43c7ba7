// Gathers the page on which somebody says to be stuck on the same. Never stored: it holds a form.
import type { TaxonomyTables } from '#commons/taxonomy'
import { NotFound } from '#kernel/errors.ts'
import { type FormState, freshForm } from '#kernel/form-state.ts'
import type { PageView } from '#kernel/page-view.ts'
import { formKey } from '#platform/http/cookies.ts'
import { type Ctx, stageOf } from '#platform/http/env.ts'
import { speechOf } from '../../about/speech.ts'
import type { BodyTables } from '../../schema.ts'
import { messages } from '../messages.ts'
import { SupportPage } from '../pages/support-page.tsx'
import type { ObstacleTables } from '../schema.ts'
import { supportable, titleAt } from './queries.ts'

export const doneWord = 'bedankt'

/**
 * The form has no key of its own: the browser counts once as it is, and a kept key would be a row with an instant.
 */
const unkeyedForm = (c: Ctx): FormState<string> => {
  formKey(c)
  return freshForm('')
}

export const supportView = async (c: Ctx, form?: FormState<string>): Promise<PageView> => {
  const stage = stageOf<ObstacleTables & BodyTables & TaxonomyTables>(c)
  const { db, lang } = stage
  const slug = c.req.param('slug') ?? ''
  const obstacle = await supportable(db, slug)
  if (!obstacle) throw new NotFound()
  const [speech, { title, locale }] = await Promise.all([speechOf(stage), titleAt(db, obstacle.id, lang)])
  return SupportPage({
    speech: { ...speech, t: messages[lang] },
    slug,
    title,
    titleLang: locale,
    form: form ? { ...form, key: '' } : unkeyedForm(c),
    done: form === undefined && c.req.query('klaar') === doneWord,
  })
}
