-- "Dit helpt": somebody who wanted to report found what is known already enough. A day and no instant, nobody's name.
create table rule_help (
  id uuid primary key,
  answer_id uuid references rule_answer (id) on delete cascade,
  obstacle_id uuid references obstacle (id) on delete cascade,
  day date not null,
  -- makes a second one from the same browser count once; taken away after the next day
  browser_mark text,
  unique (answer_id, browser_mark),
  unique (obstacle_id, browser_mark),
  check (num_nonnulls(answer_id, obstacle_id) = 1)
);
comment on column rule_help.browser_mark is 'personal: keyed hash of a browser that sent this, of this answer or knelpunt alone; ground: legitimate interest (counting once); retention: to the end of the next day';
create index rule_help_day on rule_help (day);
