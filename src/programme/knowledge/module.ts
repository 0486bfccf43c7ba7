import { dayOf } from '#kernel/dates.ts'
import type { Filling } from '#platform/filling.ts'
import { systemStage } from '#platform/jobs/reaction.ts'
import type { Module } from '#platform/module.ts'
import type { Stage } from '#platform/stage.ts'
import { execute } from '#platform/write/command.ts'
import { publishDueArticles, reindexKnowledge } from './articles/commands.ts'
import { somethingIsDue } from './articles/due-queries.ts'
import { hubPath } from './articles/kinds.ts'
import { changesAt } from './articles/pick-queries.ts'
import { knowledgeFeeds } from './feeds.ts'
import { messages } from './messages.ts'
import { knowledgeParts, knowledgePaths } from './parts.ts'
import { knowledgePermissions } from './permissions.ts'
import { knowledgeRoutes } from './routes.tsx'
import type { KnowledgeTables } from './schema.ts'
import { knowledgeSources } from './search-source.ts'
import { knowledgeTag } from './tags.ts'

const { nl, en } = messages

/** News, agenda, guides, methods, schemes and dossiers. */
export const knowledge = (filling: Filling): Module => ({
  name: 'knowledge',
  routes: knowledgeRoutes(filling),
  permissions: knowledgePermissions,
  nav: [
    {
      place: 'menu',
      label: { nl: nl.hub.title, en: en.hub.title },
      path: hubPath,
      action: 'knowledge.list',
    },
  ],
  frontTags: [knowledgeTag],
  parts: knowledgeParts,
  changesAt: (stage) => {
    const now = stage.now()
    return changesAt((stage as Stage<KnowledgeTables>).db, { today: dayOf(now), now })
  },
  search: knowledgeSources,
  feeds: knowledgeFeeds,
  publicPaths: knowledgePaths,
  async hourly(house) {
    const stage = systemStage(house) as Stage<KnowledgeTables>
    if (await somethingIsDue(stage.db, dayOf(stage.now())))
      await execute(publishDueArticles, stage as Stage<never>, {})
  },
  async reindex(house) {
    const stage = systemStage(house) as Stage<never>
    await execute(publishDueArticles, stage, {})
    const done = await execute(reindexKnowledge, stage, {})
    return done.again ? 0 : done.out.count
  },
})
