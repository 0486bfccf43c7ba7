-- Who of a body said that a question is not theirs: without a name a refusal cannot be asked about.
alter table desk_track add column said_by text;
alter table desk_track add constraint desk_track_declined_check check ((state = 'declined') = (said_by is not null));
alter table desk_track add constraint desk_track_suggested_check check ((state = 'declined') = (suggested_body is not null));
comment on column desk_track.said_by is 'personal: who of the body said that it is not theirs; ground: legitimate interest (accountability); retention: 2 years after closing';
