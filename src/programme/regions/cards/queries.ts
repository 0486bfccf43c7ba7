// Contact cards as the public may see them: a role always, a person only while he or she agrees.
import { sql } from 'kysely'
import type { Day } from '#kernel/dates.ts'
import type { Lang } from '#kernel/language.ts'
import type { Db } from '#platform/db/handle.ts'
import type { RegionTables } from '../schema.ts'

export type ContactCard = {
  readonly id: string
  readonly role: string
  readonly organisation: string
  readonly invented: boolean
  /** null as well when the consent has ended: the database does not hand the person out */
  readonly person: string | null
  readonly email: string | null
  readonly phone: string | null
}

export type Place = { readonly region: string | null; readonly areaId: string | null }

const agreed = (today: Day) =>
  sql<boolean>`(consent_until >= ${today}::date or (person_name is null and consent_until is null))`

/** The cards of a region, of an area, or of both, those of the region first. */
export const contactCards = async (
  db: Db<RegionTables>,
  place: Place,
  today: Day,
  lang: Lang,
): Promise<ContactCard[]> => {
  const rows = await db
    .selectFrom('contact_card')
    .select(['id', 'role_nl', 'role_en', 'organisation', 'reality'])
    .select([
      sql<string | null>`case when ${agreed(today)} then person_name end`.as('person'),
      sql<string | null>`case when ${agreed(today)} then email end`.as('email'),
      sql<string | null>`case when ${agreed(today)} then phone end`.as('phone'),
    ])
    .where((eb) => eb.or([eb('region', '=', place.region), eb('area_id', '=', place.areaId)]))
    .orderBy(sql`region is null`)
    .orderBy('position')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    role: lang === 'nl' ? row.role_nl : row.role_en,
    organisation: row.organisation,
    invented: row.reality === 'invented',
    person: row.person,
    email: row.email,
    phone: row.phone,
  }))
}

/** Whether a person still stands on a card though the consent ended. */
export const someoneToForget = async (db: Db<RegionTables>, today: Day): Promise<boolean> => {
  const row = await db
    .selectFrom('contact_card')
    .select('id')
    .where('consent_until', '<', today)
    .where('person_name', 'is not', null)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}
