// Gathers what the list of the desk shows.
import { type AccountTables, personsByIds } from '#commons/accounts'
import { holidaysAsSet, type TaxonomyTables, vocabularyOf } from '#commons/taxonomy'
import { personIdOf } from '#kernel/actor.ts'
import { dayOf } from '#kernel/dates.ts'
import { type FormState, freshForm } from '#kernel/form-state.ts'
import { readListAddress } from '#kernel/list.ts'
import type { PageView } from '#kernel/page-view.ts'
import { formKey } from '#platform/http/cookies.ts'
import { type Ctx, stageOf } from '#platform/http/env.ts'
import { listShown } from '#platform/list/shown.ts'
import type { ReportTables } from '../../reports/schema.ts'
import { messages } from '../messages.ts'
import { QueuePage } from '../pages/queue-page.tsx'
import { mayPickUp, mayReadReport } from '../policy.ts'
import { knownInQueue, queueAt, queueList } from './list.ts'
import { wishesFor } from './queries.ts'

type Tables = ReportTables & AccountTables & TaxonomyTables

export const queueView = async (c: Ctx, form?: FormState<string>): Promise<PageView> => {
  const stage = stageOf<Tables>(c)
  const { db, lang, actor } = stage
  const today = dayOf(stage.now())
  const reader = personIdOf(actor)
  const [words, holidays] = await Promise.all([vocabularyOf(stage), holidaysAsSet(db)])
  const address = readListAddress(queueList, new URL(c.req.url).searchParams, knownInQueue(words.regions))
  const shown = await listShown(db, queueList, address, queueAt(today, reader))
  const [names, wishes] = await Promise.all([
    personsByIds(
      db,
      shown.cards.flatMap(({ handler_id }) => handler_id ?? []),
    ),
    wishesFor(
      db,
      shown.cards.map(({ id }) => id),
      reader,
    ),
  ])
  const lines = shown.cards.map((row) => ({
    ...row,
    wish: wishes.get(row.id) ?? null,
    regionName: (row.region && words.regions.get(row.region)) || null,
    handlerName: (row.handler_id && names.get(row.handler_id)?.name) || null,
    mayRead: mayReadReport(actor, row),
    mayPickUp: row.handler_id === null && mayPickUp(actor, row),
  }))
  return QueuePage({
    t: messages[lang],
    lang,
    today,
    holidays,
    shown,
    figures: shown.whole ?? shown.facets,
    regions: words.regions,
    lines,
    form: form ?? freshForm(formKey(c)),
  })
}
