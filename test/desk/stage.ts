// A handler at work on reports, and the days going by.
import type { Kysely } from 'kysely'
import { addDays, dayOf, startOf } from '../../src/kernel/dates.ts'
import type { PlatformTables } from '../../src/platform/schema.ts'
import { obstacles } from '../../src/programme/obstacles/module.ts'
import { type Client, unseenOf } from '../client.ts'
import { type Fields, followBase } from '../reports/stage.ts'
import type { TestSite } from '../start-app.ts'
import { newReport, type Reporter } from './reporter.ts'

export const queue = '/werk/meldingen'
export const pageOf = (id: string): string => `${queue}/${id}`

/** An act of somebody of the desk, by its form. */
export const doAct = (
  client: Client,
  id: string,
  act: string,
  fields: Record<string, string>,
  from = pageOf(id),
) => client.fill(from, fields, `${pageOf(id)}/${act}`)

/** A report that this handler has, with its problem stated. */
export const statedReport = async (site: TestSite, handler: Client, also: Fields = {}): Promise<Reporter> => {
  const reporter = await newReport(site, also)
  await doAct(handler, reporter.id, 'oppakken', {}, queue)
  await doAct(handler, reporter.id, 'bericht', { visibility: 'reporter', body: 'Wij kijken ernaar.' })
  await doAct(handler, reporter.id, 'context', { facts: 'Feiten' })
  await doAct(handler, reporter.id, 'probleem', { body: 'Mag het?' })
  return reporter
}

/** The reporter says that the problem is right. */
export const agree = async (site: TestSite, { code }: Reporter): Promise<void> => {
  const browser = site.visitor()
  const page = await browser.post(followBase, { code })
  const unseen = unseenOf(page.text, `${followBase}/reactie`)
  await browser.post(`${followBase}/reactie`, { ...unseen, code, agrees: 'yes', body: '' })
}

/** The same, answered. */
export const answeredReport = async (
  site: TestSite,
  handler: Client,
  also: Fields = {},
): Promise<Reporter> => {
  const reporter = await statedReport(site, handler, also)
  const answer = await doAct(handler, reporter.id, 'antwoord', { outcome: 'clarified', body: 'Ja, het mag.' })
  if (answer.status !== 303) throw new Error(`answering gave ${answer.status}`)
  return reporter
}

/** What an hour brings: the clock, events of reports become jobs, the jobs are done. */
export const anHour = async (site: TestSite): Promise<void> => {
  await obstacles.hourly?.(site.open.house)
  const kysely = site.open.house.database.kysely as unknown as Kysely<PlatformTables>
  await kysely.transaction().execute((tx) => site.open.house.outbox.sweep(tx))
  await site.drain()
}

/** So many days later, at nine in the morning; the hour is done. */
export const daysLater = async (site: TestSite, days: number): Promise<void> => {
  site.setNow(new Date(startOf(addDays(dayOf(site.now()), days)).getTime() + 9 * 3_600_000))
  await anHour(site)
}

/** The reporter answers the question whether it is solved. */
export const saySolved = async (
  site: TestSite,
  { code }: Reporter,
  fields: Record<string, string>,
  times = 1,
) => {
  const browser = site.visitor()
  const page = await browser.post(followBase, { code })
  const unseen = unseenOf(page.text, `${followBase}/opgelost`)
  let answer = page
  for (let at = 0; at < times; at += 1)
    answer = await browser.post(`${followBase}/opgelost`, { formKey: '', ...unseen, code, ...fields })
  return answer
}
