// How long a start takes: on nothing, on what is there, with the demo network.
import { join } from 'node:path'
import { aim, median, seconds, table } from './report.ts'
import { startSite } from './site.ts'

const rounds = 3
const live = { DEMO: '0', SMTP_URL: 'smtp://127.0.0.1:1' }

/** Measures `npm start` to its ready line. */
export const measureStarts = async (folder: string): Promise<void> => {
  const times = {
    empty: [] as number[],
    existing: [] as number[],
    demo: [] as number[],
    whole: [] as number[],
  }
  const start = async (place: string, env: Readonly<Record<string, string>>) => {
    const site = await startSite(join(folder, place), env)
    await site.stop()
    return site
  }
  for (let round = 0; round < rounds; round += 1) {
    times.empty.push((await start(`empty-${round}`, live)).startedMs)
    times.existing.push((await start(`empty-${round}`, live)).startedMs)
    const demo = await start(`demo-${round}`, {})
    times.demo.push(demo.startedMs)
    times.whole.push(demo.wholeMs)
  }
  const row = (name: string, values: readonly number[], most?: number): string[] => {
    const middle = median(values)
    return [name, seconds(middle), most === undefined ? '' : aim(middle < most, seconds(most))]
  }
  table(
    'npm start, from the command to the ready line',
    ['start', 'median of 3', 'aim'],
    [
      row('on an empty directory, without the demo network', times.empty, 5000),
      row('on an empty directory, with the demo network', times.demo, 5000),
      row('the same, until all of the demo network is there', times.whole),
      row('on an existing database', times.existing, 1500),
    ],
  )
}
