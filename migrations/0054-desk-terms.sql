-- Within how many working days the desk does what it promised: data, so that what a page promises is what the clock
-- counts. How long each body has for an answer is its own (rule_body.answer_days).
create table desk_term (
  stage text primary key check (stage in ('first-word', 'finding-out', 'answer', 'question-back')),
  days integer not null check (days between 1 and 250)
);
insert into desk_term (stage, days) values
  -- a word to a reporter: the first one, and each time they wrote
  ('first-word', 2),
  -- finding out what is the matter
  ('finding-out', 15),
  -- an answer, once the problem is stated or all bodies have answered
  ('answer', 15),
  -- answering what a body asks back
  ('question-back', 2);
alter table rule_body add constraint rule_body_days_check check (answer_days between 1 and 250);
