-- The rest of a dossier: where it came from, questions to several bodies with a clock each, how it ended, and the way
-- back. As every row that points to a report these know days and positions and no instant.

alter table report drop constraint report_state_check;
alter table report add constraint report_state_check check (state in ('received', 'acknowledged', 'context-analysis',
  'info-requested', 'problem-stated', 'routed', 'answered', 'reopened', 'merged', 'out-of-scope', 'closed',
  'withdrawn'));
alter table report drop constraint report_waiting_on_check;
alter table report add constraint report_waiting_on_check check (waiting_on in ('desk', 'reporter', 'body', 'nobody'));
-- 'reported' came in by the form; the others the desk opened by itself
alter table report add column origin text not null default 'reported' check (origin in ('reported', 'proactive',
  'commission', 'learning-group', 'koploper', 'region'));
-- answers of before the last reopening do not count any more: the position up to which they stand
alter table report add column reopened_position integer not null default 0;

-- What bodies get to read: a new text, made from chosen fields, never the report itself.
create table desk_document (
  id uuid primary key,
  report_id uuid not null references report (id) on delete cascade,
  state text not null check (state in ('draft', 'sent')),
  -- of the last change, or of sending
  day date not null,
  person_id uuid references person (id) on delete set null,
  question text not null,
  background text not null default '',
  -- to whom it goes
  bodies text[] not null check (cardinality(bodies) > 0)
);
create unique index desk_document_draft on desk_document (report_id) where state = 'draft';
create index desk_document_report on desk_document (report_id);
create index desk_document_person on desk_document (person_id) where person_id is not null;
comment on column desk_document.question is 'personal: words of the desk about a report, whose reporter may be recognised by them; ground: performance of what was asked; retention: 2 years after closing';
comment on column desk_document.background is 'personal: words of the desk about a report, whose reporter may be recognised by them; ground: performance of what was asked; retention: 2 years after closing';
comment on column desk_document.person_id is 'personal: who of the desk wrote it; ground: legitimate interest (accountability); retention: 2 years after closing';

-- One question at one body.
create table desk_track (
  id uuid primary key,
  report_id uuid not null references report (id) on delete cascade,
  document_id uuid not null references desk_document (id) on delete cascade,
  rule_body text not null references rule_body (code),
  -- 'ended-by-desk': the body did not answer and the desk went on without it
  state text not null check (state in ('sent', 'investigating', 'question-back', 'answered', 'declined',
    'ended-by-desk')),
  day date not null,
  waiting_on text not null check (waiting_on in ('body', 'desk', 'nobody')),
  waiting_since date not null,
  -- made of the log of the clock alone; empty while it stands still
  due_on date,
  -- who of the body took it up
  official_id uuid references person (id) on delete set null,
  finding text check (finding in ('clarified', 'room-found', 'rule-changed', 'rule-change-planned', 'not-possible',
    'referred', 'no-answer')),
  -- what the body says, in its own words, and where the rule stands
  finding_text text,
  reference text,
  -- of what is not theirs: whose it is
  suggested_body text,
  unique (document_id, rule_body),
  check ((state in ('answered', 'declined', 'ended-by-desk')) = (waiting_on = 'nobody')),
  check ((state in ('answered', 'declined', 'ended-by-desk')) = (finding is not null))
);
create index desk_track_report on desk_track (report_id);
create index desk_track_body on desk_track (rule_body, waiting_on, due_on);
create index desk_track_official on desk_track (official_id) where official_id is not null;
comment on column desk_track.official_id is 'personal: who of the body took the question up; ground: legitimate interest (accountability); retention: 2 years after closing';
comment on column desk_track.finding_text is 'personal: words of a body about a question, by which a reporter may be recognised; ground: performance of what was asked; retention: 2 years after closing';

-- Why a term is as long as it is: nobody types a due date, it is made of this.
create table desk_track_clock (
  id uuid primary key,
  track_id uuid not null references desk_track (id) on delete cascade,
  position integer not null,
  day date not null,
  act text not null check (act in ('start', 'pause', 'resume', 'extend', 'stop')),
  -- working days of the term at the start, or that come to it
  days integer check (days > 0),
  reason text not null,
  person_id uuid references person (id) on delete set null,
  unique (track_id, position),
  check ((act in ('start', 'extend')) = (days is not null))
);
comment on column desk_track_clock.reason is 'personal: why a clock was moved, in the words of who did; ground: legitimate interest (accountability); retention: 2 years after closing';
comment on column desk_track_clock.person_id is 'personal: who moved the clock; ground: legitimate interest (accountability); retention: 2 years after closing';
create index desk_track_clock_person on desk_track_clock (person_id) where person_id is not null;

-- A message to the parties of a dossier: to all bodies, or to the one of this track alone.
alter table report_message add column track_id uuid references desk_track (id) on delete cascade;
create index report_message_track on report_message (track_id) where track_id is not null;
alter table report_message drop constraint report_message_author_check;
alter table report_message drop constraint report_message_check;
alter table report_message add constraint report_message_author_check check (author in ('reporter', 'desk', 'body'));
alter table report_message add constraint report_message_check check (
  (author <> 'reporter' or (visibility = 'reporter' and person_id is null))
  and (author <> 'body' or (visibility = 'party' and track_id is not null))
  and (track_id is null or visibility = 'party'));

-- How it ended, told to the reporter in the message at this position; a second answer makes a second row.
create table desk_outcome (
  id uuid primary key,
  report_id uuid not null references report (id) on delete cascade,
  position integer not null,
  day date not null,
  outcome text not null check (outcome in ('clarified', 'solved-within-rules', 'other-approach', 'rule-changed',
    'own-rule', 'experiment-room', 'partly-solved', 'not-solved', 'escalated')),
  -- of what was solved in part: what remains
  remains text,
  unique (report_id, position),
  check (outcome <> 'partly-solved' or remains is not null)
);
