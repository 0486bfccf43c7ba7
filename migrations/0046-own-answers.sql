-- A "Mag dit?"-answer made of a dossier: written anew by who handles it, put online by a second person. As every row
-- that points to a report it knows days and no instant.

create table desk_answer (
  id uuid primary key,
  report_id uuid not null unique references report (id) on delete cascade,
  state text not null check (state in ('proposed', 'sent-back', 'published', 'withdrawn')),
  -- of the last change
  day date not null,
  writer_id uuid references person (id) on delete set null,
  -- whoever ever wrote at it is not its second person
  writer_ids uuid[] not null default '{}',
  -- the question
  title text not null,
  verdict text not null check (verdict in ('yes', 'if', 'no', 'open')),
  -- the answer in one sentence
  sentence text not null,
  -- what has to be so, where it is allowed if
  conditions text[] not null default '{}',
  explanation text not null default '',
  -- what you can do now
  steps text[] not null default '{}',
  holds_for text,
  confirmed_by text references rule_body (code),
  confirmed_role text,
  confirmed_on date,
  valid_until date,
  source_label text,
  source_url text,
  level text not null check (level in ('law', 'regulation', 'subsidy-scheme', 'supervisor', 'funding-contract',
    'collective-agreement', 'sector-standard', 'own-institution', 'habit', 'unknown')),
  themes text[] not null check (cardinality(themes) > 0),
  -- together they can point at one place of work
  sector text references sector (slug),
  region text references region (slug),
  bodies text[] not null default '{}',
  -- why it was sent back
  reason text,
  -- what it became
  answer_id uuid references rule_answer (id) on delete set null,
  -- the reporter who reads first said yes to this very text
  agreed boolean not null default false,
  check (sector is null or region is null),
  check ((state = 'sent-back') = (reason is not null)),
  check (state <> 'published' or answer_id is not null),
  check ((source_label is null) = (source_url is null)),
  check ((verdict = 'if') = (cardinality(conditions) > 0)),
  -- what is allowed or not is said by somebody, on a day, for a time; what is looked into, by nobody yet
  check ((verdict <> 'open') = (confirmed_by is not null and confirmed_on is not null and valid_until is not null)),
  check (valid_until >= confirmed_on)
);
create index desk_answer_state on desk_answer (state, day);
create index desk_answer_writer on desk_answer (writer_id) where writer_id is not null;
create index desk_answer_answer on desk_answer (answer_id) where answer_id is not null;
comment on column desk_answer.writer_id is 'personal: who of the desk wrote it; ground: legitimate interest (accountability); retention: 2 years after closing';
comment on column desk_answer.writer_ids is 'personal: who of the desk ever wrote at it; ground: legitimate interest (accountability); retention: 2 years after closing';
comment on column desk_answer.reason is 'personal: words of a second reader about a text; ground: legitimate interest (accountability); retention: 2 years after closing';
comment on column desk_answer.confirmed_role is 'personal: the role in which somebody confirmed, never a name; ground: legitimate interest (what an answer rests on); retention: 2 years after closing';

-- 'reported': came in as a report, found out and written by the desk, read by a second person
alter table rule_answer drop constraint rule_answer_reality_check;
alter table rule_answer add constraint rule_answer_reality_check check (reality in ('real', 'invented', 'reported'));
