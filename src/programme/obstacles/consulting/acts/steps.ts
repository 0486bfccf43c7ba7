// What the acts on questions to experts share: what they find, and what they lock.
import type { AccountTables } from '#commons/accounts'
import type { Actor } from '#kernel/actor.ts'
import { dayOf } from '#kernel/dates.ts'
import type { Tx } from '#platform/db/handle.ts'
import type { House } from '#platform/stage.ts'
import type { Tables as DeskActTables } from '../../desk/acts/steps.ts'
import { reportByIdForUpdate } from '../../reports/queries.ts'
import type { ReportRow } from '../../reports/schema.ts'
import { mayReadConsultation, type OnDay } from '../policy.ts'
import { consultationById } from '../queries.ts'
import type { ConsultationRow } from '../schema.ts'

export type Tables = DeskActTables & AccountTables

/** A question with its report, which is locked: whoever acts on either waits. */
export type Asked = { readonly consultation: ConsultationRow & OnDay; readonly report: ReportRow }

/** What this actor was asked and may still read; anything else is not there. */
export const readableConsultation = async (
  tx: Tx<Tables>,
  { id }: { readonly id: string },
  actor: Actor,
  house: House,
): Promise<Asked | undefined> => {
  const first = await consultationById(tx, id)
  const report = first && (await reportByIdForUpdate(tx, first.report_id))
  const row = report && (await consultationById(tx, id))
  if (!row) return undefined
  const consultation = { ...row, today: dayOf(house.clock()) }
  return mayReadConsultation(actor, consultation) ? { consultation, report } : undefined
}
