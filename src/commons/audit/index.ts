export { historyOf, type PastAct } from './queries.ts'
