// What the public page of a dossier tells of tables: that it was put before one, and how that ended. Of names only those
// of the tables that everybody knows, of days the month.
import type { SearchTables } from '#commons/search'
import type { Db, Tx } from '#platform/db/handle.ts'
import type { PlatformTables } from '#platform/schema.ts'
import type { Run } from '#platform/write/command.ts'
import { type OwnStep, tellOnTheWay } from '../known/own-steps.ts'
import type { ObstacleTables } from '../known/schema.ts'
import { showChanged } from '../known/show-steps.ts'
import type { PublicationTables } from '../publishing/schema.ts'
import type { ReportTables } from '../reports/schema.ts'
import { messages } from './messages.ts'
import { itemsOf } from './queries.ts'
import type { AgendaItemRow, AgendaTables } from './schema.ts'
import { capital, type RuleTable, tablesIn } from './tables.ts'

export type Tables = AgendaTables &
  ObstacleTables &
  PublicationTables &
  ReportTables &
  SearchTables &
  PlatformTables

/** How far a page that is online now can tell of it: what was taken off before anybody read of it is no news. */
const toldAfter = ({ state, told_steps }: Pick<AgendaItemRow, 'state' | 'told_steps'>): number => {
  if (state === 'put' || state === 'taken-up') return 1
  return state === 'withdrawn' && told_steps === 0 ? 0 : 2
}

type Names = Readonly<Record<'nl' | 'en', ReadonlyMap<string, RuleTable>>>

const stepsOf = (item: AgendaItemRow, names: Names): OwnStep[] => {
  const { state, told_steps: told, day, ended_on, rule_table } = item
  const said = (lang: 'nl' | 'en') => names[lang].get(rule_table)?.said ?? ''
  const after = toldAfter(item)
  const textsOf = (write: (lang: 'nl' | 'en', table: string) => string): OwnStep['texts'] => ({
    nl: capital(write('nl', said('nl'))),
    en: capital(write('en', said('en'))),
  })
  const put = { day, texts: textsOf((lang, table) => messages[lang].publicSteps.put(table)) }
  if (state !== 'ended' && state !== 'declined' && state !== 'withdrawn') return told < after ? [put] : []
  const end = {
    day: ended_on ?? day,
    texts: textsOf((lang, table) => messages[lang].publicSteps[state](table)),
  }
  return [put, end].slice(told, after)
}

/** What happened with tables and no page told yet, in its order. */
export const untoldSteps = async (
  tx: Db<AgendaTables> | Tx<AgendaTables>,
  reportId: string,
): Promise<OwnStep[]> => {
  const [nl, en] = [await tablesIn(tx, 'nl'), await tablesIn(tx, 'en')]
  const items = await itemsOf(tx, reportId)
  return items
    .flatMap((item) => stepsOf(item, { nl, en }))
    .sort((one, other) => one.day.localeCompare(other.day))
}

/** Its page told all of that. */
export const noteTold = async (tx: Tx<AgendaTables>, reportId: string): Promise<void> => {
  for (const item of await itemsOf(tx, reportId))
    await tx
      .updateTable('desk_agenda_item')
      .set({ told_steps: toldAfter(item) })
      .where('id', '=', item.id)
      .execute()
}

/**
 * Where the text of this dossier is online, its page tells what just happened. A reporter who reads first said yes to the
 * page as it is: there it waits for the next text.
 */
export const tellOnPage = async (run: Run<Tables>, reportId: string): Promise<void> => {
  const { tx } = run
  const page = await tx
    .selectFrom('desk_publication as p')
    .innerJoin('obstacle as o', 'o.id', 'p.obstacle_id')
    .innerJoin('report as r', 'r.id', 'p.report_id')
    .select('o.id')
    .where('p.report_id', '=', reportId)
    .where('o.state', '=', 'published')
    .where((eb) => eb.or([eb('r.origin', '!=', 'reported'), eb('r.consent', '=', 'yes')]))
    .executeTakeFirst()
  const steps = page ? await untoldSteps(tx, reportId) : []
  if (!page || steps.length === 0) return
  await tellOnTheWay(tx, page.id, steps)
  await noteTold(tx, reportId)
  await showChanged(run, [page.id])
}
