// Gathers what is shown to who may take a page off the site.
import type { ComponentChildren } from 'preact'
import type { TaxonomyTables } from '#commons/taxonomy'
import { plainDate } from '#kernel/dates.ts'
import { NotFound } from '#kernel/errors.ts'
import { type FormState, freshForm } from '#kernel/form-state.ts'
import { isId } from '#kernel/id.ts'
import type { PageView } from '#kernel/page-view.ts'
import { formKey } from '#platform/http/cookies.ts'
import { type Ctx, stageOf } from '#platform/http/env.ts'
import type { Stage } from '#platform/stage.ts'
import { speechOf } from '../../about/speech.ts'
import { answerDetail } from '../../answers/queries.ts'
import { messages as answerWords } from '../../own-answers/messages.ts'
import type { Tables } from '../../own-answers/queries.ts'
import type { BodyTables } from '../../schema.ts'
import { messages } from '../messages.ts'
import { lonePath, offlinePath } from '../paths.ts'
import { mayUnpublish } from '../policy.ts'
import type { TextKind } from '../queries.ts'
import { confirmationOf, lonePage, lonePages } from './alone-queries.ts'
import { OfflineLinks, OfflinePage } from './offline-page.tsx'
import { onlineById, onlineOn } from './queries.ts'
import { RenewPage } from './renew-page.tsx'

/** The page where the text of the path is taken offline; without anything online there is nothing to take off. */
export const offlineView =
  (kind: TextKind) =>
  async (c: Ctx, form?: FormState<string>): Promise<PageView> => {
    const { db, lang } = stageOf<Tables>(c)
    const id = c.req.param('id') ?? ''
    const online = isId(id) ? await onlineById(db, kind, id) : undefined
    if (!online) throw new NotFound()
    const t = messages[lang]
    return OfflinePage({
      t,
      lang,
      page: online,
      lead: t.offline.lead,
      note: online.state === 'published' ? null : t.offline.newer,
      action: offlinePath(online),
      form: form ?? freshForm(formKey(c)),
    })
  }

/** The same for a page that no dossier stands behind. */
export const loneView =
  (kind: TextKind) =>
  async (c: Ctx, form?: FormState<string>): Promise<PageView> => {
    const { db, lang } = stageOf<Tables>(c)
    const id = c.req.param('id') ?? ''
    const page = isId(id) ? await lonePage(db, kind, id) : undefined
    if (!page) throw new NotFound()
    const t = messages[lang]
    return OfflinePage({
      t,
      lang,
      page,
      lead: t.offline.leadAlone,
      note: page.imported ? t.offline.imported : null,
      action: lonePath(page),
      form: form ?? freshForm(formKey(c)),
    })
  }

/** An answer that no dossier stands behind, with who confirmed it last. */
export const renewView = async (c: Ctx, form?: FormState<string>): Promise<PageView> => {
  const stage = stageOf<Tables & TaxonomyTables & BodyTables>(c)
  const id = c.req.param('id') ?? ''
  const page = isId(id) ? await lonePage(stage.db, 'answer', id) : undefined
  const known = page?.renewable ? await confirmationOf(stage.db, id) : undefined
  const detail = page && (await answerDetail(stage.db, page.slug, stage.lang))
  if (!page || !known || !detail) throw new NotFound()
  const { confirmed_by, confirmed_role, valid_until } = known
  const values = { confirmed_by: confirmed_by ?? '', confirmed_role: confirmed_role ?? '' }
  const until =
    valid_until === null ? '' : answerWords[stage.lang].dossier.until(plainDate(valid_until, stage.lang))
  return RenewPage({
    t: messages[stage.lang],
    speech: await speechOf(stage),
    page,
    until,
    detail,
    form: form ?? freshForm(formKey(c), values),
  })
}

/** What an editor can take off the page of this knelpunt, with all that went into it, or of this answer. */
export const offlineLinks = async (
  { db, lang, actor }: Stage<Tables>,
  pageIds: () => Promise<readonly string[]>,
): Promise<ComponentChildren> => {
  if (!mayUnpublish(actor, null)) return null
  const ids = await pageIds()
  const [texts, alone] = await Promise.all([onlineOn(db, ids), lonePages(db, ids)])
  return <OfflineLinks t={messages[lang]} lang={lang} texts={texts} alone={alone} />
}
