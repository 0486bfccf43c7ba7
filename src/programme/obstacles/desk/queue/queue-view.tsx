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
import { toldIn } from '#platform/http/told-once.ts'
import { listShown } from '#platform/list/shown.ts'
import type { Stage } from '#platform/stage.ts'
import { doneIn } from '../../done/done.ts'
import type { Tables as TextTables } from '../../publishing/queries.ts'
import type { ReportTables } from '../../reports/schema.ts'
import type { BodyTables } from '../../schema.ts'
import { messages } from '../messages.ts'
import { type Asides, asidesOf } from '../move/asides.ts'
import { namesOfMoves } from '../move/names.ts'
import { standingIn, standingsOf } from '../move/standing.ts'
import { QueuePage } from '../pages/queue-page.tsx'
import { mayPickUp, mayReadReport } from '../policy.ts'
import type { DeskTables } from '../schema.ts'
import { queueCounts } from './counted.ts'
import { knownInQueue, type QueueFacet, type QueueOrder, queueList } from './list.ts'
import { queueIn } from './orders.ts'
import { rowsOf, wishesOf } from './queries.ts'
import type { Moved } from './runs.ts'
import { foundInQueue } from './search.ts'

type Tables = ReportTables & AccountTables & TaxonomyTables & DeskTables & BodyTables & TextTables

/** Where somebody else is at move than the row of a report says, or since another day. */
const movedBy = async (db: Stage<Tables>['db'], today: Day, asides: Asides): Promise<Moved> => {
  const rows = await rowsOf(db, [...asides.keys()])
  const standings = await standingsOf(db, today, rows, asides)
  return new Map(
    rows.flatMap((row) => {
      const [move] = standings.get(row.id)?.moves ?? []
      const isOwn =
        move?.party === row.waiting_on && move.since === row.waiting_since && move.due === row.due_on
      return move === undefined || isOwn ? [] : [[row.id, move] as const]
    }),
  )
}

/** The page of the list at this address, of a search what this reader may find; and what lies beside its reports. */
const listed = async (
  { db, actor, now }: Stage<Tables>,
  address: ListAddress<QueueFacet, QueueOrder>,
  readsAll: boolean,
) => {
  const { question, order } = address
  const [today, reader] = [dayOf(now()), personIdOf(actor)]
  const found = question === undefined ? null : await foundInQueue(db, { question, reader, readsAll })
  const at = { today, reader, found }
  const beside = asidesOf(db, today, null)
  const later = beside.then((asides) => movedBy(db, today, asides))
  const counting = queueCounts(db, at, address, later)
  const listing = later.then((moved) =>
    listShown(db, queueList, address, queueIn(order, at, moved), counting),
  )
  const [shown, asides] = await Promise.all([listing, beside, counting])
  return { shown, asides }
}

export const queueView = async (c: Ctx, form?: FormState<string>): Promise<PageView> => {
  const stage = stageOf<Tables>(c)
  const { db, lang, actor } = stage
  const today = dayOf(stage.now())
  const words = await vocabularyOf(stage)
  const address = readListAddress(queueList, new URL(c.req.url).searchParams, knownInQueue(words.regions))
  const readsAll = mayReadReport(actor, { state: 'received', handler_id: null })
  const { shown, asides } = await listed(stage, address, readsAll)
  const readable = new Set(shown.cards.filter((row) => mayReadReport(actor, row)).map(({ id }) => id))
  const figures = shown.whole ?? shown.facets
  const [names, wishes, standings, holidays] = await Promise.all([
    personsByIds(db, [
      ...shown.cards.flatMap(({ handler_id }) => handler_id ?? []),
      ...[...figures.behandelaar.keys(), ...shown.facets.behandelaar.keys()].filter(isId),
    ]),
    wishesOf(db, [...readable]),
    standingsOf(db, today, shown.cards, asides),
    holidaysAsSet(db),
  ])
  const namesOn = await namesOfMoves(stage, today, standings, (id) => readable.has(id))
  const lines = shown.cards.map((row) => ({
    ...row,
    ...standingIn(standings, row),
    wish: wishes.get(row.id) ?? null,
    moveNames: namesOn(row.id),
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
    figures,
    regions: words.regions,
    lines,
    readsAll,
    colleagues: new Map([...names].filter(([id]) => id !== personIdOf(actor))),
    done: doneIn(toldIn(c)),
    form: form ?? freshForm(formKey(c)),
  })
}
