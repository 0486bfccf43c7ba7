-- What a reporter says to the problem as the desk sees it, once for each version.
alter table desk_statement add column reaction text check (reaction in ('yes', 'not-quite'));
alter table desk_statement add column reaction_day date;
-- of the message with what is not right yet
alter table desk_statement add column reaction_position integer;
alter table desk_statement add check ((reaction is null) = (reaction_day is null));
alter table desk_statement add check ((reaction is not distinct from 'not-quite') = (reaction_position is not null));
