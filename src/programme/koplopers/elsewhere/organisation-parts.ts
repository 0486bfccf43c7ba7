// What an organisation's page shows of Koplopers: those it leads and those it takes part in.
import { sql } from 'kysely'
import { type TaxonomyTables, vocabularyOf } from '#commons/taxonomy'
import type { PagePart } from '#platform/module.ts'
import type { Stage } from '#platform/stage.ts'
import { messages } from '../messages.ts'
import { cardTexts } from '../registry/card-texts.ts'
import { type ListCard, listPath } from '../registry/list.ts'
import { placeOf, rowOf } from '../registry/parts.ts'
import type { KoploperTables } from '../schema.ts'

/** More than any organisation has; a page is not a list without end. */
const mostRows = 200

type OwnCard = ListCard & { readonly leads: boolean }

/** The public Koplopers of one organisation, those that it leads first. */
export const organisationParts = async (
  stage: Stage<KoploperTables & TaxonomyTables>,
  organisation: string,
): Promise<readonly PagePart[]> => {
  const { db, lang } = stage
  const { rows: cards } = await sql<OwnCard>`
    select c.*, k.lead_organisation_id is not distinct from ${organisation}::uuid as leads
    from koploper_card c join koploper k on k.id = c.koploper_id
    where k.lead_organisation_id = ${organisation}::uuid
      or exists (select from koploper_partner p
        where p.koploper_id = k.id and p.organisation_id = ${organisation}::uuid)
    order by leads desc, sort_recent, sort_title, koploper_id
    limit ${mostRows}`.execute(db)
  if (cards.length === 0) return []
  const ids = cards.map((card) => card.koploper_id)
  const [words, texts] = await Promise.all([vocabularyOf(stage), cardTexts(db, ids, lang)])
  const t = messages[lang]
  return [
    {
      title: t.takesPartIn(cards.length),
      rows: cards.map((card) => {
        const role = card.leads ? t.detail.leads : t.detail.partner
        return rowOf(card, texts, words, lang, [role, placeOf(card, words, lang)].filter(Boolean).join(' · '))
      }),
      empty: { text: t.list.nothing, label: t.list.tip, path: `${listPath}/tip` },
    },
  ]
}
