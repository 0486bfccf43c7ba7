import { type RawBuilder, sql } from 'kysely'
import type { Audience } from '#kernel/audience.ts'
import { addDays, type Day } from '#kernel/dates.ts'
import type { Db, Tx } from '#platform/db/handle.ts'
import { outcomesOf } from '../desk/queries.ts'
import type { DeskTables, OutcomeRow } from '../desk/schema.ts'
import type { ObstacleTables } from '../known/schema.ts'
import { slugLedTo } from '../known/together/queries.ts'
import { answeredTogether } from '../merging/queries.ts'
import type { MergeTables } from '../merging/schema.ts'
import { hasReporter } from '../reports/rules.ts'
import type { ReportRow, ReportTables } from '../reports/schema.ts'
import { digestOf } from './digest.ts'
import { factsOf } from './facts/facts.ts'
import type { Publication, PublicationTables } from './schema.ts'

export type Tables = PublicationTables & ReportTables & DeskTables & ObstacleTables & MergeTables
type Read = Db<Tables> | Tx<Tables>

/** A text with what is online of it. */
export type Online = Publication & {
  /** who may read its page now; null while it has none */
  readonly online_for: Audience | null
  /** it went into the one that the page is about */
  readonly merged: boolean
}

const online = {
  for: sql<Audience | null>`case when o.state = 'published' then o.audience end`,
  merged: sql<boolean>`coalesce(o.phase = 'merged', false)`,
}

/** The public text of a dossier, with the page that shows it: its own, or the one into which an editor put it. */
export type OnDossier = Online & {
  readonly slug: string | null
  readonly may_be_read: boolean
}

/** Whether somebody who got, or waits for, the answer of this dossier did not say yes. */
const somebodyRefuses = (id: RawBuilder<unknown>) => sql<boolean>`exists (
  select from desk_merge_ever e join report x on x.id = e.report_id
  where e.into_id = ${id} and x.origin = 'reported' and x.consent <> 'yes' and ${answeredTogether})`

/**
 * Whether a second person may read text `p` of report `r`: its reporter said yes, or read this very text first. What the
 * desk opened by itself has no reporter of its own: everybody whose answer it is has to say yes, and a no of who was erased
 * since stayed with it.
 */
export const readable = sql<boolean>`(case when r.origin = 'reported' then r.consent = 'yes' or (r.consent = 'later' and p.agreed)
  else r.consent <> 'no' and not ${somebodyRefuses(sql`r.id`)} end)`

/** The text that belongs to a dossier. */
export const publicationOf = async (db: Read, reportId: string): Promise<OnDossier | undefined> =>
  db
    .selectFrom('desk_publication as p')
    .innerJoin('report as r', 'r.id', 'p.report_id')
    .leftJoin('obstacle as o', 'o.id', 'p.obstacle_id')
    .selectAll('p')
    .select([slugLedTo(sql`p.obstacle_id`, 'network').as('slug'), readable.as('may_be_read')])
    .select([online.for.as('online_for'), online.merged.as('merged')])
    .where('p.report_id', '=', reportId)
    .executeTakeFirst()

/** Which text of this dossier is there now, with all that stands beside it, as forms carry it along; empty without one. */
export const seenTextOf = async (db: Read, reportId: string): Promise<string> => {
  const text = await publicationOf(db, reportId)
  return text ? digestOf(text, await factsOf(db, reportId)) : ''
}

/** Whether somebody whose answer is, or was, that of this one, which has no reporter itself, did not say yes. */
const othersRefuse = async (
  db: Read,
  report: Pick<ReportRow, 'id' | 'origin' | 'consent'>,
): Promise<boolean> => {
  if (hasReporter(report)) return false
  if (report.consent === 'no') return true
  const { rows } = await sql<{ refuses: boolean }>`
    select ${somebodyRefuses(sql`${report.id}::uuid`)} as refuses`.execute(db)
  return rows[0]?.refuses === true
}

/** How it ended, as long as nobody said since that it is not solved. */
export const outcomeNow = async (
  db: Read,
  report: Pick<ReportRow, 'id' | 'reopened_position'>,
): Promise<OutcomeRow | undefined> => {
  const [newest] = await outcomesOf(db, report.id)
  return newest && newest.position > report.reopened_position ? newest : undefined
}

