-- What a reporter writes after a report has ended waits for who handles it until it is answered or noted as read; the
-- report stays ended. One row for each report with such words; the words themselves are messages.
create table desk_unread (
  report_id uuid primary key references report (id) on delete cascade,
  -- of the first message that nobody read yet
  position integer not null,
  day date not null,
  due_on date not null
);
-- Words that came with a yes waited in the same way, but without a day: they get some days from now on.
insert into desk_unread (report_id, position, day, due_on)
  select distinct on (o.report_id) o.report_id, o.unread_position, coalesce(o.solved_on, r.waiting_since), current_date + 4
  from desk_outcome o join report r on r.id = o.report_id and r.state = 'closed'
  where o.unread_position is not null order by o.report_id, o.unread_position;
alter table desk_outcome drop column unread_position;
