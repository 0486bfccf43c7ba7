-- While ministries look into a report, its term is the first of theirs, so that the list of the desk shows who is late.
update report r set due_on = (
  select min(t.due_on) from desk_track t where t.report_id = r.id and t.waiting_on = 'body'
) where r.state = 'routed' and r.waiting_on = 'body';
