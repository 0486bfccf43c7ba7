// What somebody of the desk typed on a dossier before, for its page.
import { personIdOf } from '#kernel/actor.ts'
import { type Ctx, stageOf } from '#platform/http/env.ts'
import { draftsOf } from '../drafts/queries.ts'
import type { DraftTables } from '../drafts/schema.ts'
import type { ReportRow } from '../reports/schema.ts'
import { messages } from './messages.ts'
import { actPaths } from './pages/act-forms.tsx'
import type { DossierProps } from './pages/dossier-props.ts'
import { previewWord } from './paths.ts'

/** What the reader typed and did not send; where they asked, as the reporter would read it. */
export const typedOn = async (
  c: Ctx,
  report: ReportRow,
): Promise<Pick<DossierProps, 'kept' | 'previews' | 'referral'>> => {
  const { db, actor } = stageOf<DraftTables>(c)
  const kept = await draftsOf(db, report.id, personIdOf(actor))
  const { whose = '', why = '', way = '' } = kept.get(actPaths['refer-on']) ?? {}
  const isWhole = [whose, why, way].every((text) => text !== '')
  return {
    kept,
    previews: c.req.query(previewWord) === actPaths['refer-on'] ? 'refer-on' : null,
    referral: isWhole ? messages[report.locale].toReporter.referral(whose, why, way) : null,
  }
}
