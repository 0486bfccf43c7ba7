export { setAmbassador } from './commands.ts'
export {
  type Ambassador,
  ambassadorOf,
  holidaysAsSet,
  type Milestone,
  milestones,
  type Names,
  type Theme,
  taxonomyTag,
  themesOf,
  type Vocabulary,
  vocabularyOf,
} from './queries.ts'
export type { TaxonomyTables } from './schema.ts'
