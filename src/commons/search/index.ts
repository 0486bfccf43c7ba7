export { type Alike, alikeDocuments } from './alike.ts'
export { documentIds } from './queries.ts'
export type { SearchTables } from './schema.ts'
export { indexThing } from './steps.ts'
