// Fills the registry with invented Koplopers by SQL, spread unevenly over themes, regions and sectors.
import type { Site } from './site.ts'

// A number between 0 and 1 that looks random and is the same each time; squared, so that some values are common.
const spread = (step: string): string => `power(mod((n * ${step})::numeric, 1), 2)::float8`
const pick = (list: string, step: string): string =>
  `(${list})[1 + floor(cardinality(${list}) * ${spread(step)})::int]`

const statements = [
  `create temp table made as
   with lists as (
     select (select array_agg(slug order by slug) from theme) as themes,
       (select array_agg(slug order by slug) from sector) as sectors,
       (select array_agg(slug order by slug) from region) as regions,
       (select array_agg(code order by code) from party_kind) as kinds,
       (select array_agg(code order by code) from programme_line) as lines)
   select n, md5('bench ' || n)::uuid as id, 'bench-' || n as slug,
     ${pick('themes', '0.6180339')} as theme, ${pick('sectors', '0.7548776')} as sector,
     ${pick('regions', '0.5698402')} as region, ${pick('kinds', '0.8191725')} as kind,
     ${pick('lines', '0.6710436')} as line, 2018 + (n % 9)::int as year
   from generate_series($1::int, $2::int) n, lists`,
  `insert into koploper (id, import_key, slug, state, reality, original_locale, origin, lead_kind, main_theme, phase,
     started_on, appointed_on, confirmed_in, created_at, updated_at)
   select id, slug, slug, 'appointed', 'invented', 'nl', 'self', kind, theme, 'running',
     make_date(year, 1, 15), make_date(year, 6, 1), year, now(), now() from made`,
  `insert into koploper_text (koploper_id, locale, state, based_on_version, title, summary, problem, approach, lessons,
     needs, reuse)
   select id, 'nl', 'full', 1, md5(n::text) || ' samen organiseren ' || n,
     repeat('Een team deelt wat werkt met een ander huis. ', 3), repeat('Het rooster kwam van bovenaf. ', 20),
     repeat('Elke week bespreekt het team wat er beter kan. ', 20), repeat('Begin klein. ', 10),
     array['Een trekker', 'Tijd'], array['Het draaiboek'] from made`,
  `insert into koploper_result (id, koploper_id, position, worked, type, evidence)
   select md5('result ' || n || ' ' || position)::uuid, id, position, position < 3, 'hours', 'experienced'
   from made, generate_series(1, 3) position`,
  `insert into koploper_result_text (result_id, locale, headline, statement, period)
   select md5('result ' || n || ' ' || position)::uuid, 'nl', '+' || n % 20 || '%', repeat('Meer uren in het team. ', 4),
     '2024' from made, generate_series(1, 3) position`,
  'insert into koploper_theme select id, theme from made',
  'insert into koploper_sector select id, sector from made',
  'insert into koploper_region select id, region from made',
  'insert into koploper_line select id, line from made',
  `insert into koploper_link (koploper_id, position, kind, label, url)
   select id, 0, 'link', 'Draaiboek', 'https://example.org/' || n from made`,
  `insert into koploper_card (koploper_id, slug, state, themes, sectors, regions, party, main_theme, nationwide,
     appointed_on, confirmed_in, sort_recent, sort_title)
   select id, slug, 'appointed', array[theme], array[sector], array[region], array[party_group], theme, false,
     make_date(year, 6, 1), year, 9999 - year, md5(n::text) || ' samen organiseren ' || n
   from made join party_kind on party_kind.code = made.kind`,
  'drop table made',
  'delete from koploper_facet_count',
  `insert into koploper_facet_count (facet, value, count)
   select 'thema', value, count(*) from koploper_card, unnest(themes) value group by value
   union all select 'partij', value, count(*) from koploper_card, unnest(party) value group by value
   union all select 'regio', value, count(*) from koploper_card, unnest(regions) value group by value
   union all select 'branche', value, count(*) from koploper_card, unnest(sectors) value group by value
   union all select '', '', count(*) from koploper_card`,
  "select pg_notify('aln_cache', 'koplopers,taxonomy')",
]

/** Adds so many Koplopers, with their cards and counts; the search index is left out. */
export const fill = async (site: Site, count: number): Promise<void> => {
  for (const statement of statements)
    await site.sql(statement, statement.startsWith('create') ? [1, count] : [])
  await site.sql('vacuum analyze')
}
