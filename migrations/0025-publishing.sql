-- A public text made of a dossier: written anew by who handles it, put online by a second person. As every row that
-- points to a report it knows days and no instant.

create table desk_publication (
  id uuid primary key,
  report_id uuid not null unique references report (id) on delete cascade,
  state text not null check (state in ('proposed', 'sent-back', 'published')),
  -- of the last change
  day date not null,
  writer_id uuid references person (id) on delete set null,
  title text not null,
  summary text not null,
  in_the_way text not null,
  now_you text[] not null default '{}',
  remains text,
  level text not null check (level in ('law', 'regulation', 'subsidy-scheme', 'supervisor', 'funding-contract',
    'collective-agreement', 'sector-standard', 'own-institution', 'habit', 'unknown')),
  themes text[] not null check (cardinality(themes) > 0),
  -- together they can point at one place of work
  sector text references sector (slug),
  region text references region (slug),
  bodies text[] not null default '{}',
  -- of each body that answered, what it found in the words of the desk: {body: text}
  findings jsonb not null default '{}',
  -- why it was sent back
  reason text,
  -- what it became
  obstacle_id uuid references obstacle (id) on delete set null,
  check (sector is null or region is null),
  check ((state = 'sent-back') = (reason is not null)),
  check (state <> 'published' or obstacle_id is not null)
);
create index desk_publication_state on desk_publication (state, day);
create index desk_publication_writer on desk_publication (writer_id) where writer_id is not null;
create index desk_publication_obstacle on desk_publication (obstacle_id) where obstacle_id is not null;
comment on column desk_publication.writer_id is 'personal: who of the desk wrote it; ground: legitimate interest (accountability); retention: 2 years after closing';
comment on column desk_publication.reason is 'personal: words of a second reader about a text; ground: legitimate interest (accountability); retention: 2 years after closing';

-- 'reported': came in as a report, found out and written by the desk, read by a second person
alter table obstacle drop constraint obstacle_reality_check;
alter table obstacle add constraint obstacle_reality_check check (reality in ('real', 'invented', 'reported'));
