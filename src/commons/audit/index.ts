export { type ActOfDay, historyByDay, historyOf, type PastAct } from './queries.ts'
