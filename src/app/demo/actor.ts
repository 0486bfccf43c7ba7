// A demo person as an actor, for the loader and for counting what waits for them.

import { type AccountTables, asActor, type DemoPerson, demoPeople } from '#commons/accounts'
import type { Grant, Person } from '#kernel/actor.ts'
import type { Stage } from '#platform/stage.ts'
import type { Clock } from './clock.ts'

/** The person without a session of their own. */
export const actorFor = (person: DemoPerson): Person => asActor({ ...person, demo: true })

/** The demo person with this address; it is an error when there is none. */
export const personNamed = async ({ house, today }: Clock, email: string): Promise<Person> => {
  const people = await demoPeople(house.database.kysely as unknown as Stage<AccountTables>['db'], today)
  const person = people.find((one) => one.email === email)
  if (!person) throw new Error(`the demo network has nobody at ${email}`)
  return actorFor(person)
}

/** The first demo person with such a grant, or another of them; it is an error when there is none. */
export const personWith = async (
  { house, today }: Clock,
  isMeant: (grant: Grant) => boolean,
  place = 0,
): Promise<Person> => {
  const people = await demoPeople(house.database.kysely as unknown as Stage<AccountTables>['db'], today)
  const person = people.filter(({ grants }) => grants.some(isMeant))[place]
  if (!person) throw new Error('the demo network has nobody for this step')
  return actorFor(person)
}
