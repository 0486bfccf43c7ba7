-- How many working days a body may take for one question on top of its term, all extensions together.
alter table rule_body add column extra_days integer not null default 30 check (extra_days between 0 and 250);
