// The list of the desk with few dossiers and with very many.
import { fillDesk } from './desk-rows.ts'
import { signIn } from './lists.ts'
import { paceAll } from './load.ts'
import { aim, ms, quantile, table } from './report.ts'
import type { Site } from './site.ts'

const mostMs = 50
const rounds = 3
const queue = '/werk/meldingen'

const page = async ({ address }: Site, path: string, cookie: string): Promise<string> =>
  (await fetch(address + path, { headers: { cookie } })).text()

const nextOf = (html: string): string | undefined =>
  /rel="next" href="([^"]+)"/.exec(html)?.[1]?.replaceAll('&amp;', '&')

type Walked = { readonly rows: number; readonly different: number; readonly pages: readonly string[] }

/** All pages, as somebody goes on to the last. */
const walk = async (site: Site, cookie: string): Promise<Walked> => {
  const codes: string[] = []
  const pages: string[] = []
  for (let path: string | undefined = queue; path !== undefined; ) {
    pages.push(path)
    const html = await page(site, path, cookie)
    codes.push(...[...html.matchAll(/>(RR-[A-Z0-9-]+)<\/(?:a|b)>/g)].map((found) => found[1] ?? ''))
    path = nextOf(html)
  }
  return { rows: codes.length, different: new Set(codes).size, pages }
}

const casesOf = ({ pages }: Walked): [string, string][] => [
  ['first page', queue],
  ['what is late', `${queue}?termijn=te-laat`],
  ['who is at move, handler and region', `${queue}?zet=melder&behandelaar=niemand&regio=drenthe`],
  ['newest first', `${queue}?sorteer=nieuw`],
  ['by step', `${queue}?sorteer=stap`],
  ['a search', `${queue}?q=RR-2026`],
  ['a page in the middle', pages[Math.floor(pages.length / 2)] ?? queue],
  ['last page', pages.at(-1) ?? queue],
  ['"Mijn werk"', '/mijn'],
]

type Sized = { readonly site: Site; readonly cookie: string; readonly walked: Walked }

const sized = async (site: Site, count: number): Promise<Sized> => {
  const [row] = await site.sql<{ count: number }>('select count(*)::int as count from report')
  await fillDesk(site, count - (row?.count ?? 0))
  const cookie = await signIn(site, 'zaakbehandelaar@demo.invalid')
  return { site, cookie, walked: await walk(site, cookie) }
}

const measure = async ({ site, cookie }: Sized, path: string, milliseconds: number) => {
  const before = await site.cpu()
  const times = await paceAll([site.address + path], { 'accept-encoding': 'gzip', cookie }, milliseconds)
  return { times, cpu: ((await site.cpu()) - before) / times.length }
}

/** Compares the same pages at both sizes, in turn. */
export const measureDesk = async (
  few: Site,
  many: Site,
  sizes: { few: number; many: number },
): Promise<void> => {
  const [small, large] = [await sized(few, sizes.few), await sized(many, sizes.many)]
  const largeCases = casesOf(large.walked)
  const rows: string[][] = []
  for (const [at, [name, path]] of casesOf(small.walked).entries()) {
    const times = { small: [] as number[], large: [] as number[] }
    const cpu = { small: 0, large: 0 }
    for (let round = 0; round <= rounds; round += 1) {
      const one = await measure(small, path, 1500)
      const other = await measure(large, largeCases[at]?.[1] ?? path, 1500)
      // The first round warms up.
      if (round === 0) continue
      times.small.push(...one.times)
      times.large.push(...other.times)
      cpu.small += one.cpu / rounds
      cpu.large += other.cpu / rounds
    }
    const [p50, p95] = [quantile(times.large, 0.5), quantile(times.large, 0.95)]
    const ratio = p50 / quantile(times.small, 0.5)
    rows.push([
      name,
      `${ms(quantile(times.small, 0.5))}, ${ms(quantile(times.small, 0.95))}`,
      `${ms(p50)}, ${ms(p95)}`,
      ratio.toFixed(2),
      ms(cpu.small),
      ms(cpu.large),
      aim(p50 < mostMs, ms(mostMs)),
    ])
  }
  const { rows: shown, different, pages } = large.walked
  table(
    `The list of the desk, ${sizes.few} and ${sizes.many} dossiers (${shown} rows on ${pages.length} pages, ${different} different)`,
    ['page', `p50, p95 at ${sizes.few}`, `at ${sizes.many}`, 'ratio', 'CPU at few', 'CPU at many', 'aim'],
    rows,
  )
}
