-- The list of the desk with the newest first is read from an index alone, as its other orders are.
create index report_day on report (waiting_on, day, id) include (due_on, waiting_since, handler_id, region);
