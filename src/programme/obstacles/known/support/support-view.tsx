// Gathers the page on which somebody says to be stuck on the same. Never stored: it holds a form.
import type { TaxonomyTables } from '#commons/taxonomy'
import { audienceOf } from '#kernel/audience.ts'
import { NotFound } from '#kernel/errors.ts'
import { type FormState, freshForm } from '#kernel/form-state.ts'
import { pathIn } from '#kernel/language.ts'
import type { PageView } from '#kernel/page-view.ts'
import { formKey } from '#platform/http/cookies.ts'
import { type Ctx, stageOf } from '#platform/http/env.ts'
import { speechOf } from '../../about/speech.ts'
import { obstaclePath } from '../../addresses.ts'
import { draftOf } from '../../reports/queries.ts'
import { pathOfOpen } from '../../reports/questions.ts'
import type { ReportTables } from '../../reports/schema.ts'
import type { BodyTables } from '../../schema.ts'
import { messages } from '../messages.ts'
import { SupportPage } from '../pages/support-page.tsx'
import { maySupport } from '../policy.ts'
import type { ObstacleTables } from '../schema.ts'
import { ledTo } from '../together/queries.ts'
import { supportable, titleAt } from './queries.ts'

/** That it counts now, or did before. */
export const doneWords = { first: 'bedankt', before: 'al' } as const

/**
 * The form has no key of its own: the browser counts once as it is, and a kept key would be a row with an instant.
 */
const unkeyedForm = (c: Ctx): FormState<string> => {
  formKey(c)
  return freshForm('')
}

/** Who opens it for one that went into another is led on. */
export const supportOpened = async (c: Ctx): Promise<PageView | Response> => {
  const { db, lang } = stageOf<ObstacleTables>(c)
  const slug = c.req.param('slug') ?? ''
  const into = await ledTo(db, slug)
  if (into === undefined || into === slug) return supportView(c)
  return c.redirect(pathIn(lang, `${obstaclePath({ slug: into })}/ook`), 301)
}

export const supportView = async (c: Ctx, form?: FormState<string>): Promise<PageView> => {
  const stage = stageOf<ObstacleTables & BodyTables & TaxonomyTables & ReportTables>(c)
  const { db, lang, actor } = stage
  const obstacle = await supportable(db, c.req.param('slug') ?? '', audienceOf(actor))
  if (!obstacle || !maySupport(actor, obstacle)) throw new NotFound()
  const [speech, { title, locale }, draft] = await Promise.all([
    speechOf(stage),
    titleAt(db, obstacle.id, lang),
    draftOf(db, stage.house.keys, stage.browser),
  ])
  const word = c.req.query('klaar') ?? ''
  return SupportPage({
    speech: { ...speech, t: messages[lang] },
    slug: obstacle.slug,
    title,
    titleLang: locale,
    form: form ? { ...form, key: '' } : unkeyedForm(c),
    done: form === undefined && Object.values<string>(doneWords).includes(word),
    before: word === doneWords.before,
    goesOn: draft && pathOfOpen(draft.answers),
  })
}
