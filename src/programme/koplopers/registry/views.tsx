// Gathers what a page of the registry shows.

import { type AccountTables, organisationsByIds } from '#commons/accounts'
import { type TaxonomyTables, vocabularyOf } from '#commons/taxonomy'
import { ledTo, type ThreadTables } from '#commons/thread'
import { addDays, dayOf, startOf } from '#kernel/dates.ts'
import { NotFound } from '#kernel/errors.ts'
import { pathIn } from '#kernel/language.ts'
import { readListAddress } from '#kernel/list.ts'
import type { PageView } from '#kernel/page-view.ts'
import { type Ctx, stageOf } from '#platform/http/env.ts'
import { listShown } from '#platform/list/shown.ts'
import type { PlatformTables } from '#platform/schema.ts'
import { messages } from '../messages.ts'
import type { KoploperTables } from '../schema.ts'
import { cardResults, cardTexts } from './card-texts.ts'
import { koploperDetail, publicKoploperBySlug, relatedIds, slugNow } from './detail-queries.ts'
import { knownValues, koploperList, listPath } from './list.ts'
import { DetailPage } from './pages/detail-page.tsx'
import { ListPage } from './pages/list-page.tsx'

type Tables = KoploperTables & TaxonomyTables & AccountTables & ThreadTables & PlatformTables

export const listView = async (c: Ctx): Promise<PageView> => {
  const stage = stageOf<Tables>(c)
  const { db, lang } = stage
  const words = await vocabularyOf(stage)
  const address = readListAddress(koploperList, new URL(c.req.url).searchParams, knownValues(words))
  const shown = await listShown(db, koploperList, address)
  const ids = shown.cards.map((card) => card.koploper_id)
  const [texts, results] = await Promise.all([cardTexts(db, ids, lang), cardResults(db, ids, lang)])
  const today = dayOf(stage.now())
  const t = messages[lang]
  return {
    ...ListPage({ t, lang, today, words, shown, texts, results }),
    // Dates lose their year while it is the current one.
    freshUntil: startOf(addDays(today, 1)),
  }
}

export const detailView = async (c: Ctx): Promise<PageView | Response> => {
  const stage = stageOf<Tables>(c)
  const { db, lang } = stage
  const slug = c.req.param('slug') ?? ''
  const koploper = await publicKoploperBySlug(db, slug)
  if (!koploper) {
    const now = await slugNow(db, slug)
    if (now === undefined) throw new NotFound()
    return c.redirect(pathIn(lang, `${listPath}/${now}`), 301)
  }
  const [words, detail, thread, others] = await Promise.all([
    vocabularyOf(stage),
    koploperDetail(db, koploper, lang),
    ledTo(db, 'koploper', koploper.id),
    relatedIds(db, koploper, 3),
  ])
  if (!detail) throw new NotFound()
  const organisationIds = [
    koploper.lead_organisation_id,
    ...detail.partners.map((partner) => partner.organisation_id),
  ]
  const [organisations, titles] = await Promise.all([
    organisationsByIds(
      db,
      organisationIds.filter((id) => id !== null),
    ),
    cardTexts(
      db,
      others.map((other) => other.id),
      lang,
    ),
  ])
  const related = others.flatMap((other) => {
    const text = titles.get(other.id)
    return text ? [{ slug: other.slug, title: text.title, locale: text.locale }] : []
  })
  const t = messages[lang]
  return DetailPage({ t, lang, words, detail, organisations, thread, related })
}
