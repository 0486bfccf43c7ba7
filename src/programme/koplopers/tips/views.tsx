// Gathers what the pages of tips show.

import { type AccountTables, personsByIds } from '#commons/accounts'
import { historyOf } from '#commons/audit'
import { dayOf } from '#kernel/dates.ts'
import { NotFound } from '#kernel/errors.ts'
import { type FormState, freshForm } from '#kernel/form-state.ts'
import { isId } from '#kernel/id.ts'
import { pathIn } from '#kernel/language.ts'
import { wordFor } from '#kernel/messages.ts'
import type { PageView } from '#kernel/page-view.ts'
import { formKey } from '#platform/http/cookies.ts'
import { type Ctx, stageOf } from '#platform/http/env.ts'
import type { PlatformTables } from '#platform/schema.ts'
import { messages } from '../messages.ts'
import { mayAskBack, mayCloseTip } from '../policy.ts'
import { publicPathOf, titleOf } from '../registry/lead-queries.ts'
import type { KoploperTables } from '../schema.ts'
import { DeskPage } from './pages/desk-page.tsx'
import { FollowPage } from './pages/follow-page.tsx'
import { TipFormPage } from './pages/tip-form-page.tsx'
import { TipPage } from './pages/tip-page.tsx'
import { closedTips, messagesOf, openTips, tipById, tipByTokenHash } from './queries.ts'
import type { TipTables } from './schema.ts'
import { tipTokenHash } from './token.ts'

type Tables = TipTables & KoploperTables & AccountTables & PlatformTables

export const tipFormView =
  (use: 'send' | 'register') =>
  (c: Ctx, form?: FormState<string>): PageView =>
    TipFormPage({ t: messages[c.var.lang], lang: c.var.lang, use, form: form ?? freshForm(formKey(c)) })

export const followView = async (c: Ctx, form?: FormState<string>): Promise<PageView> => {
  const { db, house, lang, now } = stageOf<Tables>(c)
  const token = c.req.param('token') ?? ''
  const tip = await tipByTokenHash(db, tipTokenHash(house.keys, token))
  if (!tip) throw new NotFound()
  const [talk, koploperPath] = await Promise.all([
    messagesOf(db, tip.id),
    tip.koploper_id === null ? null : publicPathOf(db, tip.koploper_id),
  ])
  const path = `/koplopers/tip/volgen/${token}`
  return FollowPage({
    t: messages[lang],
    lang,
    today: dayOf(now()),
    tip,
    talk,
    form: form ?? freshForm(formKey(c)),
    path,
    address: house.origin() + pathIn(lang, path),
    justSent: c.req.query('klaar') === 'verstuurd',
    koploperPath,
  })
}

export const deskView = async (c: Ctx): Promise<PageView> => {
  const { db, lang, now } = stageOf<Tables>(c)
  const [open, closed] = await Promise.all([openTips(db), closedTips(db)])
  return DeskPage({ t: messages[lang], lang, today: dayOf(now()), open, closed })
}

/** The tip of the path, for who may read tips; anything else is not found. */
export const tipView = async (
  c: Ctx,
  forms: { ask?: FormState<string>; close?: FormState<string> } = {},
): Promise<PageView> => {
  const { db, lang, now, actor } = stageOf<Tables>(c)
  const id = c.req.param('id') ?? ''
  const tip = isId(id) ? await tipById(db, id) : undefined
  if (!tip) throw new NotFound()
  const t = messages[lang]
  const [talk, acts, ledTo] = await Promise.all([
    messagesOf(db, tip.id),
    historyOf(db, 'tip', tip.id),
    tip.koploper_id === null ? null : titleOf(db, tip.koploper_id, lang),
  ])
  const ids = [...talk.map((message) => message.person_id), ...acts.map((act) => act.actor_id)].filter(
    (one) => one !== null,
  )
  const names = await personsByIds(db, ids)
  const history = acts.map((act) => ({
    at: act.at,
    who: (act.actor_id && names.get(act.actor_id)?.name) ?? t.desk.sender,
    what: wordFor(t.desk.acts, act.command),
  }))
  const ask = forms.ask ?? freshForm(formKey(c))
  const close = forms.close ?? freshForm(formKey(c))
  const may = { mayAsk: mayAskBack(actor, tip), mayClose: mayCloseTip(actor, tip) }
  return TipPage({ t, lang, today: dayOf(now()), tip, talk, names, history, ledTo, ask, close, ...may })
}
