import type { TaxonomyTables } from '#commons/taxonomy'
import { systemStage } from '#platform/jobs/reaction.ts'
import { cardCount, listCounts } from '#platform/list/counts.ts'
import type { Module } from '#platform/module.ts'
import type { Stage } from '#platform/stage.ts'
import { execute } from '#platform/write/command.ts'
import { chosenParts } from './elsewhere/chosen-parts.ts'
import { koploperLessons } from './elsewhere/lessons.ts'
import { organisationParts } from './elsewhere/organisation-parts.ts'
import { messages } from './messages.ts'
import { koploperPermissions } from './permissions.ts'
import { reindexKoplopers } from './registry/commands.ts'
import { koploperFeed } from './registry/feed.ts'
import { everything, listPath, narrowed } from './registry/list.ts'
import { koploperParts, koplopersByRegion } from './registry/parts.ts'
import { koploperSource } from './registry/search-source.ts'
import { koplopersTag } from './registry/tags.ts'
import { routes } from './routes.tsx'
import type { KoploperTables } from './schema.ts'
import { spreadPath } from './spread/spread-view.ts'
import { mailTipSender } from './tips/reactions.ts'
import { tipMails } from './tips/tip-mail.ts'
import { waitingTips } from './tips/waiting.ts'

const { nl, en } = messages
const own = (stage: Stage): Stage<KoploperTables> => stage as Stage<KoploperTables>

export const koplopers: Module = {
  name: 'koplopers',
  routes,
  permissions: koploperPermissions,
  nav: [
    {
      place: 'menu',
      label: { nl: nl.list.title, en: nl.list.title },
      path: listPath,
      action: 'koploper.list',
    },
    {
      place: 'menu',
      label: { nl: nl.list.tip, en: en.list.tip },
      path: `${listPath}/tip`,
      action: 'tip.send',
    },
    {
      place: 'join',
      label: { nl: nl.list.tip, en: en.list.tip },
      path: `${listPath}/tip`,
      action: 'tip.send',
    },
    {
      place: 'join',
      label: { nl: nl.tip.toList, en: en.tip.toList },
      path: listPath,
      action: 'koploper.list',
    },
    {
      place: 'join',
      label: { nl: nl.spread.toSpread, en: en.spread.toSpread },
      path: spreadPath,
      action: 'koploper.spread',
    },
    {
      place: 'work',
      label: { nl: nl.desk.title, en: en.desk.title },
      path: '/werk/tips',
      action: 'tip.list',
    },
    {
      place: 'work',
      label: { nl: nl.leads.title, en: en.leads.title },
      path: '/werk/initiatieven',
      action: 'lead.list',
    },
  ],
  reactions: [mailTipSender],
  mails: tipMails,
  search: [koploperSource],
  feeds: [koploperFeed],
  frontTags: [koplopersTag],
  waiting: waitingTips,
  parts: (raw, subject) => {
    const stage = raw as Stage<KoploperTables & TaxonomyTables>
    if (subject.kind === 'organisation') return organisationParts(stage, subject.id)
    return subject.kind === 'chosen' ? chosenParts(stage, subject.keys) : koploperParts(stage, subject)
  },
  lessons: (stage) => koploperLessons(stage as Stage<KoploperTables & TaxonomyTables>),
  regionCounts: (stage) => koplopersByRegion(own(stage)),
  async publicPaths(stage) {
    const cards = await own(stage)
      .db.selectFrom('koploper_card')
      .select('slug')
      .orderBy('sort_title')
      .execute()
    return [
      { path: listPath },
      { path: `${listPath}/tip` },
      { path: spreadPath },
      ...cards.map(({ slug }) => ({ path: `${listPath}/${slug}` })),
    ]
  },
  async reindex(house) {
    const done = await execute(reindexKoplopers, systemStage(house) as Stage<never>, {})
    return done.again ? 0 : done.out.count
  },
  async doors(stage) {
    const t = messages[stage.lang].doors
    const count = await cardCount(own(stage).db, everything)
    return [
      { title: t.koplopers, path: listPath, text: t.koplopersText(count), count },
      { title: t.tip, path: `${listPath}/tip`, text: t.tipText },
    ]
  },
  async themeCounts(stage) {
    const { facets } = await listCounts(own(stage).db, everything)
    return { counts: facets.thema, path: (theme) => narrowed('thema', theme) }
  },
}
