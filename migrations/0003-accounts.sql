-- People, their grants and sessions, sign-in by mail, and organisations.

create table person (
  id uuid primary key,
  name text not null default '',
  email text unique check (email = lower(email)),
  locale text not null default 'nl' check (locale in ('nl', 'en')),
  -- set by the demo loader alone; such a person has no rights on a live site
  demo boolean not null default false,
  state text not null check (state in ('invited', 'active', 'disabled', 'anonymised')),
  -- the first time somebody proved to read the mail of this address
  proven_at timestamptz,
  created_at timestamptz not null,
  check ((state = 'anonymised') = (email is null))
);
comment on column person.name is 'personal: how somebody wants to be called; ground: performance of what was asked; retention: until the account ends';
comment on column person.email is 'personal: address to sign in with and to be reached at; ground: performance of what was asked; retention: until the account ends';
comment on column person.locale is 'personal: language of mail and pages; ground: performance of what was asked; retention: until the account ends';
comment on column person.proven_at is 'personal: when the address was first proven; ground: legitimate interest (security); retention: until the account ends';
comment on column person.created_at is 'personal: when the account was made; ground: legitimate interest (accountability); retention: until the account ends';

-- A role with its reach and term. until_day is the first day on which it no longer holds.
create table role_grant (
  id uuid primary key,
  person_id uuid not null references person (id) on delete cascade,
  role text not null,
  scope_kind text not null check (scope_kind in ('all', 'theme', 'region', 'body', 'organisation', 'group', 'plan')),
  scope_id text,
  from_day date not null,
  until_day date,
  granted_by uuid references person (id) on delete set null,
  reason text not null,
  at timestamptz not null,
  check ((scope_kind = 'all') = (scope_id is null)),
  check (until_day is null or until_day >= from_day)
);
comment on column role_grant.person_id is 'personal: who has the role; ground: legitimate interest (accountability); retention: 7 years after the role ended';
comment on column role_grant.granted_by is 'personal: who gave the role; ground: legitimate interest (accountability); retention: 7 years after the role ended';
comment on column role_grant.reason is 'personal: why the role was given; ground: legitimate interest (accountability); retention: 7 years after the role ended';
create unique index role_grant_open on role_grant (person_id, role, scope_kind, coalesce(scope_id, '')) where until_day is null;
create index role_grant_granted_by on role_grant (granted_by) where granted_by is not null;

create table session (
  id uuid primary key,
  person_id uuid not null references person (id) on delete cascade,
  token_hash text not null unique,
  strength text not null check (strength in ('mail', 'passkey', 'oidc')),
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  ends_at timestamptz not null,
  agent_label text not null default ''
);
comment on column session.person_id is 'personal: whose session it is; ground: performance of what was asked; retention: 14 days at most';
comment on column session.created_at is 'personal: when somebody signed in; ground: legitimate interest (security); retention: 14 days at most';
comment on column session.last_seen_at is 'personal: when somebody was last seen, to the minute; ground: legitimate interest (security); retention: 14 days at most';
comment on column session.agent_label is 'personal: kind of browser and device, so that people know their own sessions; ground: legitimate interest (security); retention: 14 days at most';
create index session_person on session (person_id);
create index session_ends on session (ends_at);

-- One asking for a link and a code. Both are made when the mail goes out; only their keyed hashes lie here.
create table sign_in (
  id uuid primary key,
  email text not null,
  locale text not null check (locale in ('nl', 'en')),
  browser_hash text not null,
  token_hash text unique,
  code_hash text,
  tries integer not null default 0,
  return_path text,
  made_at timestamptz not null,
  ends_at timestamptz not null,
  used_at timestamptz,
  person_id uuid references person (id) on delete cascade,
  session_id uuid references session (id) on delete set null
);
comment on column sign_in.email is 'personal: address that wants to sign in; ground: performance of what was asked; retention: 2 days';
comment on column sign_in.browser_hash is 'personal: keyed hash of the browser that asked; ground: legitimate interest (security); retention: 2 days';
comment on column sign_in.return_path is 'personal: the page somebody came from; ground: performance of what was asked; retention: 2 days';
comment on column sign_in.person_id is 'personal: who signed in; ground: legitimate interest (security); retention: 2 days';
create index sign_in_browser on sign_in (browser_hash, made_at);
create index sign_in_email on sign_in (email);
create index sign_in_made on sign_in (made_at);
create index sign_in_person on sign_in (person_id) where person_id is not null;
create index sign_in_session on sign_in (session_id) where session_id is not null;

create table organisation (
  id uuid primary key,
  slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 80),
  name text not null check (name <> ''),
  sort_key text collate "C" not null,
  kind text not null references party_kind (code),
  state text not null check (state in ('proposed', 'verified')),
  -- a real organisation, or one invented for the demonstration
  reality text not null check (reality in ('real', 'invented')),
  created_at timestamptz not null
);
create index organisation_name on organisation (name);
create index organisation_sort on organisation (sort_key, id);
create index organisation_kind on organisation (kind);
