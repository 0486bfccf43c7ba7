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

type Proposed = Pick<Publication, 'state' | 'writer_id'>
const facts = ({ state }: Proposed) => ({ state })
const publishes = policy<Proposed>('report.publish', facts)
const sendsBack = policy<Proposed>('report.send-back', facts)

/** Whoever wrote it is not the second person, whatever their roles. */
export const isOwnText = (actor: Actor, { writer_id }: Proposed): boolean => writer_id === personIdOf(actor)

export const mayPublish = (actor: Actor, text: Proposed): boolean =>
  publishes(actor, text) && !isOwnText(actor, text)
export const maySendBack = (actor: Actor, text: Proposed): boolean =>
  sendsBack(actor, text) && !isOwnText(actor, text)
