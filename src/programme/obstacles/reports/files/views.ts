// Handing a file to who reads along by the code.
import { type FileTables, fileAnswer } from '#commons/files'
import { NotFound } from '#kernel/errors.ts'
import type { Values } from '#kernel/form-parts.ts'
import type { PageView } from '#kernel/page-view.ts'
import { type Ctx, stageOf } from '#platform/http/env.ts'
import { codeHash, isCode, readCode } from '../code.ts'
import { followView } from '../following/views.tsx'
import { reportByHash } from '../queries.ts'
import type { ReportTables } from '../schema.ts'
import { reportFileAt } from './queries.ts'

/** The file at this place of the report behind the code; a wrong code is asked again. */
export const followFile = async (c: Ctx, values: Values): Promise<PageView | Response> => {
  const { db, house, lang } = stageOf<ReportTables & FileTables>(c)
  const code = readCode(values.code ?? '')
  const report = isCode(code) ? await reportByHash(db, codeHash(house.keys, code)) : undefined
  if (!report) return followView(c, values)
  const file = await reportFileAt(db, report.id, values.bijlage ?? '', { by: 'reporter' })
  if (!file) throw new NotFound()
  return fileAnswer(file, lang)
}
