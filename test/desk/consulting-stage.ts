// A handler who asks experts for advice, and the experts themselves.
import { addDays, dayOf } from '../../src/kernel/dates.ts'
import type { Client } from '../client.ts'
import type { TestSite } from '../start-app.ts'
import { pageOf } from './stage.ts'

export const consultOf = (id: string): string => `${pageOf(id)}/deskundige`

/** A day as a date field sends it. */
export const until = (site: TestSite, days: number): string => addDays(dayOf(site.now()), days)

export const asking = {
  name: 'Els Eerlijk',
  email: 'els@sector.invalid',
  question: 'Hoe doen andere organisaties dit?',
  purpose: 'Jij onderzocht dit. De raad helpt ons bij het antwoord.',
}

/** Writes it and sends it, as two forms. */
export const askExpert = async (
  site: TestSite,
  by: Client,
  id: string,
  over: Record<string, string> = {},
) => {
  const fields = { ...asking, until: until(site, 14), parts: 'statement\nfacts', ...over }
  const begun = await by.fill(consultOf(id), fields)
  if (begun.status !== 303) return begun
  return by.fill(consultOf(id), {}, `${consultOf(id)}/versturen`)
}

export type Consultation = {
  id: string
  state: string
  expert_id: string | null
  background: string
  until_on: string
  ended_on: string | null
  read_on: string | null
  answer: string | null
}

/** What was asked about a report, the newest last. */
export const consultationsIn = (site: TestSite, id: string): Promise<Consultation[]> =>
  site.sql<Consultation>(
    "select * from desk_consultation where report_id = $1 and state <> 'draft' order by day, until_on, id",
    [id],
  )

export const adviceOf = (id: string): string => `/werk/raad/${id}`
