-- Anonymous reports of rules that get in the way. Everything that points to a report knows a day and a position and
-- never an instant; its ids tell no time.

-- Reactions to events of the report stream do not start at once: an hourly sweep turns these rows into jobs, so that
-- no queue tells when somebody sent something.
create table event_due (
  event_id uuid not null references event (id) on delete cascade,
  reaction text not null,
  primary key (event_id, reaction)
);

-- What is being written: known by a keyed hash of the browser, gone when it is sent or after the end of the next day.
create table report_draft (
  browser_hash text primary key,
  form_key text not null unique,
  day date not null,
  answers jsonb not null
);
comment on column report_draft.browser_hash is 'personal: keyed hash by which a browser finds its draft; ground: performance of what was asked; retention: until sent, or the end of the next day';
comment on column report_draft.answers is 'personal: what somebody is writing; ground: performance of what was asked; retention: until sent, or the end of the next day';

create table report (
  id uuid primary key,
  -- keyed hash of the receipt code; it makes a second sending harmless too
  code_hash text not null unique,
  -- how the desk speaks of it; random, so that it tells no order
  public_code text not null unique,
  day date not null,
  state text not null check (state in ('received', 'acknowledged', 'context-analysis', 'info-requested',
    'problem-stated', 'routed', 'answered', 'out-of-scope', 'closed', 'withdrawn')),
  locale text not null check (locale in ('nl', 'en')),
  wish text not null,
  says text not null check (says in ('colleague', 'own-rule', 'school', 'authority', 'heard', 'unknown')),
  subject text not null check (subject in ('care-welfare', 'education', 'connection', 'other', 'unknown')),
  organisation_kind text references party_kind (code),
  region text references region (slug),
  consequence text,
  tried text,
  consent text not null check (consent in ('yes', 'later', 'no')),
  confirmed boolean not null default false,
  waiting_on text not null check (waiting_on in ('desk', 'reporter', 'nobody')),
  waiting_since date not null,
  due_on date,
  handler_id uuid references person (id) on delete set null,
  -- the last position given out to a message
  last_position integer not null default 0
);
comment on column report.wish is 'personal: words of a reporter, who may be recognised by them; ground: performance of what was asked; retention: 2 years after closing';
comment on column report.consequence is 'personal: words of a reporter, who may be recognised by them; ground: performance of what was asked; retention: 2 years after closing';
comment on column report.tried is 'personal: words of a reporter, who may be recognised by them; ground: performance of what was asked; retention: 2 years after closing';
comment on column report.handler_id is 'personal: who of the desk handles it; ground: legitimate interest (accountability); retention: 2 years after closing';
create index report_queue on report (waiting_on, due_on, waiting_since, id);
create index report_handler on report (handler_id) where handler_id is not null;

-- Who somebody is, only where they said so, apart from what they reported.
create table report_contact (
  report_id uuid primary key references report (id) on delete cascade,
  reach text not null
);
comment on column report_contact.reach is 'personal: name or number that a reporter gave of their own accord; ground: consent; retention: until closing, or when taken back';

-- Where a notice goes that something was said; it holds no code and not what was said.
create table report_notice (
  id uuid primary key,
  report_id uuid not null unique references report (id) on delete cascade,
  email text not null
);
comment on column report_notice.email is 'personal: address for notices, a choice of its own; ground: consent; retention: until closing, or when taken back';

create table report_message (
  id uuid primary key,
  report_id uuid not null references report (id) on delete cascade,
  position integer not null,
  day date not null,
  author text not null check (author in ('reporter', 'desk')),
  -- who may read it: its writer alone, the desk, the parties of the dossier, the reporter too
  visibility text not null check (visibility in ('me', 'team', 'party', 'reporter')),
  person_id uuid references person (id) on delete set null,
  body text not null,
  -- makes a second sending of the same words harmless
  key_hash text unique,
  unique (report_id, position),
  check (author = 'desk' or (visibility = 'reporter' and person_id is null))
);
comment on column report_message.body is 'personal: words of a reporter or of the desk; ground: performance of what was asked; retention: 2 years after closing';
comment on column report_message.person_id is 'personal: who of the desk wrote it; ground: legitimate interest (accountability); retention: 2 years after closing';
create index report_message_person on report_message (person_id) where person_id is not null;
