-- When a reporter said whether it is solved: its public page follows on a later day, and tells the month alone.
alter table desk_outcome add column solved_on date;
