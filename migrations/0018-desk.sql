-- What the desk makes of a report: an analysis in parts, the problem in versions, where it was sent on to. As every row
-- that points to a report these know days and positions and no instant.

create table desk_analysis (
  report_id uuid primary key references report (id) on delete cascade,
  facts text not null default '',
  parties text not null default '',
  -- which rules, with their articles
  rules text not null default '',
  -- what people think is not allowed, and what the rule says
  perceived text not null default '',
  earlier text not null default '',
  decides text not null default '',
  level text check (level in ('law', 'regulation', 'subsidy-scheme', 'supervisor', 'funding-contract',
    'collective-agreement', 'sector-standard', 'own-institution', 'habit', 'unknown'))
);
comment on column desk_analysis.facts is 'personal: what the desk wrote about a report, whose reporter may be recognised by it; ground: performance of what was asked; retention: 2 years after closing';
comment on column desk_analysis.parties is 'personal: what the desk wrote about a report, whose reporter may be recognised by it; ground: performance of what was asked; retention: 2 years after closing';

create table desk_statement (
  id uuid primary key,
  report_id uuid not null references report (id) on delete cascade,
  version integer not null,
  day date not null,
  -- of the message in which it was put to the reporter: what was said later comes after it
  position integer not null,
  person_id uuid references person (id) on delete set null,
  body text not null,
  unique (report_id, version)
);
comment on column desk_statement.body is 'personal: the problem in the words of the desk; ground: performance of what was asked; retention: 2 years after closing';
comment on column desk_statement.person_id is 'personal: who of the desk wrote it; ground: legitimate interest (accountability); retention: 2 years after closing';
create index desk_statement_person on desk_statement (person_id) where person_id is not null;

create table desk_referral (
  report_id uuid primary key references report (id) on delete cascade,
  day date not null,
  -- whose it is, why it is not ours, where the reporter can go now: without one of these it is not saved
  whose text not null check (whose <> ''),
  why text not null check (why <> ''),
  way text not null check (way <> '')
);
comment on column desk_referral.why is 'personal: what the desk wrote about a report; ground: performance of what was asked; retention: 2 years after closing';
