-- The registry of Koplopers: one row a thing, one row a language for its text, and a card table for lists.

create table koploper (
  id uuid primary key,
  -- the name by which an import knows it again
  import_key text unique,
  slug text not null unique,
  state text not null check (state in ('lead', 'draft', 'submitted', 'in-review', 'info-requested', 'assessed',
    'not-yet', 'rejected', 'nominated', 'returned', 'appointed', 'paused', 'alumni', 'archived', 'withdrawn')),
  reality text not null check (reality in ('real', 'invented')),
  original_locale text not null check (original_locale in ('nl', 'en')),
  origin text check (origin in ('zorgpact', 'self', 'nominated-by-others', 'scouted', 'call', 'tip')),
  legacy_url text,
  lead_organisation_id uuid references organisation (id),
  -- the kind of party that leads it, also where the organisation itself is not known
  lead_kind text references party_kind (code),
  main_theme text references theme (slug),
  all_themes boolean not null default false,
  all_sectors boolean not null default false,
  nationwide boolean not null default false,
  phase text check (phase in ('idea', 'pilot', 'running', 'embedded', 'scaled')),
  started_on date,
  appointed_on date,
  confirmed_in integer,
  ended_on date,
  -- what an import wrote last; the same again changes nothing
  import_hash text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  version integer not null default 1
);
create index koploper_state on koploper (state);

create table koploper_text (
  koploper_id uuid not null references koploper (id) on delete cascade,
  locale text not null check (locale in ('nl', 'en')),
  -- 'summary': only title and summary are there; 'full': everything
  state text not null check (state in ('full', 'summary')),
  based_on_version integer not null,
  title text not null,
  summary text not null,
  problem text,
  approach text,
  for_whom text,
  through_whom text,
  needs text[] not null default '{}',
  lessons text,
  reuse text[] not null default '{}',
  contact_role text,
  bring text,
  learn text,
  end_reason text,
  primary key (koploper_id, locale)
);
comment on column koploper_text.contact_role is 'personal: a role, never a name; ground: consent of the initiative; retention: as long as the page';

-- What it delivered (worked) and what did not work, in one list with the same weight.
create table koploper_result (
  id uuid primary key,
  koploper_id uuid not null references koploper (id) on delete cascade,
  position integer not null,
  worked boolean not null,
  type text not null check (type in ('inflow', 'retention', 'hours', 'absence', 'learning', 'satisfaction', 'new-role', 'other')),
  evidence text not null check (evidence in ('measured', 'evaluated', 'estimated', 'experienced', 'sourced')),
  unique (koploper_id, position)
);
create table koploper_result_text (
  result_id uuid not null references koploper_result (id) on delete cascade,
  locale text not null check (locale in ('nl', 'en')),
  -- the figure of what worked, or the heading of what did not
  headline text not null,
  statement text not null,
  period text,
  primary key (result_id, locale)
);

create table koploper_theme (
  koploper_id uuid not null references koploper (id) on delete cascade,
  theme text not null references theme (slug),
  primary key (koploper_id, theme)
);
create table koploper_sector (
  koploper_id uuid not null references koploper (id) on delete cascade,
  sector text not null references sector (slug),
  primary key (koploper_id, sector)
);
create table koploper_region (
  koploper_id uuid not null references koploper (id) on delete cascade,
  region text not null references region (slug),
  primary key (koploper_id, region)
);
create table koploper_line (
  koploper_id uuid not null references koploper (id) on delete cascade,
  line text not null references programme_line (code),
  primary key (koploper_id, line)
);
create table koploper_partner (
  koploper_id uuid not null references koploper (id) on delete cascade,
  organisation_id uuid not null references organisation (id),
  position integer not null,
  role text not null,
  primary key (koploper_id, organisation_id)
);
-- Where facts come from (source) and where more is to be read (link).
create table koploper_link (
  koploper_id uuid not null references koploper (id) on delete cascade,
  position integer not null,
  kind text not null check (kind in ('source', 'link')),
  label text not null,
  url text not null,
  primary key (koploper_id, position)
);

-- The public list reads this alone: written in the transaction that changes the thing.
create table koploper_card (
  koploper_id uuid primary key references koploper (id) on delete cascade,
  slug text not null,
  state text not null,
  themes text[] not null,
  sectors text[] not null,
  regions text[] not null,
  party text[] not null,
  main_theme text,
  nationwide boolean not null,
  appointed_on date,
  confirmed_in integer,
  -- smaller is more recent: 9999 minus the year of confirmation or appointment
  sort_recent integer not null,
  sort_title text collate "C" not null
);
create index koploper_card_recent on koploper_card (sort_recent, sort_title, koploper_id);
create index koploper_card_title on koploper_card (sort_title, koploper_id);
create index koploper_card_themes on koploper_card using gin (themes);
create index koploper_card_sectors on koploper_card using gin (sectors);
create index koploper_card_regions on koploper_card using gin (regions);
create index koploper_card_party on koploper_card using gin (party);

-- How many cards carry each value, for the list without a filter.
create table koploper_facet_count (
  facet text not null,
  value text not null,
  count integer not null,
  primary key (facet, value)
);
