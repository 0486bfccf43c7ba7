-- A body reads what was said to all bodies from the moment it was asked: where the talk stood then.
alter table desk_track add column since_position integer not null default 0 check (since_position >= 0);
