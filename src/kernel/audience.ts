// For whom something public is: everybody, or the members of the network alone. Members read both.
import type { Actor } from './actor.ts'

export const audiences = ['everyone', 'network'] as const
export type Audience = (typeof audiences)[number]

/** As what somebody reads: who is signed in is a member of the network. */
export const audienceOf = ({ kind }: Actor): Audience => (kind === 'person' ? 'network' : 'everyone')