/** Why no text of this dossier may be put before a second person now; null where one may. */
export const refusalToPropose = async (
  db: Read,
  report: ReportRow,
): Promise<'consentNo' | 'othersRefuse' | 'answerFirst' | null> => {
  if (hasReporter(report) && report.consent === 'no') return 'consentNo'
  if (await othersRefuse(db, report)) return 'othersRefuse'
  return (await outcomeNow(db, report)) ? null : 'answerFirst'
}

/** A text that a second person may read now. */
export const publicationById = (db: Read, id: string): Promise<Online | undefined> =>
  db
    .selectFrom('desk_publication as p')
    .innerJoin('report as r', 'r.id', 'p.report_id')
    .leftJoin('obstacle as o', 'o.id', 'p.obstacle_id')
    .selectAll('p')
    .select([online.for.as('online_for'), online.merged.as('merged')])
    .where('p.id', '=', id)
    .where(readable)
    .executeTakeFirst()

/** What a dossier can be made into. */
export type TextKind = 'obstacle' | 'answer'

export type Listed = Pick<
  Publication,
  'id' | 'title' | 'state' | 'day' | 'writer_id' | 'writer_ids' | 'audience'
> & { readonly kind: TextKind }

/** Both kinds as one table `p`: what is public of each, and until when that holds. */
export const textsOfBothKinds = sql`(
  select 'obstacle' as kind, id, report_id, title, state, day, reason, writer_id, writer_ids, agreed, audience,
    null::date as valid_until from desk_publication
  union all
  select 'answer', a.id, report_id, title, state, day, reason, writer_id, writer_ids, agreed, 'everyone',
    c.valid_until from desk_answer a left join rule_answer_card c using (answer_id)) p
  join report r on r.id = p.report_id`

/** How long what went online, or was taken offline, stays in the list of a second person. */
export const lately = (today: Day): Day => addDays(today, -30)

/** What of these dossiers waits for a second person, or came back from one. */
export const unpublishedOf = async (
  db: Read,
  reportIds: readonly string[],
): Promise<{ kind: TextKind; id: string }[]> => {
  const { rows } = await sql<{ kind: TextKind; id: string }>`
    select p.kind, p.id from ${textsOfBothKinds}
    where p.report_id = any(${[...reportIds]}::uuid[]) and p.state in ('proposed', 'sent-back')`.execute(db)
  return rows
}

/** Why texts of these dossiers came back, as their second person wrote it. */
export const sentBackOf = async (
  db: Read,
  reportIds: readonly string[],
): Promise<{ report_id: string; kind: TextKind; reason: string }[]> => {
  const { rows } = await sql<{ report_id: string; kind: TextKind; reason: string }>`
    select p.report_id, p.kind, p.reason from ${textsOfBothKinds}
    where p.report_id = any(${[...reportIds]}::uuid[]) and p.state = 'sent-back' and p.reason is not null`.execute(
    db,
  )
  return rows
}

/** What waits for a second person, the oldest first. */
export const publicationsFor = async (db: Read): Promise<Listed[]> => {
  const { rows } = await sql<Listed>`
    select p.id, p.kind, p.title, p.state, p.day, p.writer_id, p.writer_ids, p.audience
    from ${textsOfBothKinds}
    where ${readable} and p.state = 'proposed' order by p.day, p.id limit 200`.execute(db)
  return rows
}

export type OwnText = Pick<Publication, 'report_id' | 'title' | 'state' | 'day'> &
  Pick<ReportRow, 'public_code'> & { readonly kind: TextKind }

/** Texts of dossiers that this person handles. */
export const textsOfHandler = async (db: Read, handlerId: string): Promise<OwnText[]> => {
  const { rows } = await sql<OwnText>`
    select p.report_id, p.kind, p.title, p.state, p.day, r.public_code
    from ${textsOfBothKinds} where r.handler_id = ${handlerId}::uuid order by p.day, p.id`.execute(db)
  return rows
}
