// How putting knelpunten together is tried: on one of our own in each of its states, with another one beside it.
import { createHash } from 'node:crypto'
import type { TestSite } from '../start-app.ts'
import { handledIn, theHandler } from './desk-probes.ts'
import type { Probe, Subject } from './probe.ts'

const states = ['draft', 'scheduled', 'published', 'in-network', 'archived'] as const
const reason = 'Het gaat over hetzelfde'

let made = 0
/** A knelpunt made of one that is there, without a card: the acts make the cards anew. */
const knelpuntIn = async (site: TestSite, state: string): Promise<{ id: string; slug: string }> => {
  made += 1
  const slug = `proef-samen-${made}`
  const [stored, audience] = state === 'in-network' ? ['published', 'network'] : [state, 'everyone']
  const [row] = await site.sql<{ id: string }>(
    `with one as (
       insert into obstacle select (r).* from (
         select jsonb_populate_record(o, jsonb_build_object('id', gen_random_uuid(), 'slug', $1::text,
           'state', $2::text, 'audience', $3::text, 'import_key', null)) as r
         from obstacle o join obstacle_card c on c.obstacle_id = o.id order by c.slug limit 1) made returning id)
     insert into obstacle_text (obstacle_id, locale, state, based_on_version, title, summary)
     select id, 'nl', 'full', 1, $1, 'Proef' from one returning obstacle_id as id`,
    [slug, stored, audience],
  )
  const id = row?.id ?? ''
  if (stored === 'published')
    await site.sql(
      `insert into obstacle_card_for_members select (r).* from (
         select jsonb_populate_record(c, jsonb_build_object('obstacle_id', $1::uuid, 'slug', $2::text,
           'audience', $3::text)) as r
         from obstacle_card_for_members c order by slug limit 1) made`,
      [id, slug, audience],
    )
  return { id, slug }
}

/** One for members is never part of another: there it is tried as it is. */
const mergedInto = async (site: TestSite, id: string, intoId: string): Promise<void> => {
  const [row] = await site.sql<{ audience: string }>('select audience from obstacle where id = $1', [id])
  if (row?.audience === 'network') return
  await site.sql(
    `insert into obstacle_merge (obstacle_id, into_id, day, phase, outcome, reason)
     select id, $2, '2026-11-23', phase, outcome, 'Hetzelfde' from obstacle where id = $1`,
    [id, intoId],
  )
  await site.sql("update obstacle set phase = 'merged', outcome = null, merged_into = $2 where id = $1", [
    id,
    intoId,
  ])
  await site.sql('delete from obstacle_card where obstacle_id = $1', [id])
}

const seenFor = async (site: TestSite, ids: readonly string[]): Promise<string> => {
  const [row] = await site.sql<{ seen: string }>(
    "select md5(string_agg(id, ' ' order by id::uuid)) as seen from unnest($1::text[]) one (id)",
    [ids],
  )
  return row?.seen ?? ''
}

const at = (aim: (site: TestSite, state: string) => Promise<Subject>): Probe => ({
  states,
  aim,
  secret: true,
  empty: [404, 422],
})

const plain = at(async (site, state) => ({ params: { slug: (await knelpuntIn(site, state)).slug } }))

export const bundlingProbes: Readonly<Record<string, Probe>> = {
  'obstacle.list-bench': {},
  'obstacle.read-bench': plain,
  'obstacle.read-costs': {
    ...at(async (site, state) => {
      const { id, slug } = await knelpuntIn(site, state)
      const report = await handledIn(site, 'answered', theHandler)
      await site.sql(
        `insert into desk_publication (id, report_id, state, day, title, summary, in_the_way, level, themes, obstacle_id)
         values (gen_random_uuid(), $1, 'published', '2026-11-23', 'Proef', 'Proef', 'Proef', 'habit',
           array['gezond-werken'], $2)`,
        [report, id],
      )
      return { params: { slug } }
    }),
    assignedTo: theHandler,
  },
  'obstacle.merge': at(async (site, state) => {
    const [one, into] = [await knelpuntIn(site, state), await knelpuntIn(site, 'published')]
    const form = { reason, seen: await seenFor(site, [one.id, into.id]) }
    const params = { slug: one.slug, into: into.slug }
    return { params, form, input: { ...params, ...form } }
  }),
  'obstacle.unmerge': at(async (site, state) => {
    const [one, into] = [await knelpuntIn(site, state), await knelpuntIn(site, 'published')]
    await mergedInto(site, one.id, into.id)
    const form = { reason, seen: createHash('md5').update(`${into.id} ${into.slug}`).digest('hex') }
    return { params: { slug: one.slug }, form, input: { slug: one.slug, ...form } }
  }),
}
