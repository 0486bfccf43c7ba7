import { type TaxonomyTables, vocabularyOf } from '#commons/taxonomy'
import { NotFound } from '#kernel/errors.ts'
import type { PageView } from '#kernel/page-view.ts'
import type { Filling } from '#platform/filling.ts'
import { type Ctx, stageOf } from '#platform/http/env.ts'
import { messages } from '../messages.ts'
import type { AccountTables } from '../schema.ts'
import { OrganisationPage } from './organisation-page.tsx'
import { listedOrganisation } from './queries.ts'

/** The page of an organisation that takes part in something public. */
export const organisationView =
  (filling: Filling) =>
  async (c: Ctx): Promise<PageView> => {
    const stage = stageOf<AccountTables & TaxonomyTables>(c)
    const organisation = await listedOrganisation(stage.db, c.req.param('slug') ?? '')
    if (!organisation) throw new NotFound()
    const [words, parts, freshUntil] = await Promise.all([
      vocabularyOf(stage),
      filling.partsOn(c.var.stage, { kind: 'organisation', id: organisation.id }),
      filling.changesAt(c.var.stage),
    ])
    const page = OrganisationPage({ t: messages[stage.lang], lang: stage.lang, words, organisation, parts })
    return { ...page, freshUntil }
  }
