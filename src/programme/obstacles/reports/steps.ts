// Writes within the act that needs them.
import { type RawBuilder, sql } from 'kysely'
import type { TaxonomyTables } from '#commons/taxonomy'
import type { Day } from '#kernel/dates.ts'
import { newSecretId } from '#kernel/id.ts'
import type { Tx } from '#platform/db/handle.ts'
import type { PlatformTables } from '#platform/schema.ts'
import { forgetMail } from '#platform/write/forget-mail.ts'
import type { ConsultingTables } from '../consulting/schema.ts'
import { endConsultations } from '../consulting/steps.ts'
import type { DeskTables } from '../desk/schema.ts'
import { calendarOf } from '../desk-terms.ts'
import type { BodyTables } from '../schema.ts'
import { isEnded, termEnd } from './rules.ts'
import type { ReportMessageRow, ReportRow, ReportTables } from './schema.ts'

type Said = Pick<ReportMessageRow, 'author' | 'visibility' | 'body'> &
  Partial<Pick<ReportMessageRow, 'person_id' | 'key_hash' | 'track_id'>>

/** Adds a message at the next position; false when the same sending is there already. */
export const sayOn = async (
  tx: Tx<ReportTables>,
  report: Pick<ReportRow, 'id' | 'last_position'>,
  day: Day,
  said: Said,
): Promise<boolean> => {
  const position = report.last_position + 1
  const added = await tx
    .insertInto('report_message')
    .values({
      id: newSecretId(),
      report_id: report.id,
      position,
      day,
      person_id: null,
      key_hash: null,
      track_id: null,
      ...said,
    })
    .onConflict((conflict) => conflict.column('key_hash').doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!added) return false
  await tx.updateTable('report').set({ last_position: position }).where('id', '=', report.id).execute()
  return true
}

/**
 * Changes who is at move, and with it the state; of what has its answer, or has ended, nothing is asked any more, and no
 * expert reads along with what has ended.
 */
export const moveReport = async (
  tx: Tx<ReportTables>,
  id: string,
  to: Pick<ReportRow, 'state' | 'waiting_on' | 'waiting_since' | 'due_on'> & Partial<ReportRow>,
): Promise<void> => {
  const isOver = to.state === 'answered' || isEnded(to.state)
  await tx
    .updateTable('report')
    .set(isOver ? { ...to, asked_since: null } : to)
    .where('id', '=', id)
    .execute()
  const also = tx as unknown as Tx<ConsultingTables & DeskTables>
  if (isEnded(to.state)) await endConsultations(also, id, to.waiting_since)
  else await noteWordsRead(also, id)
}

/** What a reporter wrote after the end was read or answered, or is with the desk again: it waits no more by itself. */
export const noteWordsRead = async (tx: Tx<DeskTables>, reportId: string): Promise<void> => {
  await tx.deleteFrom('desk_unread').where('report_id', '=', reportId).execute()
}

/** Words of a reporter at this position came with the end of a report, or after it: the desk has the term of a word to read them. */
export const keepUnread = async (
  tx: Tx<DeskTables & BodyTables & TaxonomyTables>,
  report_id: string,
  { position, day }: { readonly position: number; readonly day: Day },
): Promise<void> => {
  const due_on = termEnd('first-word', day, await calendarOf(tx))
  await tx
    .insertInto('desk_unread')
    .values({ report_id, position, day, due_on })
    .onConflict((conflict) => conflict.column('report_id').doNothing())
    .execute()
}

/** Where notices went is forgotten with the mails that went there: those would still tie the address to a report. */
export const forgetNotices = async (tx: Tx<ReportTables>, where: RawBuilder<unknown>): Promise<void> => {
  const gone = await tx
    .deleteFrom('report_notice')
    .where(where as RawBuilder<boolean>)
    .returning('id')
    .execute()
  await forgetMail(
    tx as unknown as Tx<PlatformTables>,
    gone.map(({ id }) => id),
  )
}

/** Sets or takes away where notices go. */
export const setNotice = async (
  tx: Tx<ReportTables>,
  reportId: string,
  email: string | null,
): Promise<void> => {
  await forgetNotices(tx, sql`report_id = ${reportId}`)
  if (email === null) return
  await tx.insertInto('report_notice').values({ id: newSecretId(), report_id: reportId, email }).execute()
}
