// Pages that are made anew for each request, with few and with very many Koplopers.
import { pace } from './load.ts'
import { aim, median, ms, table } from './report.ts'
import type { Site } from './site.ts'

const rounds = 3
const mostMs = 8
const mostRatio = 1.5

type Case = { readonly name: string; readonly paths: readonly string[]; readonly cookie?: string }
type Paced = { readonly p50: number; readonly cpu: number }
export type Sized = { readonly site: Site; readonly size: number }

const cursor = (row: { sort_recent: number; sort_title: string; koploper_id: string }): string =>
  Buffer.from(JSON.stringify([row.sort_recent, row.sort_title, row.koploper_id])).toString('base64url')

/** The cookie of a demo person. */
export const signIn = async ({ address, sql }: Site, email = 'adviseur@demo.invalid'): Promise<string> => {
  const [person] = await sql<{ id: string }>('select id from person where email = $1', [email])
  const answer = await fetch(`${address}/inloggen/als`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: address, 'sec-fetch-site': 'same-origin' },
    body: new URLSearchParams({ persoon: person?.id ?? '' }),
  })
  return answer.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')
}

const valuesOf = async ({ sql }: Site, facet: string): Promise<string[]> => {
  const rows = await sql<{ value: string }>(
    'select value from koploper_facet_count where facet = $1 order by count desc',
    [facet],
  )
  return rows.map((row) => row.value)
}

const casesOf = async (site: Site): Promise<Case[]> => {
  const cards = await site.sql<{
    sort_recent: number
    sort_title: string
    koploper_id: string
    slug: string
  }>(
    `select sort_recent, sort_title, koploper_id, slug from (
       select *, row_number() over (order by sort_recent, sort_title, koploper_id) as place, count(*) over () as total
       from koploper_card) placed where place % (total / 20) = 0 and place < total - 25`,
  )
  const [themes, regions, sectors, cookie] = await Promise.all([
    valuesOf(site, 'thema'),
    valuesOf(site, 'regio'),
    valuesOf(site, 'branche'),
    signIn(site),
  ])
  const common = `thema=${themes[0]}`
  const rare = `thema=${themes.at(-1)}&regio=${regions.at(-1)}&branche=${sectors.at(-1)}`
  const away = encodeURIComponent('2026')
  return [
    { name: 'list, signed in', paths: ['/koplopers'], cookie },
    { name: 'list, any page', paths: cards.map((card) => `/koplopers?na=${cursor(card)}`) },
    { name: 'list by name', paths: [`/koplopers?sorteer=naam&jaar=${away}`] },
    { name: 'list, a common theme', paths: [`/koplopers?${common}&jaar=${away}`] },
    { name: 'list, theme and region', paths: [`/koplopers?${common}&regio=${regions[0]}&jaar=${away}`] },
    { name: 'list, a rare combination', paths: [`/koplopers?${rare}&jaar=${away}`] },
    { name: 'one Koploper, signed in', paths: cards.map((card) => `/koplopers/${card.slug}`), cookie },
  ]
}

/** Time of a request, and processor time of site and database together for one. */
const measure = async (site: Site, { paths, cookie }: Case, milliseconds: number): Promise<Paced> => {
  const headers = { 'accept-encoding': 'gzip', ...(cookie === undefined ? {} : { cookie }) }
  const urls = paths.map((path) => site.address + path)
  const before = await site.cpu()
  const { p50, count } = await pace(urls, headers, milliseconds)
  return { p50, cpu: ((await site.cpu()) - before) / count }
}

const middle = (all: readonly Paced[], what: keyof Paced): number => median(all.map((one) => one[what]))

/** Compares the same pages at both sizes, in turn. */
export const measureLists = async (few: Sized, many: Sized): Promise<void> => {
  const [fewCases, manyCases] = await Promise.all([casesOf(few.site), casesOf(many.site)])
  const rows: string[][] = []
  for (const [at, fewCase] of fewCases.entries()) {
    const manyCase = manyCases[at]
    if (!manyCase) continue
    const times = { few: [] as Paced[], many: [] as Paced[] }
    await measure(few.site, fewCase, 1500)
    await measure(many.site, manyCase, 1500)
    for (let round = 0; round < rounds; round += 1) {
      times.few.push(await measure(few.site, fewCase, 1500))
      times.many.push(await measure(many.site, manyCase, 1500))
    }
    const [small, large] = [middle(times.few, 'p50'), middle(times.many, 'p50')]
    const met = large < mostMs && large / small < mostRatio
    rows.push([
      fewCase.name,
      ms(small),
      ms(large),
      (large / small).toFixed(2),
      ms(middle(times.few, 'cpu')),
      ms(middle(times.many, 'cpu')),
      aim(met, `${mostMs} ms, ${mostRatio}`),
    ])
  }
  const head = [
    'page made anew',
    `p50 at ${few.size}`,
    `at ${many.size}`,
    'ratio',
    'CPU at few',
    'CPU at many',
    'aim',
  ]
  table('Pages that are not stored, one request at a time (CPU: site and database)', head, rows)
}
