import { z } from 'zod'
import { personIdOf } from '#kernel/actor.ts'
import { commandsOn } from '#platform/write/command.ts'
import { lockPersonById } from '../people/steps.ts'
import { mayEndOtherSessions, mayEndSession } from '../policy.ts'
import type { AccountTables } from '../schema.ts'

const command = commandsOn<AccountTables>()

/** Signs out: the session is gone for good, whatever the browser keeps. */
export const endOwnSession = command({
  name: 'session.end-own',
  object: 'session',
  input: z.object({}),
  find: async (tx, _input, actor) =>
    actor.kind === 'person'
      ? tx
          .selectFrom('session')
          .select(['id', 'person_id'])
          .where('id', '=', actor.sessionId)
          .forUpdate()
          .executeTakeFirst()
      : undefined,
  allow: mayEndSession,
  async run({ tx, emit }, session) {
    await tx.deleteFrom('session').where('id', '=', session.id).execute()
    emit({ type: 'person.signed-out', object: 'person', id: session.person_id })
    return { id: session.id }
  },
})

/** Ends every session of the person but the one that asks. */
export const endOtherSessions = command({
  name: 'session.end-others',
  object: 'person',
  input: z.object({}),
  find: (tx, _input, actor) => lockPersonById(tx, personIdOf(actor)),
  allow: mayEndOtherSessions,
  async run({ tx, actor, emit }, person) {
    if (actor.kind !== 'person') return { id: person.id }
    await tx
      .deleteFrom('session')
      .where('person_id', '=', person.id)
      .where('id', '<>', actor.sessionId)
      .execute()
    emit({ type: 'person.sessions-ended', object: 'person', id: person.id })
    return { id: person.id }
  },
})
