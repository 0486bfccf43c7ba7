// What somebody of the desk has before them when they write on a report: it goes along unseen with their form.
import type { Db, Tx } from '#platform/db/handle.ts'
import { itemsOf } from '../agenda/queries.ts'
import type { AgendaTables } from '../agenda/schema.ts'
import { linkedTo } from '../merging/queries.ts'
import type { MergeTables } from '../merging/schema.ts'
import type { ReportMessageRow, ReportTables } from '../reports/schema.ts'
import type { TrackTables } from '../tracks/schema.ts'

type Tables = ReportTables & TrackTables & MergeTables & AgendaTables
type Read = Db<Tables> | Tx<Tables>

/** What others said on it, as far as this reader may read it; one's own words are no news. */
const saidByOthers = (
  db: Read,
  reportId: string,
  reader: string | null,
): Promise<Pick<ReportMessageRow, 'position' | 'author'>[]> =>
  db
    .selectFrom('report_message')
    .select(['position', 'author'])
    .where('report_id', '=', reportId)
    .where('visibility', '!=', 'me')
    .where('person_id', 'is distinct from', reader)
    .orderBy('position')
    .execute()

type Sight = {
  readonly said: Awaited<ReturnType<typeof saidByOthers>>
  /** reports that are handled with it: their reporters read along */
  readonly held: string
  /** how its questions to bodies stand */
  readonly asked: string
  /** and what was put before tables */
  readonly tables: string
}

const sightOf = async (db: Read, reportId: string, reader: string | null): Promise<Sight> => {
  const held = await linkedTo(db, reportId)
  const tracks = await db
    .selectFrom('desk_track')
    .select('state')
    .where('report_id', '=', reportId)
    .orderBy('id')
    .execute()
  return {
    said: await saidByOthers(db, reportId, reader),
    held: held.flatMap(({ state, public_code }) => (state === 'merged' ? [public_code] : [])).join(','),
    asked: tracks.map(({ state }) => state).join(','),
    tables: (await itemsOf(db, reportId))
      .map(({ state, expected_on }) => `${state}:${expected_on ?? ''}`)
      .join(','),
  }
}

const parting = ';'

/** What goes along with a form. */
export const seenOn = async (db: Read, reportId: string, reader: string | null): Promise<string> => {
  const { said, held, asked, tables } = await sightOf(db, reportId, reader)
  return [said.at(-1)?.position ?? 0, held, asked, tables].join(parting)
}

export type Unseen = 'pageOld' | 'reporterSince' | 'saidSince' | 'mergedSince' | 'bodiesSince' | 'tablesSince'

/** What came since somebody had that before them: the key of what is said about it; null while nothing did. */
export const unseenSince = async (
  db: Read,
  reportId: string,
  reader: string | null,
  seen: string,
): Promise<Unseen | null> => {
  const [position = '', held, asked, tables = ''] = seen.split(parting)
  if (!/^\d{1,9}$/.test(position)) return 'pageOld'
  const now = await sightOf(db, reportId, reader)
  const since = now.said.filter((message) => message.position > Number(position))
  if (since.some(({ author }) => author === 'reporter')) return 'reporterSince'
  if (since.length > 0) return 'saidSince'
  if (held !== now.held) return 'mergedSince'
  if (asked !== now.asked) return 'bodiesSince'
  return tables === now.tables ? null : 'tablesSince'
}
