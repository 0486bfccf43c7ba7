-- Dutch writes words together. What such a word begins with is found already; its end is the beginning of the word
-- turned round: "dienst" is found in "nachtdienst" as "tsneid" in "tsneidthcan". Words of the title keep their weight.
create function words_turned(words tsvector) returns tsvector language sql immutable strict parallel safe as $$
  select coalesce(string_agg(reverse(lexeme) || case when 'A' = any(weights) then ':1A' else ':1' end, ' '), '')::tsvector
  from unnest(words) where lexeme ~ '^[[:alpha:]]{6,}$'
$$;

alter table search_document add column word_ends tsvector not null generated always as (words_turned(all_words)) stored;
create index search_document_ends on search_document using gin (word_ends);
