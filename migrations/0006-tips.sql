-- A tip about an initiative: anybody, three fields, an answer that can be followed.
create table tip (
  id uuid primary key,
  state text not null check (state in ('new', 'asked-back', 'answered', 'closed')),
  outcome text check (outcome in ('became-lead', 'known', 'not-fitting', 'no-reply')),
  what text not null,
  who_where text,
  email text,
  locale text not null check (locale in ('nl', 'en')),
  channel text not null check (channel in ('form', 'mail')),
  koploper_id uuid references koploper (id),
  token_hash text not null unique,
  waiting_since date not null,
  due_on date,
  made_at timestamptz not null,
  closed_on date,
  check ((state = 'closed') = (outcome is not null))
);
comment on column tip.what is 'personal: words of the sender; ground: legitimate interest (finding initiatives); retention: 2 years after closing';
comment on column tip.who_where is 'personal: words of the sender; ground: legitimate interest (finding initiatives); retention: 2 years after closing';
comment on column tip.email is 'personal: address, given freely to hear the answer; ground: consent; retention: 90 days after closing';
create index tip_state on tip (state, due_on, waiting_since);
create index tip_email on tip (email) where email is not null;

create table tip_message (
  id uuid primary key,
  tip_id uuid not null references tip (id) on delete cascade,
  author text not null check (author in ('sender', 'network')),
  person_id uuid references person (id),
  kind text not null check (kind in ('question', 'reply', 'answer')),
  body text not null,
  at timestamptz not null
);
comment on column tip_message.body is 'personal: words of sender or adviser; ground: legitimate interest (finding initiatives); retention: 2 years after closing';
comment on column tip_message.person_id is 'personal: which adviser wrote it; ground: legitimate interest (accountability); retention: 2 years after closing';
create index tip_message_tip on tip_message (tip_id, at, id);
