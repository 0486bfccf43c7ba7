import type { Day } from '#kernel/dates.ts'
import type { Db, Tx } from '#platform/db/handle.ts'
import { isOpenConsultation } from './rules.ts'
import type { ConsultationRow, ConsultingTables } from './schema.ts'

type Read = Db<ConsultingTables> | Tx<ConsultingTables>

/** What experts were asked about this report, in the order of asking; a draft is not among it. */
export const consultationsOf = (db: Read, reportId: string): Promise<ConsultationRow[]> =>
  db
    .selectFrom('desk_consultation')
    .selectAll()
    .where('report_id', '=', reportId)
    .where('state', '!=', 'draft')
    .orderBy('day')
    .orderBy('id')
    .execute()

/** What is being written and went nowhere yet. */
export const draftConsultation = (db: Read, reportId: string): Promise<ConsultationRow | undefined> =>
  db
    .selectFrom('desk_consultation')
    .selectAll()
    .where('report_id', '=', reportId)
    .where('state', '=', 'draft')
    .executeTakeFirst()

/** One question; whether the reader may see it is asked by who calls. */
export const consultationById = (db: Read, id: string): Promise<ConsultationRow | undefined> =>
  db.selectFrom('desk_consultation').selectAll().where('id', '=', id).executeTakeFirst()

/** All that somebody was ever asked, the newest first. */
export const consultationsFor = async (db: Read, personId: string | null): Promise<ConsultationRow[]> =>
  personId === null
    ? []
    : await db
        .selectFrom('desk_consultation')
        .selectAll()
        .where('expert_id', '=', personId)
        .where('state', '!=', 'draft')
        .orderBy('day', 'desc')
        .orderBy('id')
        .execute()

/** Whether an expert still reads along and did not answer yet. */
export const hasOpenConsultation = async (db: Read, reportId: string, today: Day): Promise<boolean> =>
  (await consultationsOf(db, reportId)).some((row) => row.state === 'asked' && isOpenConsultation(row, today))

/** Whether an expert was asked about any of these reports. */
export const wasConsulted = async (db: Read, reportIds: readonly string[]): Promise<boolean> =>
  (await db
    .selectFrom('desk_consultation')
    .select('id')
    .where('report_id', 'in', reportIds)
    .where('state', '!=', 'draft')
    .limit(1)
    .executeTakeFirst()) !== undefined
