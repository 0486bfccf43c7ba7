-- Since when a question of the desk to a reporter is open: it stays so, whoever else is at move, until they write or the
-- desk takes it back.
alter table report add column asked_since date;
update report set asked_since = waiting_since where state = 'info-requested' and waiting_on = 'reporter';

-- Who is at move beside, or instead of, what a report itself waits for: few of many, looked up at each page of the desk.
create index desk_outcome_asked on desk_outcome (asked_on, report_id) where solved is null and asked_on is not null;
create index desk_outcome_unread on desk_outcome (report_id) where unread_position is not null;
create index report_put_to_reporter on report (due_on) where waiting_on = 'reporter' and due_on is not null;
