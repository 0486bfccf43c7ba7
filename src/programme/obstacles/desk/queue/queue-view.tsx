// Gathers what the list of the desk shows.
import { type AccountTables, personsByIds } from '#commons/accounts'
import { holidaysAsSet, type TaxonomyTables, vocabularyOf } from '#commons/taxonomy'
import { personIdOf } from '#kernel/actor.ts'
import { type Day, dayOf } from '#kernel/dates.ts'
import { type FormState, freshForm } from '#kernel/form-state.ts'
import { isId } from '#kernel/id.ts'
import { type ListAddress, readListAddress } from '#kernel/list.ts'
import type { PageView } from '#kernel/page-view.ts'
import { formKey } from '#platform/http/cookies.ts'
import { type Ctx, stageOf } from '#platform/http/env.ts'
import { listShown } from '#platform/list/shown.ts'
import type { Stage } from '#platform/stage.ts'
import { openItemsOf } from '../../agenda/queries.ts'
import { isOverdue } from '../../agenda/rules.ts'
import { nameOf, tablesIn } from '../../agenda/tables.ts'
import { bodiesOf, type RuleBody, shortOf } from '../../bodies.ts'
import { doneIn } from '../../done/done.ts'
import type { ReportTables } from '../../reports/schema.ts'
import type { BodyTables } from '../../schema.ts'
import { trackTurns } from '../../tracks/queries.ts'
import { isLate, turnOf } from '../../tracks/rules.ts'
import { messages } from '../messages.ts'
import { QueuePage } from '../pages/queue-page.tsx'
import { mayPickUp, mayReadReport } from '../policy.ts'
import type { DeskTables } from '../schema.ts'
import { knownInQueue, type QueueFacet, type QueueOrder, queueList } from './list.ts'
import { queueIn } from './orders.ts'
import { wishesOf } from './queries.ts'
import { foundInQueue } from './search.ts'

type Tables = ReportTables & AccountTables & TaxonomyTables & DeskTables & BodyTables

/** What the bodies that were asked have in common, and who of them is late. */
const ofBodies = (
  tracks: Awaited<ReturnType<typeof trackTurns>>,
  bodies: ReadonlyMap<string, RuleBody>,
  today: Day,
) => ({
  turn: turnOf(tracks),
  lateBodies: tracks
    .filter((track) => isLate(track, today))
    .map(({ rule_body }) => shortOf(bodies, rule_body)),
})

/** The page of the list at this address; of a search what this reader may find. */
const listed = async (
  { db, actor, now }: Stage<Tables>,
  address: ListAddress<QueueFacet, QueueOrder>,
  readsAll: boolean,
) => {
  const { question, order } = address
  const [today, reader] = [dayOf(now()), personIdOf(actor)]
  const found = question === undefined ? null : await foundInQueue(db, { question, reader, readsAll })
  const at = (one: QueueOrder) => queueIn(one, { today, reader, found })
  return listShown(db, queueList, address, at(order), at('haast'))
}

export const queueView = async (c: Ctx, form?: FormState<string>): Promise<PageView> => {
  const stage = stageOf<Tables>(c)
  const { db, lang, actor } = stage
  const today = dayOf(stage.now())
  const [words, holidays] = await Promise.all([vocabularyOf(stage), holidaysAsSet(db)])
  const address = readListAddress(queueList, new URL(c.req.url).searchParams, knownInQueue(words.regions))
  const readsAll = mayReadReport(actor, { state: 'received', handler_id: null })
  const shown = await listed(stage, address, readsAll)
  const routed = shown.cards.filter(({ state }) => state === 'routed').map(({ id }) => id)
  const ids = shown.cards.map(({ id }) => id)
  const readable = shown.cards.filter((row) => mayReadReport(actor, row)).map(({ id }) => id)
  const [names, wishes, tracks, bodies, items, tables] = await Promise.all([
    personsByIds(db, [
      ...shown.cards.flatMap(({ handler_id }) => handler_id ?? []),
      ...[...shown.facets.behandelaar.keys(), ...(address.chosen.behandelaar ?? [])].filter(isId),
    ]),
    wishesOf(db, readable),
    trackTurns(db, routed),
    bodiesOf(stage),
    openItemsOf(db, ids),
    tablesIn(db, lang),
  ])
  const itemsOn = Map.groupBy(items, ({ report_id }) => report_id)
  const tracksOn = Map.groupBy(tracks, ({ report_id }) => report_id)
  const lines = shown.cards.map((row) => ({
    ...row,
    wish: wishes.get(row.id) ?? null,
    ...ofBodies(tracksOn.get(row.id) ?? [], bodies, today),
    tables: (itemsOn.get(row.id) ?? []).map((item) => ({
      name: nameOf(tables, item),
      due: item.expected_on,
      late: isOverdue(item, today),
    })),
    regionName: (row.region && words.regions.get(row.region)) || null,
    handlerName: (row.handler_id && names.get(row.handler_id)?.name) || null,
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
    readsAll,
    colleagues: new Map([...names].filter(([id]) => id !== personIdOf(actor))),
    done: doneIn(c.req.query('klaar')),
    form: form ?? freshForm(formKey(c)),
  })
}
