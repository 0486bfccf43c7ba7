-- Public knelpunten that an editor put together, and exactly where each stood before. It may be one that came of a
-- report: as every row near one it knows a day and no instant. What stands here is what the knelpunt is by itself: an
-- import, a new public text or "not solved" that comes meanwhile changes it here, and shows when they are taken apart.

create table obstacle_merge (
  obstacle_id uuid primary key references obstacle (id) on delete cascade,
  -- the one it went into
  into_id uuid not null references obstacle (id) on delete cascade,
  day date not null,
  phase text not null check (phase in ('in-research', 'answered', 'reopened', 'merged')),
  outcome text,
  -- where an import says that it went, for one that was changed there meanwhile
  merged_into uuid references obstacle (id),
  reason text not null,
  person_id uuid references person (id) on delete set null,
  check (obstacle_id <> into_id),
  check ((phase = 'merged') = (merged_into is not null)),
  check ((phase = 'answered') = (outcome is not null))
);
create index obstacle_merge_into on obstacle_merge (into_id);
create index obstacle_merge_person on obstacle_merge (person_id) where person_id is not null;
comment on column obstacle_merge.reason is 'personal: why knelpunten were put together, in the words of who did; ground: legitimate interest (accountability); retention: until they are taken apart';
comment on column obstacle_merge.person_id is 'personal: which editor put them together; ground: legitimate interest (accountability); retention: until they are taken apart';
