-- Who has a role hears on a working day what waits for them: what they were told last, and whether they want to hear it.
create table work_reminder (
  person_id uuid primary key references person (id) on delete cascade,
  day date not null,
  -- a mark of each thing that waited, which says that it is the same one and not what it is
  told text[] not null
);
comment on column work_reminder.person_id is 'personal: who was told what waits for them; ground: legitimate interest (nobody waits for an answer longer than promised); retention: until their account goes';
alter table person add column work_mail boolean not null default true;
comment on column person.work_mail is 'personal: whether they want a mail about what waits for them; ground: performance of what was asked; retention: until their account goes';
