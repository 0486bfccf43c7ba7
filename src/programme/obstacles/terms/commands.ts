// What an operator sets: who is asked, and within how many working days each step is promised.
import { z } from 'zod'
import { idFrom } from '#kernel/id.ts'
import type { Tx } from '#platform/db/handle.ts'
import { commandsOn } from '#platform/write/command.ts'
import { termsTag } from '../addresses.ts'
import { bodiesTag } from '../bodies.ts'
import { type BodyTables, type RuleBodyRow, termStages } from '../schema.ts'
import { maySetBody, maySetTerm } from './policy.ts'

type TermRow = BodyTables['desk_term']
const command = commandsOn<BodyTables>()

/** What has a code for a name has the same id in each line of what was done to it. */
const names = '6f1b6d0e-9a0b-4f0c-8f43-1f6f5b1c2a54'

/** The most working days that anything may take: a year of them. */
export const mostDays = 250
const days = z.int('daysWrong').min(1, 'daysWrong').max(mostDays, 'daysWrong')

/** Switches a body on or off, with its term and how much may come to it; what it was asked already goes on with the term that it got. */
export const setBody = command({
  name: 'rule-body.set',
  object: 'rule-body',
  input: z.object({
    code: z.string(),
    active: z.boolean(),
    days,
    more: z.int('daysWrong').min(0, 'daysWrong').max(mostDays, 'daysWrong'),
  }),
  find: (tx: Tx<BodyTables>, { code }) =>
    tx.selectFrom('rule_body').selectAll().where('code', '=', code).forUpdate().executeTakeFirst(),
  allow: maySetBody,
  reason: ({ code, active, days, more }) =>
    `${code}: ${active ? 'on' : 'off'}, ${days} working days, at most ${more} more`,
  async run({ tx, touch, unchanged }, body: RuleBodyRow, { active, days: answer_days, more: extra_days }) {
    const set = { active, answer_days, extra_days }
    if (active === body.active && answer_days === body.answer_days && extra_days === body.extra_days)
      unchanged()
    await tx.updateTable('rule_body').set(set).where('code', '=', body.code).execute()
    touch(bodiesTag, termsTag)
    return { id: idFrom(`rule-body ${body.code}`, names) }
  },
})

/** Sets a term of the desk; what was promised already keeps its day. */
export const setTerm = command({
  name: 'desk-term.set',
  object: 'desk-term',
  input: z.object({ stage: z.enum(termStages), days }),
  find: (tx: Tx<BodyTables>, { stage }) =>
    tx.selectFrom('desk_term').selectAll().where('stage', '=', stage).forUpdate().executeTakeFirst(),
  allow: maySetTerm,
  reason: ({ stage, days }) => `${stage}: ${days} working days`,
  async run({ tx, touch, unchanged }, term: TermRow, { days }) {
    if (days === term.days) unchanged()
    await tx.updateTable('desk_term').set({ days }).where('stage', '=', term.stage).execute()
    touch(termsTag)
    return { id: idFrom(`desk-term ${term.stage}`, names) }
  },
})
