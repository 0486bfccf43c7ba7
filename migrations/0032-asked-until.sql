-- A body reads what is said to all bodies from when it was asked until its question ended: where the talk stood then.
alter table desk_track add column until_position integer;
update desk_track t set until_position = coalesce(
  (select max(m.position) from report_message m where m.report_id = t.report_id and m.day <= t.waiting_since), 0)
where t.waiting_on = 'nobody';
