import { z } from 'zod'
import { personIdOf } from '#kernel/actor.ts'
import { dayOf } from '#kernel/dates.ts'
import { Invalid } from '#kernel/errors.ts'
import type { Id } from '#kernel/id.ts'
import { langs } from '#kernel/language.ts'
import { commandsOn } from '#platform/write/command.ts'
import { mayAddDemo, mayForgetInvited, maySetProfile } from '../policy.ts'
import { grantInput } from '../roles/rules.ts'
import { giveRole } from '../roles/steps.ts'
import type { AccountTables } from '../schema.ts'
import { returnPath } from '../sign-in/return-path.ts'
import { forgottenInvited } from './queries.ts'
import { emailInput, nameInput } from './rules.ts'
import { findOrAddPerson, lockPersonById } from './steps.ts'

const command = commandsOn<AccountTables>()

/** Adds a person of the demonstration with roles; only the demo loader does this. Twice is once. */
export const addDemoPerson = command({
  name: 'person.add-demo',
  object: 'person',
  input: z.object({
    name: nameInput.min(1, 'nameMissing'),
    email: emailInput.refine((email) => email.endsWith('@demo.invalid'), 'emailNotDemo'),
    locale: z.enum(langs).default('nl'),
    grants: z.array(grantInput),
  }),
  find: () => Promise.resolve({}),
  allow: mayAddDemo,
  async run({ tx, now, emit }, _nothing, { name, email, locale, grants }) {
    const person = await findOrAddPerson(tx, { name, email, locale, state: 'active', demo: true }, now)
    if (!person.demo) throw new Invalid({ email: 'emailTaken' })
    for (const grant of grants) {
      await giveRole(tx, { personId: person.id, grant, grantedBy: null, reason: 'demo' }, now)
    }
    emit({ type: 'person.added', object: 'person', id: person.id })
    return { id: person.id }
  },
})

/** Somebody says how they want to be called, in which language, and what they want to be told. */
export const setProfile = command({
  name: 'person.set-profile',
  object: 'person',
  input: z.object({
    name: nameInput,
    locale: z.enum(langs, 'localeMissing'),
    // Asked of who has a task alone: without it nothing changes.
    workMail: z.enum(['yes', 'no'], 'workMailMissing').optional(),
    naar: z.string().optional(),
  }),
  find: (tx, _input, actor) => lockPersonById(tx, personIdOf(actor)),
  allow: maySetProfile,
  async run({ tx, emit }, person, { name, locale, workMail, naar }) {
    const mail = workMail === undefined ? {} : { work_mail: workMail === 'yes' }
    await tx
      .updateTable('person')
      .set({ name, locale, ...mail })
      .where('id', '=', person.id)
      .execute()
    emit({ type: 'person.profile-set', object: 'person', id: person.id })
    return { id: person.id, locale, to: returnPath(naar) }
  },
})

/** Removes somebody who was asked to come and never did: their name and address are kept for nothing. */
export const forgetInvited = command({
  name: 'person.forget-invited',
  object: 'person',
  input: z.object({ id: z.uuid() }),
  find: (tx, { id }) => lockPersonById(tx, id as Id<'person'>),
  allow: mayForgetInvited,
  async run({ tx, now, emit }, { id }) {
    // They may have come, or been asked again, a moment ago.
    const [gone] = await forgottenInvited(tx, dayOf(now), id)
    if (gone !== undefined) {
      await tx.deleteFrom('person').where('id', '=', gone).execute()
      emit({ type: 'person.forgotten', object: 'person', id })
    }
    return { id }
  },
})
