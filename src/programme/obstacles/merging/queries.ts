import { sql } from 'kysely'
import type { Db, Tx } from '#platform/db/handle.ts'
import type { ReportRow, ReportTables } from '../reports/schema.ts'
import { mergeStates, type SaidSince } from './rules.ts'
import type { MergeRow, MergeTables } from './schema.ts'

type Tables = ReportTables & MergeTables
type Read = Db<Tables> | Tx<Tables>

/** As a report is named to who looks at another one. */
export type Linked = Pick<ReportRow, 'id' | 'public_code' | 'state' | 'handler_id'>

/** What the reporter of one that is handled with another says: of the problem, of the answer, or anything else that waits. */
export type Says = 'problem-wrong' | 'not-solved' | 'wrote'
type Held = Linked & { readonly says: Says | null }

const saysOf = sql<Says | null>`case
  when r.state = 'merged' and (select reaction from desk_statement s where s.report_id = r.id order by version desc limit 1)
    = 'not-quite' then 'problem-wrong'
  when r.state = 'merged' and r.waiting_on = 'desk' then 'wrote'
  when exists (select from desk_outcome o where o.report_id = r.id and o.solved in ('no', 'partly')
    and not exists (select from desk_outcome n where n.report_id = r.id and n.position > o.position)) then 'not-solved' end`

/** Reports that were put together with this one, as they were. */
export const linkedTo = (db: Read, intoId: string): Promise<Held[]> =>
  db
    .selectFrom('desk_merge as m')
    .innerJoin('report as r', 'r.id', 'm.report_id')
    .select(['r.id', 'r.public_code', 'r.state', 'r.handler_id', saysOf.as('says')])
    .where('m.into_id', '=', intoId)
    .orderBy('r.public_code')
    .execute()

/** The report with which this one is or was handled. */
export const linkedFrom = (db: Read, reportId: string): Promise<Linked | undefined> =>
  db
    .selectFrom('desk_merge as m')
    .innerJoin('report as r', 'r.id', 'm.into_id')
    .select(['r.id', 'r.public_code', 'r.state', 'r.handler_id'])
    .where('m.report_id', '=', reportId)
    .executeTakeFirst()

/**
 * Of a pair `e` that was ever handled together: whether the one waits for the answer of the other, or got it. What went on
 * to a third one, or was taken back, is not with it any more; that it got its answer there, its words and day still tell.
 */
export const answeredTogether = sql<boolean>`(
  exists (select from desk_merge m where m.report_id = e.report_id and m.into_id = e.into_id)
  or exists (
    select from desk_outcome one join desk_outcome other on other.day = one.day and other.outcome = one.outcome
    join report_message said on said.report_id = one.report_id and said.position = one.position
    join report_message also on also.report_id = other.report_id and also.position = other.position
    where one.report_id = e.report_id and other.report_id = e.into_id and said.body = also.body))`

/** Whether others are handled with this one now. */
export const hasMerged = async (db: Read, intoId: string): Promise<boolean> =>
  (await linkedTo(db, intoId)).some(({ state }) => state === 'merged')

/** Those others, locked in the order of their ids. */
export const mergedForUpdate = (tx: Tx<Tables>, intoId: string): Promise<ReportRow[]> =>
  tx
    .selectFrom('desk_merge as m')
    .innerJoin('report as r', 'r.id', 'm.report_id')
    .selectAll('r')
    .where('m.into_id', '=', intoId)
    .where('r.state', '=', 'merged')
    .orderBy('r.id')
    .forUpdate('r')
    .execute()

/** The same, with those that got its answer and went their own way since; who took theirs back is not among them. */
export const answeredForUpdate = (tx: Tx<Tables>, intoId: string): Promise<ReportRow[]> =>
  tx
    .selectFrom('desk_merge as m')
    .innerJoin('report as r', 'r.id', 'm.report_id')
    .selectAll('r')
    .where('m.into_id', '=', intoId)
    .where('r.state', 'not in', ['withdrawn', 'out-of-scope'])
    .orderBy('r.id')
    .forUpdate('r')
    .execute()

export const mergeOf = (db: Read, reportId: string): Promise<MergeRow> =>
  db.selectFrom('desk_merge').selectAll().where('report_id', '=', reportId).executeTakeFirstOrThrow()

/** What its reporter and the desk said to each other after it went in. */
export const saidSince = async (
  db: Read,
  { report_id, position }: Pick<MergeRow, 'report_id' | 'position'>,
): Promise<SaidSince> => {
  const since = await db
    .selectFrom('report_message')
    .select('author')
    .where('report_id', '=', report_id)
    .where('visibility', '=', 'reporter')
    .where('position', '>', position)
    .execute()
  const by = (who: 'reporter' | 'desk') => since.some(({ author }) => author === who)
  return { byReporter: by('reporter'), byDesk: by('desk') }
}

/** How many are offered to choose from. */
const mostOffered = 30

/** What this person handles and could be put together with this one: those that look alike first. */
export const mergeChoices = (
  db: Read,
  { id, subject, region }: Pick<ReportRow, 'id' | 'subject' | 'region'>,
  handlerId: string | null,
): Promise<Pick<ReportRow, 'public_code' | 'wish'>[]> =>
  db
    .selectFrom('report')
    .select(['public_code', 'wish'])
    .where('handler_id', '=', handlerId)
    .where('id', '!=', id)
    .where('state', 'in', mergeStates)
    .orderBy((eb) => eb.case().when('subject', '=', subject).then(0).else(1).end())
    .orderBy((eb) => eb.case().when('region', '=', region).then(0).else(1).end())
    .orderBy('day', 'desc')
    .orderBy('public_code')
    .limit(mostOffered)
    .execute()

/** Both reports, locked in the order of their ids so that nobody waits for each other. */
export const bothForUpdate = (
  tx: Tx<Tables>,
  id: string,
  publicCodes: readonly string[],
): Promise<ReportRow[]> =>
  tx
    .selectFrom('report')
    .selectAll()
    .where((eb) => eb.or([eb('id', '=', id), eb('public_code', 'in', ['', ...publicCodes])]))
    .orderBy('id')
    .forUpdate()
    .execute()
