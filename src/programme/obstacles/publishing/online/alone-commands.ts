// A page that no dossier stands behind is taken off the site by an editor: there is nobody else who can.
import type { Actor } from '#kernel/actor.ts'
import { dayOf } from '#kernel/dates.ts'
import { type Command, commandsOn } from '#platform/write/command.ts'
import { archiveAnswer } from '../../answers/own-steps.ts'
import { archiveKnelpunt } from '../../known/own-steps.ts'
import { showChanged } from '../../known/show-steps.ts'
import { aloneOnTogether } from '../../known/together/steps.ts'
import { unpublished } from '../input.ts'
import { mayArchiveAnswer, mayArchiveObstacle } from '../policy.ts'
import type { TextKind } from '../queries.ts'
import { type LonePage, lonePage } from './alone-queries.ts'
import type { OfflineTables } from './steps.ts'

type Tables = OfflineTables
const command = commandsOn<Tables>()

type Of = {
  readonly name: string
  readonly object: string
  readonly kind: TextKind
  may(actor: Actor, page: LonePage): boolean
}

const archiving = ({
  name,
  object,
  kind,
  may,
}: Of): Command<Tables, typeof unpublished, LonePage, { id: string }> => ({
  name,
  object,
  input: unpublished,
  async find(tx, { id }) {
    await aloneOnTogether(tx)
    return lonePage(tx, kind, id)
  },
  allow: may,
  reason: ({ reason }) => reason,
  async run(run, { id }) {
    if (kind === 'answer') await archiveAnswer(run, id)
    else await showChanged(run, await archiveKnelpunt(run.tx, id, dayOf(run.now)))
    return { id }
  },
})

export const archiveObstacle = command(
  archiving({ name: 'obstacle.archive', object: 'obstacle', kind: 'obstacle', may: mayArchiveObstacle }),
)
export const archiveRuleAnswer = command(
  archiving({ name: 'rule-answer.archive', object: 'rule-answer', kind: 'answer', may: mayArchiveAnswer }),
)
