-- What a reporter who reads first said yes to: the text with all that stands beside it, as forms carry it. Another finding,
-- another day or a step of a table is asked anew.
alter table desk_publication add column agreed_to text;
