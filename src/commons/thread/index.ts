export { ledTo } from './queries.ts'
export type { ThreadTables } from './schema.ts'
export { linkThread } from './steps.ts'
