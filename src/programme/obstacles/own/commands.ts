// A dossier that the desk opens by itself: nobody reported it, so nobody can follow it.
import { z } from 'zod'
import type { AccountTables } from '#commons/accounts'
import { personIdOf } from '#kernel/actor.ts'
import { dayOf } from '#kernel/dates.ts'
import { randomToken } from '#platform/keys.ts'
import { commandsOn, type Run } from '#platform/write/command.ts'
import { type Tables as DeskTables, refuseNoHandler } from '../desk/acts/steps.ts'
import { calendarOf } from '../desk-terms.ts'
import { codeHash } from '../reports/code.ts'
import { inputOf } from '../reports/questions.ts'
import { termEnd } from '../reports/rules.ts'
import { addReport, orNull, refuseUnknown } from '../reports/writing/steps.ts'
import { ownOrigins, ownSubjects } from './choices.ts'
import { keepsIt, mayOpen } from './policy.ts'

type Tables = DeskTables & AccountTables
const command = commandsOn<Tables>()

const opened = z.object({
  ...inputOf.wens.shape,
  ...inputOf.plek.shape,
  ...inputOf.gevolg.shape,
  origin: z.enum(ownOrigins, 'choiceMissing'),
  subject: z.enum(ownSubjects, 'choiceMissing'),
  handler: z.union([z.literal(''), z.uuid('choiceMissing')]).default(''),
})

const handlerFor = async (run: Run<Tables>, chosen: string): Promise<string | null> => {
  if (keepsIt(run.actor)) return personIdOf(run.actor)
  if (chosen === '') return null
  await refuseNoHandler(run, chosen)
  return chosen
}

/** Opens a dossier without a reporter; its code is made of bytes that nobody has seen. */
export const openDossier = command({
  name: 'report.open',
  object: 'report',
  stream: 'report',
  input: opened,
  find: async () => ({}),
  allow: mayOpen,
  async run(run, _nothing, { handler, ...said }) {
    const { tx, now, house, lang, emit } = run
    await refuseUnknown(tx, said)
    const handler_id = await handlerFor(run, handler)
    const day = dayOf(now)
    const id = await addReport(tx, {
      code_hash: codeHash(house.keys, randomToken()),
      proof_hash: null,
      day,
      state: handler_id === null ? 'acknowledged' : 'context-analysis',
      locale: lang,
      wish: said.wish,
      says: 'unknown',
      subject: said.subject,
      organisation_kind: orNull(said.organisationKind),
      region: orNull(said.region),
      consequence: orNull(said.consequence),
      tried: orNull(said.tried),
      consent: 'yes',
      confirmed: true,
      waiting_on: 'desk',
      waiting_since: day,
      due_on: termEnd('finding-out', day, await calendarOf(tx)),
      handler_id,
      origin: said.origin,
    })
    if (id === null) throw new Error('bytes that nobody has seen were seen before')
    emit({ type: 'report.opened', object: 'report', id })
    return { id }
  },
})
