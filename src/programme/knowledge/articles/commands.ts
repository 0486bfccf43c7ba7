import { z } from 'zod'
import { dayOf } from '#kernel/dates.ts'
import { newId } from '#kernel/id.ts'
import { commandsOn } from '#platform/write/command.ts'
import { mayPublishDue, mayReindexKnowledge } from '../policy.ts'
import type { KnowledgeTables } from '../schema.ts'
import { knowledgeTag } from '../tags.ts'
import { rebuildCards } from './card-steps.ts'
import { publishDue } from './due-steps.ts'

const command = commandsOn<KnowledgeTables>()

/** Publishes what was scheduled for today or before; doing it again changes nothing. */
export const publishDueArticles = command({
  name: 'knowledge.publish-due',
  object: 'article-list',
  input: z.object({}),
  find: async () => ({}),
  allow: mayPublishDue,
  async run({ tx, now, emit, touch }) {
    const ids = await publishDue(tx, dayOf(now))
    for (const id of ids) emit({ type: 'article.published', object: 'article', id })
    if (ids.length > 0) touch(knowledgeTag)
    return { id: newId(), count: ids.length }
  },
})

/** Makes the cards of the public lists anew from the things themselves. */
export const reindexKnowledge = command({
  name: 'knowledge.reindex',
  object: 'article-list',
  input: z.object({}),
  find: async () => ({}),
  allow: mayReindexKnowledge,
  async run({ tx, touch }) {
    const count = await rebuildCards(tx)
    touch(knowledgeTag)
    return { id: newId(), count }
  },
})
