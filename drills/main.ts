// npm run drills: what breaks on real machines, done on purpose. 0: all is well; 1: a fault; 2: something could not be run.
import { loadavg } from 'node:os'
import { newProcessStage, type ProcessStage } from '../test/process/stage.ts'
import { fullDisk } from './full-disk.ts'
import { databaseKilled, siteKilled } from './killed.ts'
import type { Outcome } from './outcome.ts'

const drills: Readonly<Record<string, (stage: ProcessStage) => Promise<Outcome>>> = {
  site: siteKilled,
  database: databaseKilled,
  disk: fullDisk,
}

const say = (line: string): void => void process.stdout.write(`${line}\n`)

/** With places and processes of its own, that end with it. */
const runOne = async (drill: (stage: ProcessStage) => Promise<Outcome>): Promise<Outcome> => {
  const ends: (() => Promise<void>)[] = []
  try {
    return await drill(newProcessStage((end) => void ends.push(end)))
  } finally {
    for (const end of ends.reverse()) await end()
  }
}

const tell = (outcome: Outcome): number => {
  say(`\n## ${outcome.name}, load ${loadavg()[0]?.toFixed(1)}`)
  if ('notRun' in outcome) {
    say(`not run: ${outcome.notRun}`)
    return 2
  }
  for (const line of outcome.measured) say(`- ${line}`)
  for (const fault of outcome.faults) say(`FAULT ${fault}`)
  if (outcome.faults.length === 0) say('no fault')
  return outcome.faults.length === 0 ? 0 : 1
}

// What was started ends with this process.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(1))

const asked = process.argv.slice(2)
const codes: number[] = []
for (const [name, drill] of Object.entries(drills))
  if (asked.length === 0 || asked.includes(name)) codes.push(tell(await runOne(drill)))
process.exitCode = codes.includes(1) ? 1 : Math.max(0, ...codes)
