-- What nobody handles yet, the most urgent first, without a look at the thousands that somebody has.
create index report_free_late on report (due_on, waiting_since, id) where handler_id is null and waiting_on <> 'nobody';
create index report_free on report (waiting_since, id) where handler_id is null and waiting_on <> 'nobody';
