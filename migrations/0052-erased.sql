-- That a reporter had everything erased: who handled it and who was asked hear so, and then this goes too. It points to
-- no report any more, and knows a day and no instant.
create table report_erased (
  report_id uuid primary key,
  public_code text not null,
  day date not null,
  handler_id uuid references person (id) on delete set null,
  -- bodies that had a question about it
  bodies text[] not null default '{}'
);
create index report_erased_handler on report_erased (handler_id) where handler_id is not null;
comment on column report_erased.handler_id is 'personal: who of the desk handled a report that was erased; ground: legitimate interest (they hear that it is gone); retention: 30 days';
