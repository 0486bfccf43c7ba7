import { sql } from 'kysely'
import { addDays, type Day } from '#kernel/dates.ts'
import type { Db, Tx } from '#platform/db/handle.ts'
import type { DeskTables } from '../desk/schema.ts'
import type { ObstacleTables } from '../known/schema.ts'
import type { MergeTables } from '../merging/schema.ts'
import { hasReporter } from '../reports/rules.ts'
import type { ReportRow, ReportTables } from '../reports/schema.ts'
import type { TrackTables } from '../tracks/schema.ts'
import type { FromReporters } from './leaks.ts'
import type { Publication, PublicationTables } from './schema.ts'

export type Tables = PublicationTables & ReportTables & DeskTables & ObstacleTables
type Read = Db<Tables> | Tx<Tables>

/** The public text of a dossier, with the address that it has online. */
export type OnDossier = Publication & { readonly slug: string | null }

/** The text that belongs to a dossier. */
export const publicationOf = async (
  db: Db<PublicationTables & ObstacleTables> | Tx<PublicationTables & ObstacleTables>,
  reportId: string,
): Promise<OnDossier | undefined> =>
  db
    .selectFrom('desk_publication as p')
    .leftJoin('obstacle_card as c', 'c.obstacle_id', 'p.obstacle_id')
    .selectAll('p')
    .select('c.slug')
    .where('p.report_id', '=', reportId)
    .executeTakeFirst()

/** A reporter who did not say yes decides first; what the desk opened by itself has none. */
export const mayBeRead = ({ origin, consent }: Pick<ReportRow, 'origin' | 'consent'>): boolean =>
  !hasReporter({ origin }) || consent === 'yes'

const readable = sql<boolean>`(r.origin <> 'reported' or r.consent = 'yes')`

/** A text that a second person may read now. */
export const publicationById = (db: Read, id: string): Promise<Publication | undefined> =>
  db
    .selectFrom('desk_publication as p')
    .innerJoin('report as r', 'r.id', 'p.report_id')
    .selectAll('p')
    .where('p.id', '=', id)
    .where(readable)
    .executeTakeFirst()

export type Listed = Pick<Publication, 'id' | 'title' | 'state' | 'day' | 'writer_id'> & {
  readonly slug: string | null
}

/** How long what went online stays in the list. */
const lately = 30

/** What waits for a second person, the oldest first, and what went online or was taken offline lately. */
export const publicationsFor = (db: Read, today: Day): Promise<Listed[]> =>
  db
    .selectFrom('desk_publication as p')
    .innerJoin('report as r', 'r.id', 'p.report_id')
    .leftJoin('obstacle_card as c', 'c.obstacle_id', 'p.obstacle_id')
    .select(['p.id', 'p.title', 'p.state', 'p.day', 'p.writer_id', 'c.slug'])
    .where((eb) =>
      eb.or([
        eb.and([readable, eb('p.state', '=', 'proposed')]),
        eb.and([eb('p.state', 'in', ['published', 'withdrawn']), eb('p.day', '>=', addDays(today, -lately))]),
      ]),
    )
    .orderBy('p.day')
    .orderBy('p.id')
    .limit(200)
    .execute()

export type OwnText = Pick<Publication, 'report_id' | 'title' | 'state' | 'day' | 'reason'> &
  Pick<ReportRow, 'public_code' | 'origin' | 'consent'>

/** Texts of dossiers that this person handles and that wait for something. */
export const textsOfHandler = (db: Read, handlerId: string): Promise<OwnText[]> =>
  db
    .selectFrom('desk_publication as p')
    .innerJoin('report as r', 'r.id', 'p.report_id')
    .select([
      'p.report_id',
      'p.title',
      'p.state',
      'p.day',
      'p.reason',
      'r.public_code',
      'r.origin',
      'r.consent',
    ])
    .where('r.handler_id', '=', handlerId)
    .orderBy('p.day')
    .orderBy('p.id')
    .execute()

/** What each body found at last, of those that answered. */
export const findingsOf = (db: Db<TrackTables> | Tx<TrackTables>, reportId: string) =>
  db
    .selectFrom('desk_track')
    .distinctOn('rule_body')
    .select(['rule_body', 'finding', 'day'])
    .where('report_id', '=', reportId)
    .where('finding', 'is not', null)
    .orderBy('rule_body')
    .orderBy('day', 'desc')
    .$narrowType<{ finding: NonNullable<TrackTables['desk_track']['finding']> }>()
    .execute()

/** Everything that came from the reporter and from those whose reports are handled with it, to look for it in a text. */
export const fromReporters = async (
  tx: Tx<Tables & MergeTables>,
  report: ReportRow,
): Promise<FromReporters> => {
  const merged = await tx
    .selectFrom('desk_merge')
    .select('report_id')
    .where('into_id', '=', report.id)
    .execute()
  const ids = [report.id, ...merged.map(({ report_id }) => report_id)]
  const told = await tx
    .selectFrom('report')
    .select(['wish', 'consequence', 'tried'])
    .where('id', 'in', ids)
    .where('origin', '=', 'reported')
    .execute()
  const contacts = await tx
    .selectFrom('report_contact')
    .select('reach')
    .where('report_id', 'in', ids)
    .execute()
  const said = await tx
    .selectFrom('report_message')
    .select('body')
    .where('report_id', 'in', ids)
    .where('author', '=', 'reporter')
    .execute()
  return {
    reaches: contacts.map(({ reach }) => reach),
    texts: [
      ...told.flatMap(({ wish, consequence, tried }) => [wish, consequence ?? '', tried ?? '']),
      ...said.map(({ body }) => body),
    ],
  }
}
