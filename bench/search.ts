// Words put right among very many: what a slip costs, and that a question without one costs nothing for it.
import { Kysely } from 'kysely'
import type { SearchTables } from '../src/commons/search/schema.ts'
import { readingOf } from '../src/commons/search/spelling/reading.ts'
import { paceAll } from './load.ts'
import { aim, ms, quantile, table } from './report.ts'
import { cpuOf, type Site } from './site.ts'

const vocabulary = 50_000
const documents = 5_000
const mostMs = 3
const rounds = 400

/** Words are made of two that are there, as Dutch does: alike enough to be taken one for the other. */
const statements = [
  `create temp table made as
   with halves as (select folded as half, row_number() over (order by md5(folded)) as n from search_word
     where length(folded) between 4 and 9 and folded = word)
   select distinct front.half || back.half as word from halves front, halves back
   where front.n <= 260 and back.n between 300 and 560 limit $1::int`,
  'insert into search_word (word, folded) select word, word from made on conflict do nothing',
  `insert into search_document (kind, object_id, locale, shown_in, path, title, teaser, body, themes, regions, sort_key,
     title_words, all_words, spelled, fresh_at)
   select 'bench', md5('document ' || n)::uuid, 'nl', array['nl', 'en'], '/bench/' || n, 'Bench ' || n, '', '', '{}', '{}',
     n::text, to_tsvector('aln_nl', 'bench'), to_tsvector('aln_nl', string_agg(word, ' ')), array_agg(word), now()
   from (select word, row_number() over (order by word) as place from made) words, generate_series(0, 19) shift,
     lateral (select (place * (shift * 37 + 1)) % $1::int as n) spread group by n`,
  'drop table made',
]

const slips = [
  'verplegkundige',
  'nachtdiesnt',
  'medewreker',
  'roostre',
  'stagvergoeding',
  'zrog',
  'werkgevr',
  'opleidign',
]

type Measured = { readonly times: readonly number[]; readonly cpu: number }

/** The reading alone, on a connection of the bench: how long it took, and processor time of the server behind it. */
const readings = async (site: Site, text: (at: number) => string): Promise<Measured> => {
  const db = new Kysely<SearchTables>({ dialect: site.dialect })
  const times: number[] = []
  const [server] = await site.sql<{ pid: number }>('select pg_backend_pid() as pid')
  const before = cpuOf(server?.pid ?? 0)
  for (let at = 0; at < rounds; at += 1) {
    const began = performance.now()
    await readingOf(db, text(at), { lang: 'nl' })
    times.push(performance.now() - began)
  }
  return { times, cpu: (cpuOf(server?.pid ?? 0) - before) / rounds }
}

/** A whole page; processor time of site and database. */
const page = async (site: Site, query: string): Promise<Measured> => {
  const before = await site.cpu()
  const times = await paceAll([`${site.address}/zoeken?q=${query}`], {}, 3000)
  return { times, cpu: ((await site.cpu()) - before) / times.length }
}

const row = (name: string, { times, cpu }: Measured, aimed = ''): string[] => [
  name,
  ms(quantile(times, 0.5)),
  ms(quantile(times, 0.95)),
  ms(cpu),
  aimed,
]

const countOf = async (site: Site): Promise<number> =>
  (await site.sql<{ count: number }>('select count(*)::int as count from search_word'))[0]?.count ?? 0

const fillWords = async (site: Site): Promise<void> => {
  const values = [[vocabulary - (await countOf(site))], [], [documents], []]
  for (const [at, statement] of statements.entries()) await site.sql(statement, values[at])
  await site.sql('vacuum analyze search_word')
  await site.sql('vacuum analyze search_document')
}

/** Measures reading and whole pages at so many words. */
export const measureSearch = async (site: Site): Promise<void> => {
  await fillWords(site)
  const one = await readings(site, (at) => slips[at % slips.length] ?? '')
  const known = await readings(site, () => 'rooster nachtdienst leerling medewerker')
  table(
    `Slips in a search, ${await countOf(site)} words, ${documents} documents more`,
    ['what', 'p50', 'p95', 'CPU', 'aim'],
    [
      row('one word put right', one, aim(one.cpu < mostMs, `${ms(mostMs)} of CPU`)),
      row('four words looked at, none a slip', known),
      row('page, words that are found', await page(site, 'nachtdienst')),
      row('page, a word put right', await page(site, 'nachtdiesnt')),
      row('page, the same as it was typed', await page(site, 'nachtdiesnt&letterlijk=ja')),
    ],
  )
}
