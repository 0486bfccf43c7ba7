// Gathers what is shown to who was helped, before and after they say so.
import { NotFound } from '#kernel/errors.ts'
import type { PageView } from '#kernel/page-view.ts'
import { formKey } from '#platform/http/cookies.ts'
import { type Ctx, stageOf } from '#platform/http/env.ts'
import { answerPath, obstaclePath } from '../addresses.ts'
import type { AnswerTables } from '../answers/schema.ts'
import type { ObstacleTables } from '../known/schema.ts'
import { draftOf } from '../reports/queries.ts'
import type { ReportTables } from '../reports/schema.ts'
import { messages } from './messages.ts'
import { HelpedPage, SayHelpedPage } from './pages/helped-page.tsx'
import { helpers, whileReading } from './paths.ts'
import { helpingAt, titleOf } from './queries.ts'
import type { HelpTables } from './schema.ts'

/** What helped, as the address names it; only what is public is there. */
const thatHelped = async (c: Ctx) => {
  const { db, lang } = stageOf<HelpTables & AnswerTables & ObstacleTables>(c)
  const helper = helpers.find((one) => one === c.req.param('helper'))
  const helping = helper && (await helpingAt(db, helper, c.req.param('slug') ?? ''))
  if (!helping) throw new NotFound()
  const path = helping.helper === 'mag-dit' ? answerPath(helping) : obstaclePath(helping)
  return { t: messages[lang], lang, path, ...(await titleOf(db, helping, lang)), helping }
}

export const helpedView = async (c: Ctx): Promise<PageView> => {
  const { db, house, browser } = stageOf<ReportTables>(c)
  const hasDraft = (await draftOf(db, house.keys, browser)) !== null
  return HelpedPage({ ...(await thatHelped(c)), read: c.req.query('klaar') === whileReading, hasDraft })
}

export const sayHelpedView = async (c: Ctx): Promise<PageView> =>
  SayHelpedPage({ ...(await thatHelped(c)), formKey: formKey(c) })
