// Knelpunten that an editor puts together, for tests: by the forms of the bench.
import { type Client, keyOf } from '../client.ts'
import { hub, loadObstacles, obstacle } from '../obstacles/stage.ts'
import type { TestSite } from '../start-app.ts'

export const bench = '/werk/knelpunten'
export const pageOf = (slug: string): string => `${hub}/knelpunten/${slug}`
export const slugOf = (title: string): string => title.toLowerCase().replaceAll(' ', '-')

/** Loads knelpunten of these titles; answers their slugs. */
export const knelpunten = async (site: TestSite, ...titles: string[]): Promise<string[]> => {
  await loadObstacles(site, ...titles.map((title) => obstacle(title)))
  return titles.map(slugOf)
}

let turn = 0
/** Somebody says "bij ons ook"; each from a network of its own. */
export const support = async (client: Client, slug: string, cost = '') => {
  turn += 1
  await client.get('/ruimte-in-de-regels/melden')
  const fields = { region: '', partyKind: '', cost }
  return client.post(`${pageOf(slug)}/ook`, fields, { peer: `10.7.${turn >> 8}.${turn & 255}` })
}

export const formAt = async (client: Client, path: string): Promise<Record<string, string>> => {
  const { text } = await client.get(path)
  return {
    _key: keyOf(text, path),
    seen: /name="seen" value="([^"]*)"/.exec(text)?.[1] ?? '',
    reason: 'Het gaat over hetzelfde',
  }
}

export const mergePath = (slug: string, into: string): string => `${bench}/${slug}/samenvoegen/${into}`
export const apartPath = (slug: string): string => `${bench}/${slug}/uit-elkaar`

export const merge = async (editor: Client, slug: string, into: string) => {
  const path = mergePath(slug, into)
  return editor.post(path, await formAt(editor, path))
}

export const takeApart = async (editor: Client, slug: string) =>
  editor.post(apartPath(slug), await formAt(editor, apartPath(slug)))

const tables = [
  'obstacle_text',
  'obstacle_finding',
  'obstacle_step',
  'obstacle_theme',
  'obstacle_card',
] as const

/** Everything that a reader can see of a knelpunt, and with `also` who supports it. */
export const snapshot = async (
  site: TestSite,
  slug: string,
  also: readonly string[] = ['obstacle_support'],
): Promise<unknown> => {
  const rows = [await site.sql('select * from obstacle where slug = $1', [slug])]
  for (const table of [...tables, ...also])
    rows.push(
      await site.sql(
        `select x.* from ${table} x join obstacle o on o.id = x.obstacle_id where o.slug = $1 order by x::text`,
        [slug],
      ),
    )
  return rows
}

const dayLong = 24 * 3600 * 1000

/** What is done on the next day: then a number that moved today shows. */
export const nextDay = async <Done>(site: TestSite, work: () => Promise<Done>): Promise<Done> => {
  const now = site.now()
  site.setNow(new Date(now.getTime() + dayLong))
  try {
    return await work()
  } finally {
    site.setNow(now)
  }
}
