import { z } from 'zod'
import { Invalid } from '#kernel/errors.ts'
import { newId } from '#kernel/id.ts'
import { policyOn } from '#kernel/permissions.ts'
import type { Tx } from '#platform/db/handle.ts'
import { commandsOn } from '#platform/write/command.ts'
import { taxonomyPermissions } from './permissions.ts'
import { taxonomyTag } from './queries.ts'
import type { TaxonomyTables } from './schema.ts'

const command = commandsOn<TaxonomyTables>()
const maySetAmbassador = policyOn(taxonomyPermissions)<{ readonly slug: string }>('theme.set-ambassador')

const day = z.iso.date('dayWrong')

/** Names who pulls a theme from a day on; whoever did so until then stops on that day. Twice is once. */
export const setAmbassador = command({
  name: 'theme.set-ambassador',
  object: 'theme-ambassador',
  input: z.object({
    theme: z.string().max(80),
    name: z.string().min(1).max(120).nullable(),
    role: z.object({ nl: z.string().min(1).max(120), en: z.string().min(1).max(120) }),
    fromDay: day,
    untilDay: day.nullable(),
  }),
  find: (tx: Tx<TaxonomyTables>, { theme }) =>
    tx.selectFrom('theme').select('slug').where('slug', '=', theme).forUpdate().executeTakeFirst(),
  allow: maySetAmbassador,
  async run({ tx, touch }, theme, { name, role, fromDay, untilDay }) {
    if (untilDay !== null && untilDay <= fromDay) throw new Invalid({ untilDay: 'endsBeforeStart' })
    const same = await tx
      .selectFrom('theme_ambassador')
      .select('id')
      .where('theme', '=', theme.slug)
      .where('from_day', '=', fromDay)
      .executeTakeFirst()
    if (same) return { id: same.id }
    await tx
      .updateTable('theme_ambassador')
      .set({ until_day: fromDay })
      .where('theme', '=', theme.slug)
      .where('from_day', '<', fromDay)
      .where((eb) => eb.or([eb('until_day', 'is', null), eb('until_day', '>', fromDay)]))
      .execute()
    const id = newId()
    await tx
      .insertInto('theme_ambassador')
      .values({
        id,
        theme: theme.slug,
        name,
        role_nl: role.nl,
        role_en: role.en,
        from_day: fromDay,
        until_day: untilDay,
      })
      .execute()
    touch(taxonomyTag)
    return { id }
  },
})
