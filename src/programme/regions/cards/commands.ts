import { z } from 'zod'
import { dayOf } from '#kernel/dates.ts'
import { newId } from '#kernel/id.ts'
import { commandsOn } from '#platform/write/command.ts'
import { regionsTag } from '../addresses.ts'
import { mayForgetContacts, mayImportCards } from '../policy.ts'
import { cardRecord } from './record.ts'
import { type CardTables, forgetEnded, writeCards } from './steps.ts'

const command = commandsOn<CardTables>()

/** Writes contact cards from a file, all or nothing; the same key again replaces the card. */
export const importCards = command({
  name: 'region.import-cards',
  object: 'contact-card-import',
  input: z.object({ cards: z.array(cardRecord) }),
  find: () => Promise.resolve({}),
  allow: mayImportCards,
  async run({ tx, now, touch }, _nothing, { cards }) {
    await writeCards(tx, cards, dayOf(now))
    touch(regionsTag)
    return { id: newId(), count: cards.length }
  },
})

/** Takes people off their cards on the day after their consent ended; nothing is announced that did not change. */
export const forgetContacts = command({
  name: 'region.forget-contacts',
  object: 'contact-card',
  input: z.object({}),
  find: () => Promise.resolve({}),
  allow: mayForgetContacts,
  async run({ tx, now, touch }) {
    const count = await forgetEnded(tx, dayOf(now))
    if (count > 0) touch(regionsTag)
    return { id: newId(), count }
  },
})
