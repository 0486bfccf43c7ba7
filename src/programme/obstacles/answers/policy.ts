import { policyOn } from '#kernel/permissions.ts'
import { answerPermissions } from './permissions.ts'

const policy = policyOn(answerPermissions)

export const mayImportAnswers = policy<object>('rule-answer.import')
export const mayFollowClock = policy<object>('rule-answer.follow-clock')
export const mayReindexAnswers = policy<object>('rule-answer.reindex')
