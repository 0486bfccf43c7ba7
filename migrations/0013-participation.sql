-- What each organisation publicly takes part in: a card written in the same transaction by the module that owns
-- the thing. An organisation with none has no public page.
create table participation (
  kind text not null,
  object_id uuid not null,
  organisation_id uuid not null references organisation (id) on delete cascade,
  regions text[] not null default '{}',
  sectors text[] not null default '{}',
  primary key (kind, object_id, organisation_id)
);
create index participation_organisation on participation (organisation_id);

insert into participation (kind, object_id, organisation_id, regions, sectors)
select 'koploper', c.koploper_id, who.organisation_id, c.regions, c.sectors
from koploper_card c
join koploper k on k.id = c.koploper_id
cross join lateral (
  select k.lead_organisation_id as organisation_id where k.lead_organisation_id is not null
  union
  select p.organisation_id from koploper_partner p where p.koploper_id = k.id
) who;
