-- A reporter may write something with a yes: to the problem as the desk sees it, or to the question whether it is solved.
alter table desk_statement drop constraint desk_statement_check1;
alter table desk_statement add constraint desk_statement_words check (
  case reaction when 'not-quite' then reaction_position is not null when 'yes' then true else reaction_position is null end);
-- The message that came with a yes to the last question, until who handles the report read it.
alter table desk_outcome add column unread_position integer;
