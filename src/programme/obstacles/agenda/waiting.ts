// What lies with tables, as "Mijn werk" of who handles it has it.
import { personIdOf } from '#kernel/actor.ts'
import { dayOf } from '#kernel/dates.ts'
import { mayEver } from '#kernel/permissions.ts'
import type { WorkItem } from '#platform/module.ts'
import type { Stage } from '#platform/stage.ts'
import { deskPath } from '../desk/paths.ts'
import type { ReportTables } from '../reports/schema.ts'
import { messages } from './messages.ts'
import { openItemsFor } from './queries.ts'
import { isOverdue } from './rules.ts'
import type { AgendaTables } from './schema.ts'
import { nameOf, saidOf, tablesIn } from './tables.ts'

/** Whoever handles it asks how it stands once a table would have answered; before that, and while nobody else is at move, it waits for the table. */
export const waitingItems = async (stage: Stage): Promise<WorkItem[]> => {
  const { house, actor, lang, now, db } = stage as Stage<AgendaTables & ReportTables>
  if (!mayEver(house.permissions, actor, 'report.table-expects')) return []
  const t = messages[lang].wait
  const today = dayOf(now())
  const [items, tables] = await Promise.all([openItemsFor(db, personIdOf(actor)), tablesIn(db, lang)])
  return items.flatMap((item): WorkItem[] => {
    const late = isOverdue(item, today)
    if (!late && item.waiting_on !== 'nobody') return []
    return [
      {
        id: item.id,
        kind: t.kind(item.public_code),
        title: item.title,
        titleLang: 'nl',
        path: `${deskPath}/${item.report_id}#tafels`,
        line: late ? t.ask(saidOf(tables, item, lang)) : t.open,
        mine: late,
        who: nameOf(tables, item),
        since: late ? (item.expected_on ?? item.day) : (item.taken_up_on ?? item.day),
        due: item.expected_on,
        act: t.act,
      },
    ]
  })
}
