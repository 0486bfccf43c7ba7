-- One index over everything public: one document per thing and language.

create extension if not exists unaccent;

create text search configuration aln_nl (copy = pg_catalog.dutch);
alter text search configuration aln_nl alter mapping for asciiword, asciihword, hword_asciipart, hword, hword_part, word
  with unaccent, dutch_stem;
create text search configuration aln_en (copy = pg_catalog.english);
alter text search configuration aln_en alter mapping for asciiword, asciihword, hword_asciipart, hword, hword_part, word
  with unaccent, english_stem;

create table search_document (
  kind text not null,
  object_id uuid not null,
  locale text not null check (locale in ('nl', 'en')),
  -- in which interface languages it is found: the Dutch one also in English where there is no English one
  shown_in text[] not null,
  path text not null,
  title text not null,
  teaser text not null,
  body text not null,
  themes text[] not null,
  regions text[] not null,
  sort_key text collate "C" not null,
  title_words tsvector not null,
  all_words tsvector not null,
  fresh_at timestamptz not null,
  primary key (kind, object_id, locale)
);
create index search_document_title on search_document using gin (title_words);
create index search_document_all on search_document using gin (all_words);
