-- The log of acts stays as it was written: each line carries a keyed mark of its own, batches of lines are sealed, and
-- each seal covers the one before it. In the stream 'report' a batch is a day and its seal knows no order of acts.

-- keyed mark of who did it and why: it stays when those are forgotten after their term
alter table audit add column words text;
-- keyed mark of the line: of all that is never changed, and of the mark before
alter table audit add column mac text;
-- keyed mark that who and why were forgotten by this site
alter table audit add column forgotten text;
-- what is sealed together; lines of before this migration get theirs at the first start
alter table audit add column batch integer;
create index audit_batch on audit (stream, batch, id);

create table audit_seal (
  stream text not null,
  -- the last batch it covers: all of those after the seal before it
  batch integer not null,
  day date not null,
  lines integer not null,
  mac text not null,
  primary key (stream, batch)
);

-- These refuse and do nothing else: no act happens behind a command.
create function audit_refuse() returns trigger language plpgsql as $$
begin
  raise exception 'the log of acts is not changed (%)', lower(tg_op);
end $$;

-- Who and why may be forgotten; a line of before gets its marks once.
create function audit_keep() returns trigger language plpgsql as $$
begin
  if old.mac is null and to_jsonb(new) - '{words,mac,batch}'::text[] = to_jsonb(old) - '{words,mac,batch}'::text[] then
    return new;
  end if;
  if new.forgotten is not null and new.reason is null and coalesce(new.actor_id = old.actor_id, new.actor_id is null)
    and to_jsonb(new) - '{reason,actor_id,forgotten}'::text[] = to_jsonb(old) - '{reason,actor_id,forgotten}'::text[] then
    return new;
  end if;
  raise exception 'the log of acts is not changed (%)', lower(tg_op);
end $$;

create trigger audit_stays before update on audit for each row execute function audit_keep();
create trigger audit_all_stays before delete or truncate on audit for each statement execute function audit_refuse();
create trigger audit_seal_stays before update or delete or truncate on audit_seal
  for each statement execute function audit_refuse();
