-- What the network knows and does: news, guides, methods, agenda, schemes, dossiers. One row a thing, one row a
-- language for its text, and a card table that the public lists read.

create table article (
  id uuid primary key,
  -- the name by which an import knows it again, and by which a dossier names it
  import_key text unique,
  kind text not null check (kind in ('news', 'guide', 'method', 'event', 'scheme', 'dossier')),
  slug text not null,
  -- 'scheduled' becomes readable by itself on published_on; an act then makes it 'published'
  state text not null check (state in ('draft', 'scheduled', 'published', 'archived')),
  -- real: facts with a source; invented: an example; own: written by the network itself
  reality text not null check (reality in ('real', 'invented', 'own')),
  original_locale text not null check (original_locale in ('nl', 'en')),
  all_themes boolean not null default false,
  all_sectors boolean not null default false,
  nationwide boolean not null default false,
  owner_role text not null,
  published_on date not null,
  review_on date,
  -- how long doing it takes
  minutes integer check (minutes > 0),
  group_min integer check (group_min > 0),
  group_max integer check (group_max > 0),
  step text check (step in ('problem', 'existing', 'design', 'try', 'reflect', 'share', 'any')),
  -- what an import wrote last; the same again changes nothing
  import_hash text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  version integer not null default 1,
  unique (kind, slug),
  check (group_max is null or group_min is null or group_max >= group_min)
);
comment on column article.owner_role is 'personal: a role, never a name; ground: legitimate interest (who keeps it right); retention: as long as the page';
create index article_state on article (state, published_on);

create table article_text (
  article_id uuid not null references article (id) on delete cascade,
  locale text not null check (locale in ('nl', 'en')),
  -- 'summary': only title and teaser are there; 'full': everything
  state text not null check (state in ('full', 'summary')),
  based_on_version integer not null,
  title text not null,
  teaser text not null,
  -- blocks in order: {h}, {p}, {ul}, {ol}, {note}
  body jsonb not null default '[]',
  needs text[] not null default '{}',
  pitfalls text[] not null default '{}',
  -- of a meeting: for whom, and how everybody can take part
  audience text,
  accessibility text,
  primary key (article_id, locale)
);

create table article_theme (
  article_id uuid not null references article (id) on delete cascade,
  theme text not null references theme (slug),
  primary key (article_id, theme)
);
create table article_sector (
  article_id uuid not null references article (id) on delete cascade,
  sector text not null references sector (slug),
  primary key (article_id, sector)
);
create table article_region (
  article_id uuid not null references article (id) on delete cascade,
  region text not null references region (slug),
  primary key (article_id, region)
);
create table article_source (
  article_id uuid not null references article (id) on delete cascade,
  position integer not null,
  label text not null,
  url text not null,
  primary key (article_id, position)
);
-- What a dossier holds, or what an editor put beside a page, in their order. By key: a thing may come later.
create table article_item (
  article_id uuid not null references article (id) on delete cascade,
  position integer not null,
  item_key text not null,
  primary key (article_id, position)
);
create index article_item_key on article_item (item_key);

create table calendar_event (
  article_id uuid primary key references article (id) on delete cascade,
  kind text not null check (kind in ('koploper-meeting', 'regional-meeting', 'network-meeting', 'work-conference',
    'national-day', 'webinar', 'action-table', 'progress-talk', 'closed-meeting', 'other')),
  -- an organisation, not a person
  organiser text not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  place text,
  online boolean not null default false,
  capacity integer check (capacity > 0),
  -- closed: the agenda names it and its day, and nothing else of it is public
  visibility text not null check (visibility in ('public', 'closed')),
  registration text not null check (registration in ('mail', 'none', 'closed')),
  check (ends_at > starts_at)
);

create table scheme (
  article_id uuid primary key references article (id) on delete cascade,
  -- the body that gives the money, not a person
  provider text not null,
  opens_on date,
  closes_on date,
  url text,
  check (closes_on is null or opens_on is null or closes_on >= opens_on)
);

-- The public lists read this alone, together with the title and teaser of what they show. A thing that is not public
-- has no card; the card of a closed meeting holds its day and nothing more.
create table article_card (
  article_id uuid primary key references article (id) on delete cascade,
  kind text not null,
  slug text not null,
  -- false: named in a list, without an address of its own
  has_page boolean not null,
  published_on date not null,
  themes text[] not null,
  sectors text[] not null,
  regions text[] not null,
  steps text[] not null,
  times text[] not null,
  sizes text[] not null,
  all_themes boolean not null,
  all_sectors boolean not null,
  nationwide boolean not null,
  any_step boolean not null,
  minutes integer,
  read_minutes integer not null,
  group_min integer,
  group_max integer,
  -- who organises a meeting or gives a subsidy
  by_whom text,
  place text,
  online boolean not null,
  starts_at timestamptz,
  ends_at timestamptz,
  opens_on date,
  closes_on date,
  -- smaller comes first: news by day from new to old, methods by step, meetings by minute
  sort_rank integer not null,
  sort_title text collate "C" not null
);
create index article_card_order on article_card (kind, sort_rank, sort_title, article_id);
create unique index article_card_address on article_card (kind, slug);
create index article_card_ends on article_card (ends_at) where ends_at is not null;
create index article_card_themes on article_card using gin (themes);
create index article_card_sectors on article_card using gin (sectors);
create index article_card_regions on article_card using gin (regions);
