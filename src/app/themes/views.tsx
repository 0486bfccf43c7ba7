// Gathers what the pages of themes show.

import { ambassadorOf, type TaxonomyTables, vocabularyOf } from '#commons/taxonomy'
import { dayOf } from '#kernel/dates.ts'
import { NotFound } from '#kernel/errors.ts'
import type { PageView } from '#kernel/page-view.ts'
import { type Ctx, stageOf } from '#platform/http/env.ts'
import type { Stage } from '#platform/stage.ts'
import { messages } from '../messages.ts'
import { filling, modules } from '../modules.ts'
import { ThemePage } from './theme-page.tsx'
import { type CountedTheme, ThemesPage } from './themes-page.tsx'

/** Every theme with its number of Koplopers. */
export const countedThemes = async (stage: Stage): Promise<CountedTheme[]> => {
  const [words, counted] = await Promise.all([
    vocabularyOf(stage as Stage<TaxonomyTables>),
    Promise.all(modules.map((module) => module.themeCounts?.(stage))),
  ])
  const counts = counted.find((entry) => entry !== undefined)?.counts
  return [...words.themes.values()].map((theme) => ({ ...theme, count: counts?.get(theme.slug) ?? 0 }))
}

export const themesView = async (c: Ctx): Promise<PageView> =>
  ThemesPage({ t: messages[c.var.lang], lang: c.var.lang, themes: await countedThemes(c.var.stage) })

export const themeView = async (c: Ctx): Promise<PageView> => {
  const stage = stageOf<TaxonomyTables>(c)
  const { themes } = await vocabularyOf(stage)
  const theme = themes.get(c.req.param('slug') ?? '')
  if (!theme) throw new NotFound()
  const today = dayOf(stage.now())
  const [ambassador, parts, freshUntil] = await Promise.all([
    ambassadorOf(stage.db, theme.slug, today, stage.lang),
    filling.partsOn(c.var.stage, { kind: 'theme', slug: theme.slug }),
    filling.changesAt(c.var.stage),
  ])
  const related = theme.related.flatMap((slug) => themes.get(slug) ?? [])
  const page = ThemePage({ t: messages[stage.lang], lang: stage.lang, theme, related, ambassador, parts })
  return { ...page, freshUntil }
}
