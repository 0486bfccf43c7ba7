// The pages around erasing a report.
import type { Values } from '#kernel/form-parts.ts'
import type { PageView } from '#kernel/page-view.ts'
import { type Ctx, stageOf } from '#platform/http/env.ts'
import { answerOf } from '../../own-answers/queries.ts'
import { publicationOf } from '../../publishing/queries.ts'
import { readCode } from '../code.ts'
import { followView, reportOf, type Tables } from '../following/views.tsx'
import { ErasedPage, SureErasePage } from './pages/sure-erase-page.tsx'

/** Asks first; a wrong code is asked again, as everywhere. */
export const sureEraseView = async (c: Ctx, values: Values): Promise<PageView | Response> => {
  const stage = stageOf<Tables>(c)
  const code = readCode(values.code ?? '')
  const report = await reportOf(stage, code)
  if (!report) return followView(c, values)
  const [text, answer] = await Promise.all([
    publicationOf(stage.db, report.id),
    answerOf(stage.db, report.id),
  ])
  const online = Boolean(text?.slug ?? answer?.slug)
  return SureErasePage({ lang: stage.lang, code, sent: c.var.sent?.values ?? {}, online })
}

export const erasedView = (c: Ctx): PageView => ErasedPage({ lang: c.var.lang })
