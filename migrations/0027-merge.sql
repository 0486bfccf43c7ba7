-- Reports about the same, handled together. As every row that points to a report it knows days and no instant.

create table desk_merge (
  report_id uuid primary key references report (id) on delete cascade,
  -- the one it is handled with
  into_id uuid not null references report (id) on delete cascade,
  day date not null,
  -- exactly where it stood before, for who takes them apart again
  state text not null,
  waiting_on text not null check (waiting_on in ('desk', 'reporter', 'body', 'nobody')),
  waiting_since date not null,
  due_on date,
  reason text not null,
  person_id uuid references person (id) on delete set null,
  check (report_id <> into_id)
);
create index desk_merge_into on desk_merge (into_id);
create index desk_merge_person on desk_merge (person_id) where person_id is not null;
comment on column desk_merge.reason is 'personal: why reports are handled together, in the words of who did; ground: legitimate interest (accountability); retention: 2 years after closing';
comment on column desk_merge.person_id is 'personal: who of the desk put them together; ground: legitimate interest (accountability); retention: 2 years after closing';
