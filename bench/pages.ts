// Pages as a phone sees them: Lighthouse, the mobile preset, against the Chromium of the tests.
import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import lighthouse from 'lighthouse'
import { chromiumArgs, chromiumFile } from '../test/journeys/chromium.ts'
import { aim, median, ms, say, table } from './report.ts'
import { type Site, startSite } from './site.ts'

const rounds = 3
const least = 95
const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const
type Category = (typeof categories)[number]

/** Performance depends on the machine and what else it does; the rest on us alone. */
const promised: readonly Category[] = ['accessibility', 'best-practices', 'seo']

type Chromium = { readonly port: number; end(): Promise<void> }

const startChromium = async (folder: string): Promise<Chromium> => {
  const own = ['--remote-debugging-port=0', `--user-data-dir=${join(folder, 'chromium')}`, 'about:blank']
  const child: ChildProcess = spawn(await chromiumFile(), [...chromiumArgs, ...own], {
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const exit = new Promise<void>((settle) => child.once('close', () => settle()))
  const onExit = () => child.kill('SIGKILL')
  process.once('exit', onExit)
  const port = await new Promise<number>((settle, fail) => {
    let told = ''
    child.stderr?.on('data', (chunk: Buffer) => {
      told += chunk.toString()
      const found = /DevTools listening on ws:\/\/[^:]+:(\d+)/.exec(told)?.[1]
      if (found !== undefined) settle(Number(found))
    })
    void exit.then(() => fail(new Error(`Chromium did not start: ${told.slice(0, 500)}`)))
  })
  return {
    port,
    end: async () => {
      process.removeListener('exit', onExit)
      child.kill('SIGTERM')
      await exit
    },
  }
}

/**
 * The demo network as a live site: a site that is not live asks search engines to stay away, on purpose, and would be
 * marked down for it. So it is filled as a demonstration first and then started as a live one on the same data.
 */
const liveSite = async (folder: string): Promise<Site> => {
  const dataDir = join(folder, 'pages')
  await (await startSite(dataDir)).stop()
  return startSite(dataDir, { DEMO: '0', SMTP_URL: 'smtp://127.0.0.1:1' })
}

/** What performance is made of: largest paint and blocked time in ms, and how far things jump. */
const metrics = {
  'largest paint': 'largest-contentful-paint',
  blocked: 'total-blocking-time',
  shift: 'cumulative-layout-shift',
}
type Metric = keyof typeof metrics
const metricNames = Object.keys(metrics) as Metric[]

type Look = {
  readonly metrics: Readonly<Record<Metric, number>>
  readonly scores: Readonly<Record<Category, number>>
  readonly faults: readonly string[]
}

const look = async (url: string, port: number): Promise<Look> => {
  const result = await lighthouse(url, { port, onlyCategories: [...categories], logLevel: 'silent' })
  if (!result || result.lhr.runtimeError) throw new Error(`${url}: ${result?.lhr.runtimeError?.message}`)
  const { lhr } = result
  const score = (name: Category): number => Math.round((lhr.categories[name]?.score ?? 0) * 100)
  const value = (name: Metric): number => lhr.audits[metrics[name]]?.numericValue ?? Number.NaN
  const lost = promised.flatMap((name) =>
    (lhr.categories[name]?.auditRefs ?? [])
      .filter(({ id, weight }) => weight > 0 && (lhr.audits[id]?.score ?? 1) < 1)
      .map(({ id }) => `${name}: ${id}`),
  )
  return {
    scores: {
      performance: score('performance'),
      accessibility: score('accessibility'),
      'best-practices': score('best-practices'),
      seo: score('seo'),
    },
    faults: lost,
    metrics: { 'largest paint': value('largest paint'), blocked: value('blocked'), shift: value('shift') },
  }
}

const pathsOf = async ({ sql }: Site): Promise<(readonly [string, string])[]> => {
  const [guide] = await sql<{ slug: string }>(
    "select slug from article_card where kind = 'guide' and has_page order by slug limit 1",
  )
  return [
    ['front page', '/'],
    ['list of Koplopers', '/koplopers'],
    ['one Koploper', '/koplopers/rooster-van-ons-samen'],
    ['one guide', `/handreikingen/${guide?.slug ?? ''}`],
  ]
}

/** Prints the scores; what was promised and not kept makes the bench fail. */
export const measurePages = async (folder: string): Promise<void> => {
  const site = await liveSite(folder)
  const chromium = await startChromium(folder)
  const rows: string[][] = []
  const faults = new Set<string>()
  let kept = true
  try {
    for (const [name, path] of await pathsOf(site)) {
      const looks: Look[] = []
      for (let round = 0; round < rounds; round += 1)
        looks.push(await look(site.address + path, chromium.port))
      const middle = (category: Category) => median(looks.map(({ scores }) => scores[category]))
      const met = promised.every((category) => middle(category) >= least)
      kept &&= met
      for (const { faults: found } of looks) for (const fault of found) faults.add(`${name}, ${fault}`)
      const measured = metricNames.map((metric) => median(looks.map((one) => one.metrics[metric])))
      const [paint = 0, blocked = 0, shift = 0] = measured
      rows.push([
        name,
        ...categories.map((category) => String(middle(category))),
        ms(paint),
        ms(blocked),
        shift.toFixed(3),
        aim(met, `${least}`),
      ])
    }
  } finally {
    await chromium.end()
    await site.stop()
  }
  const head = ['page', ...categories, ...metricNames, 'aim but for performance']
  table(`Lighthouse, mobile, median of ${rounds}`, head, rows)
  for (const fault of faults) say(`not full marks: ${fault}`)
  if (!kept) process.exitCode = 1
}
