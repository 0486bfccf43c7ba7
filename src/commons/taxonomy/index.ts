export {
  type Ambassador,
  ambassadorOf,
  holidaysAsSet,
  type Names,
  type Theme,
  taxonomyTag,
  themesOf,
  type Vocabulary,
  vocabularyOf,
} from './queries.ts'
export type { TaxonomyTables } from './schema.ts'
