// The names of who is at move: ministries, tables, and other reports that say something.
import type { Day } from '#kernel/dates.ts'
import { type Lang, listed } from '#kernel/language.ts'
import type { Stage } from '#platform/stage.ts'
import { itemsOfMany } from '../../agenda/queries.ts'
import { isOpenItem, isOverdue } from '../../agenda/rules.ts'
import type { AgendaItemRow, AgendaTables } from '../../agenda/schema.ts'
import { nameOf, type RuleTable, saidOf, tablesIn } from '../../agenda/tables.ts'
import { bodiesOf, shortOf } from '../../bodies.ts'
import type { ReportTables } from '../../reports/schema.ts'
import type { BodyTables } from '../../schema.ts'
import { bodiesAtMove, isLate } from '../../tracks/rules.ts'
import type { Standing } from './standing.ts'

type Tables = ReportTables & AgendaTables & BodyTables

export type MoveNames = {
  /** bodies that are at move, those that are late first */
  readonly bodies: string
  /** those of them that are later than they may be */
  readonly lateBodies: string
  /** tables as a heading has them, and within a sentence; where some would have answered, those */
  readonly tables: string
  readonly tablesSaid: string
}

/** Those that would have answered by now, else all with which it lies, else those that have to hear it was taken back. */
const itemsAtMove = (items: readonly AgendaItemRow[], today: Day): readonly AgendaItemRow[] => {
  const late = items.filter((item) => isOverdue(item, today))
  const open = items.filter(isOpenItem)
  if (late.length > 0) return late
  return open.length > 0
    ? open
    : items.filter(({ state, result }) => state === 'withdrawn' && result === null)
}

type Named = { readonly lang: Lang; readonly tables: ReadonlyMap<string, RuleTable> }

const tableNames = ({ lang, tables }: Named, items: readonly AgendaItemRow[]) => ({
  tables: listed(
    items.map((item) => nameOf(tables, item)),
    lang,
  ),
  tablesSaid: listed(
    items.map((item) => saidOf(tables, item, lang)),
    lang,
  ),
})

/** For each of these reports; the name that the desk gave to a table itself is for who reads the report. */
export const namesOfMoves = async (
  stage: Stage<Tables>,
  today: Day,
  standings: ReadonlyMap<string, Standing>,
  mayRead: (id: string) => boolean,
): Promise<(id: string) => MoveNames> => {
  const { db, lang } = stage
  const [items, tables, bodies] = await Promise.all([
    itemsOfMany(db, [...standings.keys()]),
    tablesIn(db, lang),
    bodiesOf(stage),
  ])
  const named = items.map((item) => (mayRead(item.report_id) ? item : { ...item, own_name: null }))
  const itemsBy = Map.groupBy(named, ({ report_id }) => report_id)
  const order = [...bodies.keys()]
  return (id) => {
    const tracks = (standings.get(id)?.tracks ?? []).toSorted(
      (one, other) => order.indexOf(one.rule_body) - order.indexOf(other.rule_body),
    )
    const atMove = bodiesAtMove(tracks, today)
    const inWords = (some: typeof atMove) =>
      listed([...new Set(some.map(({ rule_body }) => shortOf(bodies, rule_body)))], lang)
    return {
      bodies: inWords(atMove),
      lateBodies: inWords(atMove.filter((track) => isLate(track, today))),
      ...tableNames({ lang, tables }, itemsAtMove(itemsBy.get(id) ?? [], today)),
    }
  }
}
