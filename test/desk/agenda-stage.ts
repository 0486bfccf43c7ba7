// A handler at work with tables: what is put on an agenda, and what is written down of what the table says.
import { addDays, dayOf } from '../../src/kernel/dates.ts'
import type { Client } from '../client.ts'
import type { TestSite } from '../start-app.ts'
import { pageOf } from './stage.ts'

export const agendaOf = (id: string): string => `${pageOf(id)}/agenda`

/** A day as a date field sends it. */
export const inDays = (site: TestSite, days: number): string => addDays(dayOf(site.now()), days)

export const point = {
  table: 'landelijke-actietafel',
  name: '',
  title: 'Leren op twee plekken met één overeenkomst',
  ask: 'Spreek af wie het model van de overeenkomst aanpast, en voor welke datum.',
  expected: '',
}

/** Writes it and puts it there, as two forms. */
export const putOn = async (by: Client, id: string, over: Record<string, string> = {}) => {
  const written = await by.fill(agendaOf(id), { ...point, ...over })
  if (written.status !== 303) return written
  return by.fill(agendaOf(id), {}, `${agendaOf(id)}/zetten`)
}

export type ItemRow = {
  id: string
  state: string
  rule_table: string
  day: string
  position: number
  expected_on: string | null
  ended_on: string | null
  result: string | null
  told_steps: number
}

export const itemsIn = (site: TestSite, id: string): Promise<ItemRow[]> =>
  site.sql<ItemRow>('select * from desk_agenda_item where report_id = $1 order by day, position, id', [id])

/** What is written down of the newest item. */
export const note = async (
  site: TestSite,
  by: Client,
  id: string,
  act: string,
  fields: Record<string, string> = {},
) => {
  const item = (await itemsIn(site, id)).at(-1)
  return by.fill(pageOf(id), fields, `${agendaOf(id)}/${item?.id ?? ''}/${act}`)
}
