-- Where the talk stood when a report went in with another: what was said after it is no news from before.
alter table desk_merge add column position integer not null default 0 check (position >= 0);
update desk_merge g set position = coalesce(
  (select max(m.position) from report_message m where m.report_id = g.report_id and m.day <= g.day), 0);
