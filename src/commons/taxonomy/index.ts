export { holidaysAsSet, type Names, taxonomyTag, type Theme, themesOf, type Vocabulary, vocabularyOf } from './queries.ts'
export type { TaxonomyTables } from './schema.ts'
