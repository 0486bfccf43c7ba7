// An initiative in view: the first, private state of what may become a Koploper.
import { newId } from '#kernel/id.ts'
import { slugOf } from '#kernel/text.ts'
import type { Tx } from '#platform/db/handle.ts'
import type { KoploperTables } from '../schema.ts'

/** Adds a lead that came of a tip. */
export const addLead = async (
  tx: Tx<KoploperTables>,
  { title, summary }: { readonly title: string; readonly summary: string },
  now: Date,
): Promise<string> => {
  const id = newId<'koploper'>()
  await tx
    .insertInto('koploper')
    .values({
      id,
      import_key: null,
      slug: `${slugOf(title).slice(0, 60)}-${id.slice(-8)}`,
      state: 'lead',
      reality: 'real',
      original_locale: 'nl',
      origin: 'tip',
      legacy_url: null,
      lead_organisation_id: null,
      lead_kind: null,
      main_theme: null,
      all_themes: false,
      all_sectors: false,
      nationwide: false,
      phase: null,
      started_on: null,
      appointed_on: null,
      confirmed_in: null,
      ended_on: null,
      import_hash: null,
      created_at: now,
      updated_at: now,
      version: 1,
    })
    .execute()
  await tx
    .insertInto('koploper_text')
    .values({
      koploper_id: id,
      locale: 'nl',
      state: 'summary',
      based_on_version: 1,
      title,
      summary,
      problem: null,
      approach: null,
      for_whom: null,
      through_whom: null,
      needs: [],
      lessons: null,
      reuse: [],
      contact_role: null,
      bring: null,
      learn: null,
      end_reason: null,
    })
    .execute()
  return id
}
