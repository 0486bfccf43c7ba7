import type { Hono } from 'hono'
import { taxonomyTag } from '#commons/taxonomy'
import { storedParameters } from '#kernel/list.ts'
import { type Filling, filledWith } from '#platform/filling.ts'
import { type Ctx, type Env, router } from '#platform/http/env.ts'
import { machine, visitCached } from '#platform/http/routes.ts'
import { calendarPath } from './agenda/calendar-path.ts'
import { calendarFileView, calendarView } from './agenda/calendar-view.ts'
import { detailView } from './articles/detail-view.tsx'
import { hubView } from './articles/hub-view.tsx'
import { families, hubPath } from './articles/kinds.ts'
import { listView } from './articles/list-view.tsx'
import type { Kind } from './schema.ts'
import { knowledgeTag } from './tags.ts'

const tags = [knowledgeTag, taxonomyTag]

const list = (kind: Kind) =>
  visitCached('knowledge.list', { tags, parameters: storedParameters(families[kind]) }, listView(kind))

const detail = (kind: Kind) => visitCached('knowledge.read', { tags }, detailView(kind))

const calendarEnd = '.ics'

/** No slug has a dot in it: an address that ends in .ics is the calendar file of the meeting. */
const meeting = (c: Ctx) => {
  const slug = c.req.param('slug') ?? ''
  return slug.endsWith(calendarEnd)
    ? calendarFileView(c, slug.slice(0, -calendarEnd.length))
    : detailView('event')(c)
}

/** The addresses of everything here; topic files are filled by all modules. */
export const knowledgeRoutes = (filling: Filling): Hono<Env> =>
  router()
    .get(hubPath, visitCached('knowledge.list', { tags }, hubView))
    .get(families.news.path, list('news'))
    .get(`${families.news.path}/:slug`, detail('news'))
    .get(families.guide.path, list('guide'))
    .get(`${families.guide.path}/:slug`, detail('guide'))
    .get(families.method.path, list('method'))
    .get(`${families.method.path}/:slug`, detail('method'))
    .get(families.event.path, list('event'))
    .get(calendarPath, machine('knowledge.list', calendarView))
    .get(`${families.event.path}/:slug`, visitCached('knowledge.read', { tags }, meeting))
    .get(families.scheme.path, list('scheme'))
    .get(`${families.scheme.path}/:slug`, detail('scheme'))
    .get(
      `${families.dossier.path}/:slug`,
      visitCached('knowledge.read', filledWith(tags, filling), detailView('dossier', filling)),
    )
