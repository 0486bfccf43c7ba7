// Fills the desk with invented reports by SQL: all states, some terms over, some handlers, words as long as people write.
import type { Site } from './site.ts'

// A number between 0 and 1 that looks random and is the same each time.
const spread = (step: string): string => `mod((n * ${step})::numeric, 1)::float8`
const pick = (list: string, step: string): string =>
  `(${list})[1 + floor(cardinality(${list}) * ${spread(step)})::int]`

const handlers = `
  insert into person (id, name, email, state, created_at)
  select md5('bench handler ' || n)::uuid, 'Behandelaar ' || n, 'bench-' || n || '@demo.invalid', 'active', now()
  from generate_series(1, 80) n on conflict do nothing`

const statement = `
  insert into report (id, code_hash, public_code, day, state, locale, wish, says, subject, organisation_kind, region,
    consequence, tried, consent, confirmed, waiting_on, waiting_since, due_on, handler_id, origin, last_position)
  with lists as (
    select (select array_agg(slug order by slug) from region) as regions,
      (select array_agg(code order by code) from party_kind) as kinds,
      (select array_agg(id order by id) from person where email ~ '^(bench-|zaakbehandelaar)') as handlers,
      array['received', 'received', 'acknowledged', 'context-analysis', 'info-requested', 'problem-stated', 'routed',
        'answered', 'closed', 'withdrawn'] as states),
  made as (
    select n, ${pick('states', '0.6180339')} as state, ${pick('regions', '0.5698402')} as region,
      ${pick('kinds', '0.8191725')} as kind, ${pick('handlers', '0.7548776')} as handler,
      current_date - floor(40 * ${spread('0.4142135')})::int as since,
      current_date - 12 + floor(30 * ${spread('0.3247179')})::int as due
    from generate_series(1, $1::int) n, lists)
  select md5('bench report ' || n)::uuid, md5('code ' || n), 'RR-B-' || n, since, state, 'nl',
    'Wij willen ' || n || ' leerlingen op twee plekken laten leren. ' || repeat('Dat mag niet van ons. ', 5 + n % 40),
    'heard', 'education', kind, case when n % 5 > 0 then region end, repeat('Dan blijft het liggen. ', n % 20),
    repeat('Wij belden de school. ', n % 15), 'later', true,
    case state when 'info-requested' then 'reporter' when 'routed' then 'body' when 'answered' then 'nobody'
      when 'closed' then 'nobody' when 'withdrawn' then 'nobody' else 'desk' end,
    since, case when state in ('received', 'acknowledged', 'context-analysis', 'problem-stated') then due end,
    case when state = 'received' then null else handler end, 'reported', 0
  from made`

/** Adds so many reports. */
export const fillDesk = async (site: Site, count: number): Promise<void> => {
  await site.sql(handlers)
  await site.sql(statement, [count])
  await site.sql('vacuum analyze report')
}
