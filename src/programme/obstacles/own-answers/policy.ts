import type { Actor } from '#kernel/actor.ts'
import { policyOn } from '#kernel/permissions.ts'
import { isOwnText } from '../publishing/policy.ts'
import type { ReportRow } from '../reports/schema.ts'
import { ownAnswerPermissions } from './permissions.ts'
import type { DeskAnswer } from './schema.ts'

const policy = policyOn(ownAnswerPermissions)

export const mayProposeAnswer = policy<ReportRow>('rule-answer.propose', ({ state, handler_id }) => ({
  state,
  assigneeIds: handler_id === null ? [] : [handler_id],
}))

type Proposed = Pick<DeskAnswer, 'state' | 'writer_ids'>
const facts = ({ state }: Proposed) => ({ state })
const publishes = policy<Proposed>('rule-answer.publish', facts)
const sendsBack = policy<Proposed>('rule-answer.send-back', facts)

export const mayPublishAnswer = (actor: Actor, answer: Proposed): boolean =>
  publishes(actor, answer) && !isOwnText(actor, answer)
export const maySendAnswerBack = (actor: Actor, answer: Proposed): boolean =>
  sendsBack(actor, answer) && !isOwnText(actor, answer)

/** Taking it offline asks no second person: what should not be there, goes at once. */
export const mayUnpublishAnswer = policy<unknown>('rule-answer.unpublish')
