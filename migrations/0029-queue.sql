-- The list of the desk and its numbers are read from two indexes alone: what is late by its day, and what waits longest.

drop index report_queue;
create index report_queue on report (waiting_on, due_on, waiting_since, id) include (handler_id, region);
create index report_waiting on report (waiting_on, waiting_since, id) include (due_on, handler_id, region);
