import type { Audience } from '#kernel/audience.ts'
import type { Lang } from '#kernel/language.ts'

export type SearchDocumentRow = {
  kind: string
  object_id: string
  locale: Lang
  shown_in: Lang[]
  path: string
  title: string
  teaser: string
  body: string
  themes: string[]
  regions: string[]
  sort_key: string
  title_words: string
  all_words: string
  /** the same words from back to front: what a word written together ends with */
  word_ends: string
  fresh_at: Date
  audience: Audience
  /** its words as they are spelled, once each */
  spelled: string[]
}

/** A word of at least one document, and the same in lower case without accents. */
export type SearchWordRow = { word: string; folded: string }

export type SearchTables = { search_document: SearchDocumentRow; search_word: SearchWordRow }
