// Looks a proof up: the same work and the same answer for all that is not known.

import { z } from 'zod'
import type { Values } from '#kernel/form-parts.ts'
import type { FormState } from '#kernel/form-state.ts'
import type { PageView } from '#kernel/page-view.ts'
import { type Ctx, stageOf } from '#platform/http/env.ts'
import { messages } from '../messages.ts'
import { isProved } from '../queries.ts'
import type { ReportTables } from '../schema.ts'
import { ProofPage, type ProofProps } from './pages/proof-page.tsx'
import { proofHash, readMark } from './proof.ts'

const page = (c: Ctx, form: FormState<string>, found: ProofProps['found']): PageView => {
  const { lang } = stageOf(c)
  return ProofPage({ t: messages[lang], lang, form: form as ProofProps['form'], found })
}

export const proofStartView = (c: Ctx): PageView => page(c, { values: {}, errors: {}, key: '' }, null)

/** Where a browser has no field for days, anything can be typed. */
const isDay = (typed: string): boolean => z.iso.date().safeParse(typed).success

/** Whether a report of this mark was made on this day: yes or not known, and nothing else. */
export const proofView = async (c: Ctx, values: Values): Promise<PageView | Response> => {
  const { db, house } = stageOf<ReportTables>(c)
  const [day = '', mark = ''] = [values.day?.trim(), values.mark?.trim()]
  const errors: Record<string, string> = {}
  if (!isDay(day)) errors.day = day === '' ? 'valueMissing' : 'dayWrong'
  if (mark === '') errors.mark = 'valueMissing'
  const form = { values: { day, mark }, errors, key: '' }
  if (Object.keys(errors).length > 0) return c.var.show(page(c, form, null), 422)
  const known = await isProved(db, proofHash(house.keys, day, readMark(mark)))
  return page(c, form, known ? 'yes' : 'no')
}
