export { publishDueArticles } from './articles/commands.ts'
export { importKnowledge } from './import/commands.ts'
export { type KnowledgeRecord, knowledgeRecord } from './import/record.ts'
export type { KnowledgeTables } from './schema.ts'
