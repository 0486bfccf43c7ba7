import { policyOn } from '#kernel/permissions.ts'
import { knowledgePermissions } from './permissions.ts'

const policy = policyOn(knowledgePermissions)

export const mayImportKnowledge = policy<object>('knowledge.import')
export const mayPublishDue = policy<object>('knowledge.publish-due')
export const mayReindexKnowledge = policy<object>('knowledge.reindex')
