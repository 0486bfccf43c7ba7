// Gathers the page on which an expert is asked.
import { type TaxonomyTables, vocabularyOf } from '#commons/taxonomy'
import { addDays, dayOf, plainDate } from '#kernel/dates.ts'
import { NotFound } from '#kernel/errors.ts'
import { type FormState, freshForm } from '#kernel/form-state.ts'
import { isId } from '#kernel/id.ts'
import type { PageView } from '#kernel/page-view.ts'
import { formKey } from '#platform/http/cookies.ts'
import { type Ctx, stageOf } from '#platform/http/env.ts'
import { toldIn } from '#platform/http/told-once.ts'
import { messages as deskMessages } from '../desk/messages.ts'
import { mayReadReport } from '../desk/policy.ts'
import type { DeskTables } from '../desk/schema.ts'
import { doneIn } from '../done/done.ts'
import { fromReporters } from '../merging/told-queries.ts'
import { reportById } from '../reports/queries.ts'
import type { ReportTables } from '../reports/schema.ts'
import { choicesAgain, hintsOf, partChoices, sourceOf, usualParts } from '../tracks/outgoing/source.tsx'
import { wordsOf } from '../tracks/seen.ts'
import { messages } from './messages.ts'
import { type ConsultForms, ConsultPage, type ConsultPageProps } from './pages/consult-page.tsx'
import { mayAskExpert, mayBeginConsultation, mayDropConsultation, mayWriteConsultation } from './policy.ts'
import { draftConsultation } from './queries.ts'
import { days } from './rules.ts'
import type { ConsultationRow } from './schema.ts'
import { seenConsultation } from './seen.ts'

type Tables = ReportTables & DeskTables & TaxonomyTables
type Forms = Partial<Record<ConsultForms, FormState<string>>>

const formsOf = (c: Ctx, draft: ConsultationRow | undefined, forms: Forms): ConsultPageProps['forms'] => {
  const today = dayOf(stageOf(c).now())
  const { name, email, question, purpose, background } = draft ?? {}
  const kept: Record<string, string | undefined> = draft
    ? { name, email, question, purpose, background, until: draft.until_on }
    : { parts: usualParts, until: addDays(today, days.usual) }
  const formFor = (act: ConsultForms): FormState<string> => {
    const form = forms[act]
    return form ? choicesAgain(form, ['parts']) : freshForm(formKey(c), kept)
  }
  return { begin: formFor('begin'), write: formFor('write'), drop: formFor('drop'), send: formFor('send') }
}

export const consultView = async (c: Ctx, forms: Forms = {}): Promise<PageView> => {
  const stage = stageOf<Tables>(c)
  const { db, lang, actor } = stage
  const id = c.req.param('id') ?? ''
  const report = isId(id) ? await reportById(db, id) : undefined
  if (!report || !mayReadReport(actor, report)) throw new NotFound()
  const words = await vocabularyOf(stage)
  const [draft, source, told] = await Promise.all([
    draftConsultation(db, report.id),
    sourceOf(db, report, { lang, words }),
    fromReporters(db, report.id),
  ])
  return ConsultPage({
    t: messages[lang],
    desk: deskMessages[lang],
    lang,
    done: doneIn(toldIn(c)),
    report,
    draft,
    seen: draft ? seenConsultation(draft) : '',
    most: plainDate(addDays(dayOf(stage.now()), days.most), lang),
    parts: partChoices(source, lang),
    ...hintsOf(draft ? wordsOf(draft) : '', told),
    hasStatement: source.statement !== undefined,
    may: {
      begin: mayBeginConsultation(actor, report),
      write: mayWriteConsultation(actor, report),
      drop: mayDropConsultation(actor, report),
      send: mayAskExpert(actor, report),
    },
    forms: formsOf(c, draft, forms),
  })
}
