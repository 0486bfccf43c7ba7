-- A reporter may take back that a text is public: it is 'withdrawn', and its page is archived.

alter table desk_publication drop constraint desk_publication_state_check;
alter table desk_publication add constraint desk_publication_state_check
  check (state in ('proposed', 'sent-back', 'published', 'withdrawn'));
