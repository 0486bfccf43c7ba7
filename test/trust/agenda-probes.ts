// How the acts around the agenda of a table are tried: on a report in each of its states, with a draft or with an item that
// lies with a table.
import { seenItemOf } from '../../src/programme/obstacles/agenda/seen-draft.ts'
import { seenOn } from '../../src/programme/obstacles/desk/seen.ts'
import { reportStates } from '../../src/programme/obstacles/reports/schema.ts'
import type { TestSite } from '../start-app.ts'
import { handledIn, held, theHandler } from './desk-probes.ts'
import type { Probe, Subject } from './probe.ts'

type Fields = Readonly<Record<string, string>>
type ItemState = 'draft' | 'put' | null

/** A report in this state that was put before who decides, with such an item. */
const reportWith = async (
  site: TestSite,
  state: string,
  item: ItemState,
): Promise<{ id: string; item: string }> => {
  const id = await handledIn(site, state, theHandler)
  await site.sql("update desk_outcome set outcome = 'escalated' where report_id = $1", [id])
  if (item === null) return { id, item: '' }
  const [row] = await site.sql<{ id: string }>(
    `insert into desk_agenda_item (id, report_id, state, day, rule_table, title, ask)
     values (gen_random_uuid(), $1, $2, '2026-11-23', 'landelijke-actietafel', 'Een punt', 'Wie doet dit?') returning id`,
    [id, item],
  )
  return { id, item: row?.id ?? '' }
}

const itemAt = (typed: Fields): Probe => ({
  states: reportStates,
  aim: async (site, state): Promise<Subject> => {
    const { id, item } = await reportWith(site, state, 'put')
    const form = { seen: await seenOn(site.open.house.database.kysely as never, id, null), ...typed }
    return { params: { id, item }, form, input: { id, item, ...form } }
  },
  ...held,
})

const draftAt = (item: ItemState, typed: Fields = {}): Probe => ({
  states: reportStates,
  aim: async (site, state): Promise<Subject> => {
    const { id } = await reportWith(site, state, item)
    const form = { seen: await seenItemOf(site.open.house.database.kysely as never, id), ...typed }
    return { params: { id }, form, input: { id, ...form } }
  },
  ...held,
})

const point = { table: 'landelijke-actietafel', title: 'Een punt', ask: 'Wie doet dit?' }

export const agendaProbes: Readonly<Record<string, Probe>> = {
  'report.read-agenda': itemAt({}),
  'report.write-agenda': draftAt(null, point),
  'report.drop-agenda': { ...draftAt('draft'), empty: [422, 403] },
  'report.put-on-agenda': { ...draftAt('draft'), empty: [422, 403] },
  'report.table-takes-up': { ...itemAt({}), empty: [422, 403] },
  'report.table-expects': itemAt({ expected: '2099-01-31' }),
  'report.table-decides': itemAt({ result: 'Besloten' }),
  'report.table-declines': itemAt({ result: 'Daarom', whose: 'Zij' }),
  'report.take-off-agenda': itemAt({ result: 'Daarom' }),
}
