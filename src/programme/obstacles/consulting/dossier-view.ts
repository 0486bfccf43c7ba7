// Gathers what a dossier shows of the experts that were asked.
import { type AccountTables, personsByIds } from '#commons/accounts'
import { dayOf } from '#kernel/dates.ts'
import { type FormState, freshForm } from '#kernel/form-state.ts'
import { formKey } from '#platform/http/cookies.ts'
import { type Ctx, stageOf } from '#platform/http/env.ts'
import type { ReportRow } from '../reports/schema.ts'
import { messages } from './messages.ts'
import type { ConsultingProps, ConsultLine } from './pages/consulting-props.ts'
import { mayBeginConsultation, mayNoteAdvice, mayStopExpert } from './policy.ts'
import { consultationsOf, draftConsultation } from './queries.ts'
import { isOpenConsultation, placeOfConsultation, waitsForDesk } from './rules.ts'
import type { ConsultingTables } from './schema.ts'

type Dossier = {
  readonly report: ReportRow
  /** the problem was stated */
  readonly isStated: boolean
  /** a button that was pressed and had something wrong */
  readonly sent: FormState<string> | undefined
}

export const consultingOf = async (c: Ctx, { report, isStated, sent }: Dossier): Promise<ConsultingProps> => {
  const stage = stageOf<ConsultingTables & AccountTables>(c)
  const { db, lang, actor } = stage
  const today = dayOf(stage.now())
  const [rows, draft] = await Promise.all([consultationsOf(db, report.id), draftConsultation(db, report.id)])
  const names = await personsByIds(
    db,
    rows.flatMap(({ asked_by }) => asked_by ?? []),
  )
  return {
    t: messages[lang],
    lang,
    today,
    report,
    lines: rows.flatMap((row): ConsultLine[] => {
      const place = placeOfConsultation(row, today)
      if (place === null) return []
      return [
        {
          row,
          place,
          by: names.get(row.asked_by ?? '')?.name ?? null,
          may: {
            stop: isOpenConsultation(row, today) && mayStopExpert(actor, report),
            note: waitsForDesk(row, today) && mayNoteAdvice(actor, report),
          },
        },
      ]
    }),
    hasDraft: draft !== undefined,
    mayAsk: isStated && mayBeginConsultation(actor, report),
    form: sent ?? freshForm(formKey(c)),
  }
}
