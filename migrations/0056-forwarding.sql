-- Why a question is put to these bodies and what it is for: a document that goes to somebody says so. Older ones did not.
alter table desk_document add column purpose text not null default '';
comment on column desk_document.purpose is 'personal: what the desk wrote about a report, whose reporter may be recognised by it; ground: performance of what was asked; retention: 2 years after closing';
