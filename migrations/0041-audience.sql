-- For whom a public text is: everybody, or the members of the network alone, who are signed in.

alter table obstacle add column audience text not null default 'everyone'
  check (audience in ('everyone', 'network'));
-- What went into another one is named on its page: that is there for everybody, so it may not be one for members.
alter table obstacle add check (audience = 'everyone' or phase <> 'merged');

-- of what is proposed; the page that is online may still be for others
alter table desk_publication add column audience text not null default 'everyone'
  check (audience in ('everyone', 'network'));

alter table search_document add column audience text not null default 'everyone'
  check (audience in ('everyone', 'network'));

-- The name that everybody's pages read keeps meaning "for everybody": whoever reads it by habit shows nothing too much.
alter table obstacle_card rename to obstacle_card_for_members;
alter table obstacle_card_for_members add column audience text not null default 'everyone'
  check (audience in ('everyone', 'network'));
create view obstacle_card as
  select * from obstacle_card_for_members where audience = 'everyone'
  with cascaded check option;
