-- What every module stands on: audit, events, idempotency, mail, addresses that changed.

create table setting (
  key text primary key,
  value text not null
);

-- Every change: who, when, what, why. The stream 'report' knows days and positions only, no instants.
create table audit (
  id uuid primary key,
  stream text not null default 'main',
  at timestamptz,
  day date not null,
  position integer,
  actor_kind text not null check (actor_kind in ('visitor', 'person', 'system')),
  actor_id uuid,
  command text not null,
  object_kind text not null,
  object_id uuid not null,
  reason text,
  check ((stream = 'report') = (at is null)),
  check ((stream = 'report') = (position is not null))
);
comment on column audit.actor_id is 'personal: who did it; ground: legitimate interest (accountability); retention: 7 years, then the link is removed';
comment on column audit.reason is 'personal: words of the actor; ground: legitimate interest (accountability); retention: 7 years';
create index audit_object on audit (object_kind, object_id, at, id);

-- What happened, for history, thread and reactions (the outbox).
create table event (
  id uuid primary key,
  stream text not null default 'main',
  at timestamptz,
  day date not null,
  position integer,
  type text not null,
  object_kind text not null,
  object_id uuid not null,
  data jsonb not null default '{}',
  check ((stream = 'report') = (at is null)),
  check ((stream = 'report') = (position is not null))
);
create index event_object on event (object_kind, object_id, at, id);

create table reaction_done (
  event_id uuid not null references event (id) on delete cascade,
  reaction text not null,
  primary key (event_id, reaction)
);

-- A second sending of the same form by the same browser or person gets the first answer.
create table idempotency (
  fingerprint text primary key,
  answer_id uuid,
  at timestamptz not null
);
create index idempotency_at on idempotency (at);

-- Mail is kept with the write that caused it; its text is made when it is sent, so that no code or link lies here.
create table mail (
  id uuid primary key,
  kind text not null,
  about_id uuid not null,
  cause text not null,
  recipient text not null,
  locale text not null check (locale in ('nl', 'en')),
  state text not null default 'waiting' check (state in ('waiting', 'sent', 'kept', 'dropped')),
  at timestamptz not null,
  sent_at timestamptz,
  subject text,
  body_text text,
  body_html text,
  unique (kind, about_id, cause)
);
comment on column mail.recipient is 'personal: address of the receiver; ground: performance of what was asked; retention: 90 days';
comment on column mail.body_text is 'personal: text of a mail kept where no mail server is set (never on a live site); ground: performance of what was asked; retention: 90 days';
comment on column mail.body_html is 'personal: the same text as HTML; ground: performance of what was asked; retention: 90 days';
create index mail_at on mail (at);

create table slug_history (
  family text not null,
  slug text not null,
  object_id uuid not null,
  primary key (family, slug)
);
