-- Somebody who is signed in hears how a knelpunt goes on. A day and no instant, as in every row that lies near a report.

create table obstacle_follow (
  id uuid primary key,
  obstacle_id uuid not null references obstacle (id) on delete cascade,
  person_id uuid not null references person (id) on delete cascade,
  day date not null,
  -- what they know: to which page it led, how far that was, and how it ended
  told_id uuid not null references obstacle (id) on delete cascade,
  told_phase text not null check (told_phase in ('in-research', 'answered', 'reopened')),
  told_outcome text,
  unique (person_id, obstacle_id)
);
create index obstacle_follow_obstacle on obstacle_follow (obstacle_id);
create index obstacle_follow_told on obstacle_follow (told_id);
comment on column obstacle_follow.person_id is 'personal: who wants to hear how a knelpunt goes on; ground: performance of what was asked; retention: until they stop or their account goes, at the latest a year after it was answered and nothing changed';
comment on column obstacle_follow.day is 'personal: since which day they follow it; ground: performance of what was asked (when a year is over); retention: as long as the row';
