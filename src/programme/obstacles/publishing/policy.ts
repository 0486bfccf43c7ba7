import { type Actor, personIdOf } from '#kernel/actor.ts'
import { policyOn } from '#kernel/permissions.ts'
import type { ReportRow } from '../reports/schema.ts'
import { publishingPermissions } from './permissions.ts'
import type { Publication } from './schema.ts'

const policy = policyOn(publishingPermissions)

export const mayPropose = policy<ReportRow>('report.propose', ({ state, handler_id }) => ({
  state,
  assigneeIds: handler_id === null ? [] : [handler_id],
}))

type Proposed = Pick<Publication, 'state' | 'writer_ids'>
const facts = ({ state }: Proposed) => ({ state })
const publishes = policy<Proposed>('report.publish', facts)
const sendsBack = policy<Proposed>('report.send-back', facts)

/** Whoever ever wrote at it is not the second person, whatever their roles. */
export const isOwnText = (actor: Actor, { writer_ids }: Pick<Proposed, 'writer_ids'>): boolean =>
  writer_ids.includes(personIdOf(actor) ?? '')

export const mayPublish = (actor: Actor, text: Proposed): boolean =>
  publishes(actor, text) && !isOwnText(actor, text)
export const maySendBack = (actor: Actor, text: Proposed): boolean =>
  sendsBack(actor, text) && !isOwnText(actor, text)

/** Taking it offline asks no second person: what should not be there, goes at once. */
export const mayUnpublish = policy<unknown>('report.unpublish')
/** The same of a page that no dossier stands behind. */
export const mayArchiveObstacle = policy<unknown>('obstacle.archive')
export const mayArchiveAnswer = policy<unknown>('rule-answer.archive')
/** Its words were read by somebody else before, and stay. */
export const mayRenewAnswer = policy<unknown>('rule-answer.renew')

/** A reporter who reads first, known by nothing but the code. */
export const mayAgree = policy<ReportRow>('report.agree-text', ({ state }) => ({ state }))
