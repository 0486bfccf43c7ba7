-- How a report ends: four weeks later the reporter is asked once whether it is solved; a new text becomes public by a
-- second person. As every row that points to a report these know days and positions and no instant.

-- of each answer: when the reporter was asked whether it helped, and what they said
alter table desk_outcome add column asked_on date;
alter table desk_outcome add column solved text check (solved in ('yes', 'partly', 'no'));
alter table desk_outcome add constraint desk_outcome_asked check (solved is null or asked_on is not null);
create index desk_outcome_report on desk_outcome (report_id, position);
create index report_end on report (state, waiting_since);

comment on column report_contact.reach is 'personal: name or number that a reporter gave of their own accord; ground: consent; retention: until the end of the day after it ended, or when taken back';
comment on column report_notice.email is 'personal: address for notices, a choice of its own; ground: consent; retention: until the reporter answered whether it is solved, or 14 days after being asked; the day after it was referred on; or when taken back';
