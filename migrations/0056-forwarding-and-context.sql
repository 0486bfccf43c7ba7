-- Why a question is put to these bodies and what it is for: a document that goes to somebody says so. Older ones did not.
alter table desk_document add column purpose text not null default '';
comment on column desk_document.purpose is 'personal: what the desk wrote about a report, whose reporter may be recognised by it; ground: performance of what was asked; retention: 2 years after closing';
-- Along whom a case runs: who sends whom, who pays, who is checked by whom.
alter table desk_analysis add column chain text not null default '';
comment on column desk_analysis.chain is 'personal: what the desk wrote about a report, whose reporter may be recognised by it; ground: performance of what was asked; retention: 2 years after closing';
-- From which day a rule that was changed holds: told with where it stands, and on the public page.
alter table desk_track add column holds_from date;
alter table desk_track add constraint desk_track_holds_check check (holds_from is null or finding in ('rule-changed', 'rule-change-planned'));
alter table obstacle_finding add column holds_from date;
alter table obstacle_finding add constraint obstacle_finding_holds_check check (holds_from is null or finding in ('rule-changed', 'rule-change-planned'));
