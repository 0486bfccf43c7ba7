// Gathers what experts see: what they were asked themselves, and nothing else of a report.
import { personIdOf } from '#kernel/actor.ts'
import { dayOf } from '#kernel/dates.ts'
import { NotFound } from '#kernel/errors.ts'
import { type FormState, freshForm } from '#kernel/form-state.ts'
import { isId } from '#kernel/id.ts'
import type { PageView } from '#kernel/page-view.ts'
import { formKey } from '#platform/http/cookies.ts'
import { type Ctx, stageOf } from '#platform/http/env.ts'
import { toldIn } from '#platform/http/told-once.ts'
import type { Stage } from '#platform/stage.ts'
import type { DeskTables } from '../desk/schema.ts'
import { doneIn } from '../done/done.ts'
import { reportById } from '../reports/queries.ts'
import type { ReportTables } from '../reports/schema.ts'
import { messages } from './messages.ts'
import { AdvicePage } from './pages/advice-page.tsx'
import { ListPage } from './pages/list-page.tsx'
import { mayAnswerConsultation, mayReadConsultation } from './policy.ts'
import { consultationById, consultationsFor } from './queries.ts'
import type { ConsultationRow } from './schema.ts'

export type Tables = ReportTables & DeskTables

/** What this actor was asked and may still read. */
export const readableConsultations = async ({
  db,
  actor,
  now,
}: Stage<Tables>): Promise<ConsultationRow[]> => {
  const today = dayOf(now())
  const rows = await consultationsFor(db, personIdOf(actor))
  return rows.filter((row) => mayReadConsultation(actor, { ...row, today }))
}

export const adviceListView = async (c: Ctx): Promise<PageView> => {
  const stage = stageOf<Tables>(c)
  const { lang } = stage
  return ListPage({ t: messages[lang], lang, rows: await readableConsultations(stage) })
}

/** The question of the path; for who may not read it, or not any more, there is none. */
export const adviceView = async (c: Ctx, form?: FormState<string>): Promise<PageView> => {
  const stage = stageOf<Tables>(c)
  const { db, lang, actor } = stage
  const id = c.req.param('id') ?? ''
  const row = isId(id) ? await consultationById(db, id) : undefined
  const today = dayOf(stage.now())
  if (!row || !mayReadConsultation(actor, { ...row, today })) throw new NotFound()
  const report = await reportById(db, row.report_id)
  return AdvicePage({
    t: messages[lang],
    lang,
    today,
    row,
    code: report?.public_code ?? '',
    isOver: report?.state === 'answered',
    mayAnswer: mayAnswerConsultation(actor, { ...row, today }),
    done: doneIn(toldIn(c)),
    form: form ?? freshForm(formKey(c)),
  })
}
