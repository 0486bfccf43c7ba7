// Why an act on a dossier is not open yet.
import type { Db } from '#platform/db/handle.ts'
import type { ReportRow, ReportTables } from '../reports/schema.ts'
import { saidOn } from './queries.ts'
import { type DeskAct, type Refusal, refusalOf, type Said } from './rules.ts'
import type { DeskTables } from './schema.ts'

/** A message that is still to be written is no reason to hide its form. */
export type NotYet = Exclude<Refusal, 'wordFirst'>

export type Refusals = Readonly<Record<'answer' | 'close' | 'refer-on', NotYet | null>>

const notYet = (act: DeskAct, said: Said, { origin }: ReportRow): NotYet | null => {
  const why = refusalOf(act, { ...said, wordSince: true }, origin)
  return why === 'wordFirst' ? null : why
}

/** By the same rules that the commands ask. */
export const refusalsOn = async (db: Db<ReportTables & DeskTables>, report: ReportRow): Promise<Refusals> => {
  const said = await saidOn(db, report)
  const whyNot = (act: DeskAct) => notYet(act, said, report)
  return { answer: whyNot('answer'), close: whyNot('close'), 'refer-on': whyNot('refer-on') }
}
