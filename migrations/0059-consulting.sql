-- Somebody outside any body is asked for advice on one question of a dossier: a new text, with until when they may read it
-- and what they answered. As every row that points to a report it knows days and no instant.
create table desk_consultation (
  id uuid primary key,
  report_id uuid not null references report (id) on delete cascade,
  state text not null check (state in ('draft', 'asked', 'answered', 'declined')),
  -- of the last change while it is a draft, then of when it was asked
  day date not null,
  asked_by uuid references person (id) on delete set null,
  -- to whom it goes, and who that is once it went
  name text not null,
  email text not null,
  expert_id uuid references person (id) on delete set null,
  question text not null,
  -- why it is this one who is asked, and what for
  purpose text not null,
  background text not null,
  -- the last day on which it can be read
  until_on date not null,
  -- the advice, or why there is none
  answer text,
  answered_on date,
  -- when the desk read it, or noted that nothing came
  read_on date,
  -- when it was closed to the expert before its last day
  ended_on date,
  check (state <> 'draft' or (expert_id is null and ended_on is null and read_on is null)),
  check ((state in ('answered', 'declined')) = (answer is not null)),
  check ((answer is null) = (answered_on is null))
);
create unique index desk_consultation_draft on desk_consultation (report_id) where state = 'draft';
create index desk_consultation_report on desk_consultation (report_id);
create index desk_consultation_expert on desk_consultation (expert_id) where expert_id is not null;
create index desk_consultation_asker on desk_consultation (asked_by) where asked_by is not null;
create index desk_consultation_unread on desk_consultation (report_id) where state <> 'draft' and read_on is null;
comment on column desk_consultation.asked_by is 'personal: who of the desk wrote or asked it; ground: legitimate interest (accountability); retention: 2 years after closing';
comment on column desk_consultation.name is 'personal: name of an expert who is asked for advice; ground: legitimate interest (whose advice it is); retention: 2 years after closing';
comment on column desk_consultation.email is 'personal: address of an expert who is asked for advice; ground: legitimate interest (to whom it went); retention: 2 years after closing';
comment on column desk_consultation.expert_id is 'personal: who may read and answer it; ground: performance of what was asked; retention: 2 years after closing';
comment on column desk_consultation.question is 'personal: words of the desk about a report, whose reporter may be recognised by them; ground: performance of what was asked; retention: 2 years after closing';
comment on column desk_consultation.purpose is 'personal: why somebody is asked about a report, in the words of the desk; ground: performance of what was asked; retention: 2 years after closing';
comment on column desk_consultation.background is 'personal: words of the desk about a report, whose reporter may be recognised by them; ground: performance of what was asked; retention: 2 years after closing';
comment on column desk_consultation.answer is 'personal: what an expert advised, or why they cannot; ground: performance of what was asked; retention: 2 years after closing';
