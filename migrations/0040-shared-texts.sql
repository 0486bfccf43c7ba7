-- Which reports were ever handled with which: what their reporters wrote may not become public through the other, also
-- after they were taken apart. Days are kept with the merging itself.
create table desk_merge_ever (
  report_id uuid not null references report (id) on delete cascade,
  into_id uuid not null references report (id) on delete cascade,
  primary key (report_id, into_id)
);
create index desk_merge_ever_into on desk_merge_ever (into_id);
insert into desk_merge_ever (report_id, into_id) select report_id, into_id from desk_merge;

-- Consent goes by what was read: a reporter who wants to read first says yes to one text, and not to the next.
alter table desk_publication add column agreed boolean not null default false;
update desk_publication set agreed = true where state = 'published';
-- Whoever ever wrote at it is not its second person.
alter table desk_publication add column writer_ids uuid[] not null default '{}';
update desk_publication set writer_ids = array[writer_id] where writer_id is not null;
comment on column desk_publication.writer_ids is 'personal: who of the desk ever wrote at it; ground: legitimate interest (accountability); retention: 2 years after closing';
comment on column desk_publication.agreed is 'whether the reporter who reads first said yes to this very text';
