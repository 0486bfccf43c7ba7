-- Files that people send along: taken apart and made anew before they are stored. No name, no moment, nothing of the
-- device or the program that made them.
create table stored_file (
  id uuid primary key,
  -- whose it is: who owns the rows that point here takes the bytes away with them
  owner text not null check (owner in ('report')),
  type text not null check (type in ('image/jpeg', 'image/png', 'image/webp', 'application/pdf')),
  bytes bytea not null,
  size integer not null check (size > 0),
  -- of a picture
  width integer,
  height integer,
  check ((type = 'application/pdf') = (width is null) and (width is null) = (height is null))
);
-- The bytes are packed already.
alter table stored_file alter column bytes set storage external;
comment on column stored_file.bytes is 'personal: what somebody sent along with a report, who may be recognised by what is on it; ground: performance of what was asked; retention: as the draft or the report it belongs to';

-- What is sent along with what is being written.
create table report_draft_file (
  file_id uuid primary key references stored_file (id) on delete cascade,
  browser_hash text not null references report_draft (browser_hash) on delete cascade,
  position integer not null,
  unique (browser_hash, position)
);
comment on column report_draft_file.browser_hash is 'personal: keyed hash by which a browser finds its draft; ground: performance of what was asked; retention: until sent, or the end of the next day';

-- What came with a report (position 0) or with a message of it.
create table report_file (
  file_id uuid primary key references stored_file (id) on delete cascade,
  report_id uuid not null references report (id) on delete cascade,
  message_position integer not null check (message_position >= 0),
  position integer not null,
  unique (report_id, message_position, position)
);
