-- Tables where parties or commissions talk about what no body decides alone. Data, as bodies are, so that another network
-- has its own.
create table rule_table (
  code text primary key check (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  position integer not null,
  -- as a heading has it, and as a sentence says it
  name_nl text not null,
  name_en text not null,
  said_nl text not null,
  said_en text not null,
  -- what it is, in a few words for who never heard of it
  gloss_nl text,
  gloss_en text,
  -- the desk can put something on its agenda
  active boolean not null
);
insert into rule_table (code, position, name_nl, name_en, said_nl, said_en, gloss_nl, gloss_en, active) values
  ('landelijke-actietafel', 1, 'Landelijke actietafel', 'National action table', 'de landelijke actietafel', 'the national action table',
    'overleg waar partijen afspreken wie wat doet', 'where parties agree on who does what', true),
  ('commissie-werken-in-de-zorg', 2, 'Commissie Werken in de Zorg', 'Commission Working in Care', 'de Commissie Werken in de Zorg', 'the Commission Working in Care',
    'kijkt hoe het gaat in de regio’s en geeft advies', 'looks at how it goes in the regions and gives advice', true),
  -- one with a name of its own, which stands with the item
  ('andere', 3, 'Andere tafel', 'Another table', 'een andere tafel', 'another table', null, null, true);

-- One point on the agenda of one table: a new text, with where it stands and what came of it. As every row that points to
-- a report it knows days and positions and no instant.
create table desk_agenda_item (
  id uuid primary key,
  report_id uuid not null references report (id) on delete cascade,
  state text not null check (state in ('draft', 'put', 'taken-up', 'ended', 'declined', 'withdrawn')),
  -- of the last change while it is a draft, then of when it was put
  day date not null,
  -- of the message that told its reporter so; 0 while it is a draft
  position integer not null default 0 check (position >= 0),
  rule_table text not null references rule_table (code),
  own_name text,
  title text not null,
  -- what the table is asked
  ask text not null,
  -- around when the table was asked to answer, and when an answer is expected by now
  asked_by date,
  expected_on date,
  taken_up_on date,
  ended_on date,
  ended_position integer,
  -- what came of it, why not, or why the desk took it off
  result text,
  -- of what a table does not take up: where it goes then
  referred_to text,
  person_id uuid references person (id) on delete set null,
  -- how far its public page tells of it: not, that it was put, how it ended
  told_steps integer not null default 0 check (told_steps between 0 and 2),
  check ((rule_table = 'andere') = (own_name is not null)),
  check ((state in ('ended', 'declined', 'withdrawn')) = (ended_on is not null)),
  check ((ended_on is null) = (ended_position is null)),
  check (state not in ('ended', 'declined') or result is not null),
  check ((state = 'declined') = (referred_to is not null))
);
create unique index desk_agenda_item_draft on desk_agenda_item (report_id) where state = 'draft';
create index desk_agenda_item_report on desk_agenda_item (report_id);
create index desk_agenda_item_open on desk_agenda_item (report_id, expected_on) where state in ('put', 'taken-up');
create index desk_agenda_item_table on desk_agenda_item (rule_table);
create index desk_agenda_item_person on desk_agenda_item (person_id) where person_id is not null;
comment on column desk_agenda_item.own_name is 'personal: name of a table in the words of the desk, by which a reporter may be recognised; ground: performance of what was asked; retention: 2 years after closing';
comment on column desk_agenda_item.title is 'personal: words of the desk about a report, whose reporter may be recognised by them; ground: performance of what was asked; retention: 2 years after closing';
comment on column desk_agenda_item.ask is 'personal: words of the desk about a report, whose reporter may be recognised by them; ground: performance of what was asked; retention: 2 years after closing';
comment on column desk_agenda_item.result is 'personal: what a table said about a report, in the words of the desk; ground: performance of what was asked; retention: 2 years after closing';
comment on column desk_agenda_item.referred_to is 'personal: where a report goes on, in the words of the desk; ground: performance of what was asked; retention: 2 years after closing';
comment on column desk_agenda_item.person_id is 'personal: who of the desk wrote it or put it there; ground: legitimate interest (accountability); retention: 2 years after closing';
