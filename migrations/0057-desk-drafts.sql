-- What somebody of the desk typed on a dossier and did not send: of each form one row for each person. Nobody else reads it.
create table desk_draft (
  report_id uuid not null references report (id) on delete cascade,
  person_id uuid not null references person (id) on delete cascade,
  -- the form, and its fields by name
  part text not null,
  texts jsonb not null,
  day date not null,
  primary key (report_id, person_id, part)
);
create index desk_draft_person on desk_draft (person_id);
comment on column desk_draft.person_id is 'personal: who of the desk typed it; ground: legitimate interest (nothing typed is lost); retention: until it is sent or emptied, at most 2 years after closing';
comment on column desk_draft.texts is 'personal: words of the desk about a report, by which a reporter may be recognised; ground: performance of what was asked; retention: until it is sent or emptied, at most 2 years after closing';
