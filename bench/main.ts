// npm run bench: side-by-side measurements in one run. Ratios mean something on any machine, absolute times less so.
import { mkdtempSync, rmSync } from 'node:fs'
import { availableParallelism, loadavg } from 'node:os'
import { join } from 'node:path'
import { measureCached } from './cached.ts'
import { measureDesk } from './desk.ts'
import { measureImport } from './imports.ts'
import { measureLists } from './lists.ts'
import { measurePages } from './pages.ts'
import { aim, say, table } from './report.ts'
import { measureReports } from './reports.ts'
import { fill } from './rows.ts'
import { measureSearch } from './search.ts'
import { type Site, startSite } from './site.ts'
import { measureStarts } from './starts.ts'

const sizes = { few: 100, many: 100_000 }
const mostMemory = 250

const filled = async (dataDir: string, size: number): Promise<Site> => {
  const site = await startSite(dataDir)
  const [row] = await site.sql<{ count: number }>('select count(*)::int as count from koploper_card')
  await fill(site, size - (row?.count ?? 0))
  return site
}

const measureMemory = async (name: string, site: Site): Promise<string[]> => {
  const { site: own, database } = await site.memory()
  const whole = own + database
  return [
    name,
    `${Math.round(own)} MB`,
    `${Math.round(database)} MB`,
    `${Math.round(whole)} MB`,
    aim(whole < mostMemory, `${mostMemory} MB`),
  ]
}

/** The list of the desk, and the form that fills it. */
const desk = async (folder: string, wanted: (part: string) => boolean): Promise<void> => {
  if (wanted('desk')) {
    const few = await startSite(join(folder, 'desk-few'))
    const many = await startSite(join(folder, 'desk-many'))
    await measureDesk(few, many, { few: 100, many: 20_000 })
    await few.stop()
    await many.stop()
  }
  if (wanted('reports')) {
    // Behind a proxy, as a live site is: each sender has a network of their own.
    const site = await startSite(join(folder, 'reports'), { DEMO: '1', TRUST_PROXY: '1' })
    await measureReports(site)
    await site.stop()
  }
}

const partNames = ['starts', 'cached', 'lists', 'imports', 'pages', 'search', 'desk', 'reports']

const parts = async (folder: string, wanted: (part: string) => boolean): Promise<void> => {
  const memory: string[][] = []
  if (wanted('starts')) await measureStarts(folder)
  if (wanted('cached')) {
    const site = await startSite(join(folder, 'cached'))
    memory.push(await measureMemory('demo network, just started', site))
    await measureCached(site, folder)
    memory.push(await measureMemory('demo network, after the load', site))
    await site.stop()
  }
  if (wanted('lists')) {
    const few = await filled(join(folder, 'few'), sizes.few)
    const many = await filled(join(folder, 'many'), sizes.many)
    await measureLists({ site: few, size: sizes.few }, { site: many, size: sizes.many })
    memory.push(await measureMemory(`${sizes.many} Koplopers, after the load`, many))
    await few.stop()
    await many.stop()
  }
  if (memory.length > 0) table('Memory (PSS)', ['when', 'Node', 'PostgreSQL', 'together', 'aim'], memory)
  if (wanted('imports')) await measureImport(folder)
  if (wanted('pages')) await measurePages(folder)
  if (wanted('search')) {
    const site = await startSite(join(folder, 'search'))
    await measureSearch(site)
    await site.stop()
  }
  await desk(folder, wanted)
}

/** Runs all parts, or those that are named; a name that is no part is refused before anything is measured. */
export const run = async (names: readonly string[]): Promise<void> => {
  const unknown = names.filter((name) => !partNames.includes(name))
  if (unknown.length > 0) {
    process.stderr.write(`no part of the bench: ${unknown.join(', ')}; there are ${partNames.join(', ')}\n`)
    process.exitCode = 1
    return
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(1))
  const folder = mkdtempSync('/tmp/aln-bench-')
  say(
    `Node ${process.version}, ${availableParallelism()} cores, load ${loadavg()[0]?.toFixed(1)} at the start`,
  )
  try {
    await parts(folder, (part) => names.length === 0 || names.includes(part))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
