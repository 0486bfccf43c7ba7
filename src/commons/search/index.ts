export { documentIds } from './queries.ts'
export type { SearchTables } from './schema.ts'
export { indexThing } from './steps.ts'
