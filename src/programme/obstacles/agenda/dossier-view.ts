// Gathers what a dossier shows of the tables before which it was put.
import { dayOf } from '#kernel/dates.ts'
import { type FormState, freshForm } from '#kernel/form-state.ts'
import { formKey } from '#platform/http/cookies.ts'
import { type Ctx, stageOf } from '#platform/http/env.ts'
import { messages as deskMessages } from '../desk/messages.ts'
import { saidOn } from '../desk/queries.ts'
import type { DeskTables } from '../desk/schema.ts'
import type { ReportRow, ReportTables } from '../reports/schema.ts'
import { messages } from './messages.ts'
import type { AgendaProps, ItemLine } from './pages/agenda-props.ts'
import { mayNote, mayWriteAgenda } from './policy.ts'
import { draftItem, itemsOf } from './queries.ts'
import { type ItemAct, isOverdue, itemActs, legalItemStates, refusalToPut } from './rules.ts'
import type { AgendaItemRow, AgendaTables } from './schema.ts'
import { nameOf, saidOf, tablesIn } from './tables.ts'

/** A form of one item that was sent and had something wrong. */
export type ItemForm = { readonly item: string; readonly act: ItemAct; readonly form: FormState<string> }

type Tables = AgendaTables & ReportTables & DeskTables

const perAct = <Value>(make: (act: ItemAct) => Value): Record<ItemAct, Value> =>
  Object.fromEntries(itemActs.map((act) => [act, make(act)])) as Record<ItemAct, Value>

export const agendaOf = async (
  c: Ctx,
  { report, sent, seen }: { report: ReportRow; sent: ItemForm | undefined; seen: string },
): Promise<AgendaProps> => {
  const stage = stageOf<Tables>(c)
  const { db, lang, actor } = stage
  const today = dayOf(stage.now())
  const [tables, items, draft, said] = await Promise.all([
    tablesIn(db, lang),
    itemsOf(db, report.id),
    draftItem(db, report.id),
    saidOn(db, report),
  ])
  const lineOf = (item: AgendaItemRow): ItemLine => ({
    item,
    name: nameOf(tables, item),
    said: saidOf(tables, item, lang),
    late: isOverdue(item, today),
    may: perAct((act) => legalItemStates[act].includes(item.state) && mayNote(act)(actor, report)),
    forms: perAct((act) =>
      sent?.item === item.id && sent.act === act
        ? sent.form
        : freshForm(formKey(c), act === 'take-up' ? { expected: item.expected_on ?? '' } : {}),
    ),
  })
  return {
    t: messages[lang],
    desk: deskMessages[lang],
    lang,
    today,
    report,
    lines: items.map(lineOf),
    hasDraft: draft !== undefined,
    mayPut: mayWriteAgenda(actor, report) && refusalToPut(report, said) === null,
    seen,
  }
}
