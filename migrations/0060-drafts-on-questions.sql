-- What an official typed on a question to their body and did not send is kept as that of the desk is, with that question.
alter table desk_draft
  add column track_id uuid references desk_track (id) on delete cascade,
  drop constraint desk_draft_pkey,
  add constraint desk_draft_one unique nulls not distinct (report_id, track_id, person_id, part);
create index desk_draft_track on desk_draft (track_id);
comment on column desk_draft.person_id is 'personal: who of the desk or of a body typed it; ground: legitimate interest (nothing typed is lost); retention: until it is sent or emptied or its question ended, at most 2 years after closing';
comment on column desk_draft.texts is 'personal: words of the desk or of a body about a report, by which a reporter may be recognised; ground: performance of what was asked; retention: until it is sent or emptied or its question ended, at most 2 years after closing';
