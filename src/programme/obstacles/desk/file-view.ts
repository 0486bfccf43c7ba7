// Gathers a file of a report for the desk.
import { fileAnswer } from '#commons/files'
import { personIdOf } from '#kernel/actor.ts'
import { NotFound } from '#kernel/errors.ts'
import { type Ctx, stageOf } from '#platform/http/env.ts'
import { reportFileAt } from '../reports/files/queries.ts'
import { readable, type Tables } from './views.tsx'

/** A file of the report of the path; for who may not read it, there is none. */
export const fileView = async (c: Ctx): Promise<Response> => {
  const stage = stageOf<Tables>(c)
  const { db, lang, actor } = stage
  const report = await readable(stage, c.req.param('id') ?? '')
  const reader = { by: 'desk', personId: personIdOf(actor) } as const
  const file = await reportFileAt(db, report.id, c.req.param('n') ?? '', reader)
  if (!file) throw new NotFound()
  return fileAnswer(file, lang)
}
