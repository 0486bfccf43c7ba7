// An answer that no dossier stands behind gets a new last day from an editor, who says who confirmed it.
import { z } from 'zod'
import { dayOf } from '#kernel/dates.ts'
import { Invalid } from '#kernel/errors.ts'
import { commandsOn } from '#platform/write/command.ts'
import { renewAnswer } from '../../answers/own-steps.ts'
import { confirmedAgain } from '../../own-answers/input.ts'
import { wrongDays } from '../../own-answers/steps.ts'
import { mayRenewAnswer } from '../policy.ts'
import { lonePage } from './alone-queries.ts'
import type { OfflineTables } from './steps.ts'

/** Its words stay as they were read; other words are written in a dossier, or come with a file. */
export const renewRuleAnswer = commandsOn<OfflineTables>()({
  name: 'rule-answer.renew',
  object: 'rule-answer',
  input: confirmedAgain.extend({ id: z.uuid() }),
  async find(tx, { id }) {
    const page = await lonePage(tx, 'answer', id)
    return page?.renewable ? page : undefined
  },
  allow: mayRenewAnswer,
  reason: ({ confirmed_by, confirmed_on, valid_until }) =>
    `${confirmed_by}, ${confirmed_on}, until ${valid_until}`,
  async run(run, { id }, { confirmed_role, ...confirmed }) {
    const bodies = await run.tx.selectFrom('rule_body').select('code').execute()
    const errors = {
      ...wrongDays(confirmed, dayOf(run.now)),
      ...(bodies.some(({ code }) => code === confirmed.confirmed_by)
        ? {}
        : { confirmed_by: 'choiceMissing' }),
    }
    if (Object.keys(errors).length > 0) throw new Invalid(errors)
    await renewAnswer(run, id, { ...confirmed, confirmed_role })
    return { id }
  },
})
