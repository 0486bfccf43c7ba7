// What lies with tables, as "Mijn werk" of who handles it has it.
import { personIdOf } from '#kernel/actor.ts'
import { type Day, dayOf } from '#kernel/dates.ts'
import { mayEver } from '#kernel/permissions.ts'
import type { WorkItem } from '#platform/module.ts'
import type { Stage } from '#platform/stage.ts'
import { deskPath } from '../desk/paths.ts'
import type { ReportTables } from '../reports/schema.ts'
import { messages, type Words } from './messages.ts'
import { type HandledItem, itemsFor } from './queries.ts'
import { isOpenItem, isOverdue } from './rules.ts'
import type { AgendaTables } from './schema.ts'
import { nameOf, tablesIn } from './tables.ts'

type Facts = Pick<WorkItem, 'line' | 'said' | 'mine' | 'since' | 'due'>

/**
 * Whoever handles it asks how it stands once a table would have answered, and lets it know what was taken back; before
 * that, and while nobody else is at move, it waits for the table.
 */
const factsOf = (item: HandledItem, table: string, today: Day, t: Words['wait']): Facts | null => {
  const due = item.expected_on
  if (!isOpenItem(item))
    return { line: t.gone, said: table, mine: true, since: item.ended_on ?? item.day, due: null }
  if (isOverdue(item, today)) return { line: t.ask, said: table, mine: true, since: due ?? item.day, due }
  return item.waiting_on === 'nobody'
    ? { line: t.open, mine: false, since: item.taken_up_on ?? item.day, due }
    : null
}

export const waitingItems = async (stage: Stage): Promise<WorkItem[]> => {
  const { house, actor, lang, now, db } = stage as Stage<AgendaTables & ReportTables>
  if (!mayEver(house.permissions, actor, 'report.table-expects')) return []
  const t = messages[lang].wait
  const today = dayOf(now())
  const [items, tables] = await Promise.all([itemsFor(db, personIdOf(actor), today), tablesIn(db, lang)])
  return items.flatMap((item): WorkItem[] => {
    const who = nameOf(tables, item)
    const facts = factsOf(item, who, today, t)
    if (facts === null) return []
    return [
      {
        id: item.id,
        kind: t.kind(item.public_code),
        title: item.title,
        titleLang: 'nl',
        path: `${deskPath}/${item.report_id}#tafels`,
        who,
        act: t.act,
        ...facts,
      },
    ]
  })
}
