import { type TaxonomyTables, taxonomyTag, vocabularyOf } from '#commons/taxonomy'
import { storedParameters } from '#kernel/list.ts'
import { router, stageOf } from '#platform/http/env.ts'
import { visit, visitCached } from '#platform/http/routes.ts'
import { submit } from '#platform/http/submit.ts'
import { messages } from './messages.ts'
import { leads } from './registry/lead-queries.ts'
import { koploperList } from './registry/list.ts'
import { LeadsPage } from './registry/pages/leads-page.tsx'
import { koplopersTag } from './registry/tags.ts'
import { detailView, listView } from './registry/views.tsx'
import type { KoploperTables } from './schema.ts'
import { spreadPath, spreadView } from './spread/spread-view.ts'
import { askBack, closeTip, registerTip, replyToTip, sendTip } from './tips/commands.ts'
import { followPath } from './tips/token.ts'
import { deskView, followView, tipFormView, tipView } from './tips/views.tsx'

const tags = [koplopersTag, taxonomyTag]

/** Enough for a talkative office behind one address, too little for a flood. */
const tipLimit = { name: 'tip', tries: 20, seconds: 3600 }

export const routes = router()
  .get(
    '/koplopers',
    visitCached('koploper.list', { tags, parameters: storedParameters(koploperList) }, listView),
  )
  .get(
    '/koplopers/tip',
    visit('tip.send', (c) => tipFormView('send')(c)),
  )
  .post(
    '/koplopers/tip',
    submit(sendTip, {
      done: ({ id }, c) => `${followPath(c.var.stage.house.keys, id)}?klaar=verstuurd`,
      again: (form, c) => tipFormView('send')(c, form),
      limit: tipLimit,
    }),
  )
  .get(
    '/koplopers/tip/volgen/:token',
    visit('tip.follow', (c) => followView(c)),
  )
  .post(
    '/koplopers/tip/volgen/:token',
    submit(replyToTip, {
      path: { token: 'token' },
      done: ({ id }, c) => followPath(c.var.stage.house.keys, id),
      again: (form, c) => followView(c, form),
      limit: tipLimit,
    }),
  )
  .get(spreadPath, visitCached('koploper.spread', { tags }, spreadView))
  .get('/koplopers/:slug', visitCached('koploper.read', { tags }, detailView))
  .get('/werk/tips', visit('tip.list', deskView))
  .get(
    '/werk/tips/vastleggen',
    visit('tip.register', (c) => tipFormView('register')(c)),
  )
  .post(
    '/werk/tips/vastleggen',
    submit(registerTip, {
      done: ({ id }) => `/werk/tips/${id}`,
      again: (form, c) => tipFormView('register')(c, form),
    }),
  )
  .get(
    '/werk/tips/:id',
    visit('tip.read', (c) => tipView(c)),
  )
  .post(
    '/werk/tips/:id/vraag',
    submit(askBack, {
      path: { id: 'id' },
      done: ({ id }) => `/werk/tips/${id}`,
      again: (ask, c) => tipView(c, { ask }),
    }),
  )
  .post(
    '/werk/tips/:id/afronding',
    submit(closeTip, {
      path: { id: 'id' },
      done: ({ id }) => `/werk/tips/${id}`,
      again: (close, c) => tipView(c, { close }),
    }),
  )
  .get(
    '/werk/initiatieven',
    visit('lead.list', async (c) => {
      const stage = stageOf<KoploperTables & TaxonomyTables>(c)
      const [words, rows] = await Promise.all([vocabularyOf(stage), leads(stage.db)])
      return LeadsPage({ t: messages[stage.lang], lang: stage.lang, words, rows })
    }),
  )
