// A demo person as an actor, for the loader and for counting what waits for them.

import type { DemoPerson } from '#commons/accounts'
import type { Person } from '#kernel/actor.ts'
import type { Id } from '#kernel/id.ts'

/** The person without a session of their own. */
export const actorFor = (person: DemoPerson): Person => ({
  kind: 'person',
  id: person.id,
  name: person.name,
  email: person.email,
  sessionId: person.id as string as Id<'session'>,
  strength: 'mail',
  grants: person.grants,
  demo: true,
})
