// Whole reports through the form, begun at a fixed rate by people who each have a network of their own.
import { Agent } from 'node:http'
import { loadavg } from 'node:os'
import { newBrowser, newMet, reportThrough } from '../test/process/reporters.ts'
import { aim, ms, quantile, say, table } from './report.ts'
import type { Site } from './site.ts'

const seconds = 30
const wanted = 30

const pause = (milliseconds: number): Promise<void> => new Promise((on) => setTimeout(on, milliseconds))

/** So many reports a second are begun, whether or not those before have ended. */
const hold = async (site: Site, rate: number, name: string) => {
  const agent = new Agent({ keepAlive: true, maxSockets: 60 })
  const met = newMet()
  const failures: string[] = []
  const whole: number[] = []
  const all: Promise<void>[] = []
  const one = async (number: number): Promise<void> => {
    const began = performance.now()
    const wish = `${name} ${number}: wij willen dit anders doen.`
    await reportThrough(newBrowser(site.address, agent), wish, met)
      .then(() => void whole.push(performance.now() - began))
      .catch((error: unknown) => void failures.push(String(error)))
  }
  const cpu = await site.cpu()
  const began = performance.now()
  for (let number = 0; number < rate * seconds; number += 1) {
    const due = (number * 1000) / rate - (performance.now() - began)
    if (due > 0) await pause(due)
    all.push(one(number))
  }
  await Promise.all(all)
  const took = performance.now() - began
  agent.destroy()
  const used = ((await site.cpu()) - cpu) / whole.length
  return { met, failures, whole, took, used }
}

const row = async (site: Site, rate: number): Promise<string[]> => {
  const name = `bench ${rate}`
  const { met, failures, whole, took, used } = await hold(site, rate, name)
  const [stored] = await site.sql<{ rows: number; different: number }>(
    'select count(*)::int as rows, count(distinct wish)::int as different from report where wish like $1',
    [`${name} %`],
  )
  const once = stored?.rows === whole.length && stored.different === whole.length
  const refused = [...met.statuses].filter(([status]) => status >= 400)
  for (const [status, count] of refused) say(`answered with ${status}: ${count} times`)
  for (const failure of failures.slice(0, 3)) say(failure)
  const held = (whole.length * 1000) / took
  const met30 = held >= rate * 0.95 && refused.length === 0 && failures.length === 0 && once
  return [
    `${rate} a second`,
    `${held.toFixed(1)} a second`,
    `${ms(quantile(met.times, 0.5))}, ${ms(quantile(met.times, 0.95))}`,
    `${ms(quantile(whole, 0.5))}, ${ms(quantile(whole, 0.95))}`,
    ms(used),
    once ? `${whole.length}, each once` : `${stored?.rows} rows of ${whole.length} reports`,
    aim(met30, 'held, none refused, each once'),
  ]
}

/** Measures the aim, and a rate that any machine holds beside it. */
export const measureReports = async (site: Site): Promise<void> => {
  await hold(site, 2, 'warm')
  const before = await site.memory()
  const rows = [await row(site, 5), await row(site, wanted)]
  const after = await site.memory()
  table(
    `Whole reports through the form, begun for ${seconds} s (load ${loadavg()[0]?.toFixed(1)}, the senders on the same machine)`,
    ['begun', 'ended', 'one request p50, p95', 'one report p50, p95', 'CPU a report', 'stored', 'aim'],
    rows,
  )
  table(
    'Memory (PSS)',
    ['when', 'Node', 'PostgreSQL'],
    [before, after].map(({ site: own, database }, at) => [
      at === 0 ? 'before the load' : 'after it',
      `${Math.round(own)} MB`,
      `${Math.round(database)} MB`,
    ]),
  )
}
