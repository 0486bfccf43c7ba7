-- Who mistypes a word is helped to one that search finds: words as they are spelled in what stands in its index.
create extension if not exists pg_trgm;

-- Of each document, once each: a word is offered where a document that the reader may find has it.
alter table search_document add column spelled text[] not null default '{}';
create index search_document_spelled on search_document using gin (spelled);

create table search_word (
  word text primary key,
  -- lower case without accents, as words are compared
  folded text not null
);
create index search_word_folded on search_word (folded);
create index search_word_alike on search_word using gin (folded gin_trgm_ops);

-- The index is made anew with the start, and the words with it.
delete from setting where key = 'search.whole';
