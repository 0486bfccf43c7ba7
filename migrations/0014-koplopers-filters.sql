-- One index over all filters of the list: it meets the lists of several values inside, and skips what is not in the
-- shortest, where one index for each filter reads every list to its end. Writes go into it at once, or each reader
-- would walk through what still waits.
create index koploper_card_filters on koploper_card using gin (themes, party, regions, sectors)
  with (fastupdate = off);
drop index koploper_card_themes;
drop index koploper_card_sectors;
drop index koploper_card_regions;
drop index koploper_card_party;
