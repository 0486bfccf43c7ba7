export { importAnswers } from './answers/commands.ts'
export type { AnswerTables } from './answers/schema.ts'
export { importObstacles } from './known/commands.ts'
export type { ObstacleTables } from './known/schema.ts'
