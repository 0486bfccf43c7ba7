-- The red thread: what led to what. One line per typed relation, made by the flow itself.
create table thread_link (
  id uuid primary key,
  from_kind text not null,
  from_id uuid not null,
  relation text not null,
  to_kind text not null,
  to_id uuid not null,
  day date not null,
  unique (from_kind, from_id, relation, to_kind, to_id)
);
create index thread_link_to on thread_link (to_kind, to_id);
