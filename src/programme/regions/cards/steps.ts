// Writes contact cards inside a command.
import type { TaxonomyTables } from '#commons/taxonomy'
import type { Day } from '#kernel/dates.ts'
import { Invalid } from '#kernel/errors.ts'
import { newId } from '#kernel/id.ts'
import type { Tx } from '#platform/db/handle.ts'
import type { ContactCardRow, RegionTables } from '../schema.ts'
import type { CardRecord } from './record.ts'

export type CardTables = RegionTables & TaxonomyTables
type Write = Tx<CardTables>

type PlaceOf = (card: CardRecord) => Pick<ContactCardRow, 'region' | 'area_id'>

const places = async (tx: Write): Promise<PlaceOf> => {
  const [regions, areas] = await Promise.all([
    tx.selectFrom('region').select('slug').execute(),
    tx.selectFrom('raat_area').select(['id', 'slug']).execute(),
  ])
  const known = new Set(regions.map((region) => region.slug))
  const ids = new Map(areas.map((area) => [area.slug, area.id]))
  return (card) => {
    const region = card.region && known.has(card.region) ? card.region : null
    const areaId = card.area ? (ids.get(card.area) ?? null) : null
    if (region === null && areaId === null) throw new Invalid({ cards: 'placeUnknown' })
    return { region, area_id: areaId }
  }
}

/** A person whose consent has ended is not stored at all. */
const personOf = (card: CardRecord, today: Day) => {
  const until = card.consentUntil ?? null
  const ended = until !== null && until < today
  return {
    person_name: ended ? null : (card.person ?? null),
    email: ended ? null : (card.email ?? null),
    phone: ended ? null : (card.phone ?? null),
    consent_until: until,
  }
}

/** Takes people out whose consent has ended; their role stays. Answers how many. */
export const forgetEnded = async (tx: Tx<RegionTables>, today: Day): Promise<number> => {
  const done = await tx
    .updateTable('contact_card')
    .set({ person_name: null, email: null, phone: null })
    .where('consent_until', '<', today)
    .where('person_name', 'is not', null)
    .executeTakeFirst()
  return Number(done.numUpdatedRows)
}

/** Adds new cards, replaces those with the same key, and forgets people whose consent has ended. */
export const writeCards = async (tx: Write, cards: readonly CardRecord[], today: Day): Promise<void> => {
  const placeOf = await places(tx)
  for (const card of cards) {
    const row = {
      ...placeOf(card),
      ...personOf(card, today),
      position: card.position,
      reality: card.reality,
      role_nl: card.role.nl,
      role_en: card.role.en,
      organisation: card.organisation,
    }
    await tx
      .insertInto('contact_card')
      .values({ id: newId(), import_key: card.key, ...row })
      .onConflict((conflict) => conflict.column('import_key').doUpdateSet(row))
      .execute()
  }
  await forgetEnded(tx, today)
}
