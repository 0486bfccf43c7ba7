-- What is allowed ("Mag dit?"-answers) and what people get stuck on (knelpunten), as everybody may read it. One row a
-- thing, one row a language for its text, links to what it is about, and a card table that the public lists read.
-- A thing that is not published, or has gone into another, has no card.

create table rule_answer (
  id uuid primary key,
  -- the name by which an import knows it again
  import_key text unique,
  slug text not null unique,
  -- 'scheduled' is published by an act on its day
  state text not null check (state in ('draft', 'scheduled', 'published', 'archived')),
  -- real: facts with a source; invented: an example
  reality text not null check (reality in ('real', 'invented')),
  original_locale text not null check (original_locale in ('nl', 'en')),
  verdict text not null check (verdict in ('yes', 'if', 'no', 'open')),
  level text not null check (level in ('law', 'regulation', 'subsidy-scheme', 'supervisor', 'funding-contract',
    'collective-agreement', 'sector-standard', 'own-institution', 'habit', 'unknown')),
  confirmed_by text references rule_body (code),
  confirmed_on date,
  -- the last day on which it holds; after that it is looked at again
  valid_until date,
  -- its last day is over, and search was told
  ended boolean not null default false,
  all_themes boolean not null default false,
  all_sectors boolean not null default false,
  nationwide boolean not null default false,
  published_on date not null,
  import_hash text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  version integer not null default 1,
  check (valid_until >= confirmed_on),
  -- what is allowed or not is said by somebody, on a day, for a time
  check (verdict = 'open' or state in ('draft', 'archived')
    or (confirmed_by is not null and confirmed_on is not null and valid_until is not null))
);

create table rule_answer_text (
  answer_id uuid not null references rule_answer (id) on delete cascade,
  locale text not null check (locale in ('nl', 'en')),
  -- 'summary': only the question and the sentence are there; 'full': everything
  state text not null check (state in ('full', 'summary')),
  based_on_version integer not null,
  -- the question
  title text not null,
  -- the condition or the reason, in one sentence
  sentence text not null,
  -- blocks in order: {h} or {p}
  explanation jsonb not null default '[]',
  -- what you can do now
  steps text[] not null default '{}',
  holds_for text,
  -- who spoke for the body: a role, never a name
  confirmed_role text,
  primary key (answer_id, locale)
);
comment on column rule_answer_text.confirmed_role is 'personal: the role in which somebody confirmed, never a name; ground: legitimate interest (what an answer rests on); retention: as long as the answer';

create table rule_answer_theme (
  answer_id uuid not null references rule_answer (id) on delete cascade,
  theme text not null references theme (slug),
  primary key (answer_id, theme)
);
create table rule_answer_sector (
  answer_id uuid not null references rule_answer (id) on delete cascade,
  sector text not null references sector (slug),
  primary key (answer_id, sector)
);
create table rule_answer_region (
  answer_id uuid not null references rule_answer (id) on delete cascade,
  region text not null references region (slug),
  primary key (answer_id, region)
);
-- whom it concerns, whoever confirmed it included
create table rule_answer_body (
  answer_id uuid not null references rule_answer (id) on delete cascade,
  rule_body text not null references rule_body (code),
  primary key (answer_id, rule_body)
);
create table rule_answer_source (
  answer_id uuid not null references rule_answer (id) on delete cascade,
  position integer not null,
  label text not null,
  url text not null,
  primary key (answer_id, position)
);

create table rule_answer_card (
  answer_id uuid primary key references rule_answer (id) on delete cascade,
  slug text not null unique,
  verdict text not null,
  confirmed_by text,
  confirmed_on date,
  valid_until date,
  published_on date not null,
  themes text[] not null,
  sectors text[] not null,
  regions text[] not null,
  bodies text[] not null,
  levels text[] not null,
  -- the verdict as the address of the list names it
  verdicts text[] not null,
  all_themes boolean not null,
  all_sectors boolean not null,
  nationwide boolean not null,
  -- smaller is newer: days before 1970 of confirmation or publication
  sort_recent integer not null,
  sort_title text collate "C" not null,
  check (verdict = 'open' or (confirmed_by is not null and confirmed_on is not null and valid_until is not null))
);
create index rule_answer_card_order on rule_answer_card (sort_recent, sort_title, answer_id);

create table obstacle (
  id uuid primary key,
  import_key text unique,
  slug text not null unique,
  state text not null check (state in ('draft', 'scheduled', 'published', 'archived')),
  reality text not null check (reality in ('real', 'invented')),
  original_locale text not null check (original_locale in ('nl', 'en')),
  -- how far it is, for a reader
  phase text not null check (phase in ('in-research', 'answered', 'reopened', 'merged')),
  outcome text check (outcome in ('clarified', 'solved-within-rules', 'other-approach', 'rule-changed', 'own-rule',
    'experiment-room', 'partly-solved', 'not-solved', 'escalated')),
  -- the one into which it went: its address leads there
  merged_into uuid references obstacle (id),
  level text not null check (level in ('law', 'regulation', 'subsidy-scheme', 'supervisor', 'funding-contract',
    'collective-agreement', 'sector-standard', 'own-institution', 'habit', 'unknown')),
  -- since when it is known, and how precisely
  since date not null,
  since_exact text not null check (since_exact in ('day', 'month', 'year')),
  -- who is at move, and since when
  at_move text references rule_body (code),
  at_move_since date,
  all_themes boolean not null default false,
  all_sectors boolean not null default false,
  nationwide boolean not null default false,
  published_on date not null,
  -- the last day on which something of it changed for a reader
  changed_on date not null,
  import_hash text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  version integer not null default 1,
  check ((phase = 'merged') = (merged_into is not null)),
  check ((phase = 'answered') = (outcome is not null)),
  check (merged_into <> id)
);
create index obstacle_merged on obstacle (merged_into) where merged_into is not null;

