-- What a body writes down for itself while it looks into a question: the desk does not read it.
create table desk_track_note (
  id uuid primary key,
  track_id uuid not null references desk_track (id) on delete cascade,
  position integer not null,
  day date not null,
  person_id uuid references person (id) on delete set null,
  body text not null,
  unique (track_id, position)
);
create index desk_track_note_person on desk_track_note (person_id) where person_id is not null;
comment on column desk_track_note.body is 'personal: notes of a body about a question, by which a reporter may be recognised; ground: performance of what was asked; retention: 2 years after closing';
comment on column desk_track_note.person_id is 'personal: who of the body wrote it; ground: legitimate interest (accountability); retention: 2 years after closing';