create table obstacle_text (
  obstacle_id uuid not null references obstacle (id) on delete cascade,
  locale text not null check (locale in ('nl', 'en')),
  state text not null check (state in ('full', 'summary')),
  based_on_version integer not null,
  -- what people wanted to do
  title text not null,
  -- in one sentence where it stands
  summary text not null,
  -- what got in the way
  in_the_way text not null default '',
  -- what anybody can do with it now
  now_you text[] not null default '{}',
  -- of what was solved in part: what remains
  remains text,
  -- who does what now, in plain words
  at_move_line text,
  -- the words of the findings and of the steps, by their position
  finding_texts text[] not null default '{}',
  step_texts text[] not null default '{}',
  primary key (obstacle_id, locale)
);

-- What each body found; 'asked' while it has not answered.
create table obstacle_finding (
  obstacle_id uuid not null references obstacle (id) on delete cascade,
  position integer not null,
  rule_body text not null references rule_body (code),
  finding text not null check (finding in ('asked', 'clarified', 'room-found', 'rule-changed', 'rule-change-planned',
    'not-possible', 'referred', 'no-answer')),
  day date not null,
  exact text not null check (exact in ('day', 'month', 'year')),
  primary key (obstacle_id, position)
);
create table obstacle_step (
  obstacle_id uuid not null references obstacle (id) on delete cascade,
  position integer not null,
  day date not null,
  exact text not null check (exact in ('day', 'month', 'year')),
  primary key (obstacle_id, position)
);
create table obstacle_theme (
  obstacle_id uuid not null references obstacle (id) on delete cascade,
  theme text not null references theme (slug),
  primary key (obstacle_id, theme)
);
create table obstacle_sector (
  obstacle_id uuid not null references obstacle (id) on delete cascade,
  sector text not null references sector (slug),
  primary key (obstacle_id, sector)
);
create table obstacle_region (
  obstacle_id uuid not null references obstacle (id) on delete cascade,
  region text not null references region (slug),
  primary key (obstacle_id, region)
);
create table obstacle_body (
  obstacle_id uuid not null references obstacle (id) on delete cascade,
  rule_body text not null references rule_body (code),
  primary key (obstacle_id, rule_body)
);
create table obstacle_source (
  obstacle_id uuid not null references obstacle (id) on delete cascade,
  position integer not null,
  label text not null,
  url text not null,
  primary key (obstacle_id, position)
);
-- the "Mag dit?"-answers that came of it
create table obstacle_answer (
  obstacle_id uuid not null references obstacle (id) on delete cascade,
  position integer not null,
  answer_id uuid not null references rule_answer (id) on delete cascade,
  primary key (obstacle_id, answer_id)
);
create index obstacle_answer_answer on obstacle_answer (answer_id);

create table obstacle_card (
  obstacle_id uuid primary key references obstacle (id) on delete cascade,
  slug text not null unique,
  phase text not null check (phase <> 'merged'),
  outcome text,
  level text not null,
  since date not null,
  since_exact text not null,
  published_on date not null,
  changed_on date not null,
  themes text[] not null,
  sectors text[] not null,
  regions text[] not null,
  bodies text[] not null,
  levels text[] not null,
  -- the outcome as the address of the list names it; 'open' while there is none
  outcomes text[] not null,
  all_themes boolean not null,
  all_sectors boolean not null,
  nationwide boolean not null,
  -- smaller comes first: what changed last; what is open longest, and then the rest
  sort_recent integer not null,
  sort_open integer not null,
  sort_title text collate "C" not null,
  -- region and sector together can point at one place of work: a card has one of them
  check (cardinality(regions) = 0 or cardinality(sectors) = 0)
);
create index obstacle_card_recent on obstacle_card (sort_recent, sort_title, obstacle_id);
create index obstacle_card_open on obstacle_card (sort_open, sort_title, obstacle_id);
create index obstacle_card_filters on obstacle_card using gin (themes, regions, bodies, levels, outcomes)
  with (fastupdate = off);

-- How many cards name each value of a filter; facet '' is all of them.
create table obstacle_facet_count (
  facet text not null,
  value text not null,
  count integer not null,
  primary key (facet, value)
);

-- "Bij ons ook": that somebody is stuck on the same. A day and no instant, an id that tells no time, nobody's name.
create table obstacle_support (
  id uuid primary key,
  obstacle_id uuid not null references obstacle (id) on delete cascade,
  day date not null,
  region text references region (slug),
  party_kind text references party_kind (code),
  cost text,
  -- makes a second one from the same browser count once; taken away after the next day
  browser_mark text,
  unique (obstacle_id, browser_mark)
);
comment on column obstacle_support.cost is 'personal: free words about what it costs, without a name; ground: legitimate interest (how much a knelpunt weighs); retention: two years, then taken away';
comment on column obstacle_support.browser_mark is 'personal: keyed hash of a browser that sent this, of this knelpunt alone; ground: legitimate interest (counting once); retention: to the end of the next day';
create index obstacle_support_day on obstacle_support (day);
