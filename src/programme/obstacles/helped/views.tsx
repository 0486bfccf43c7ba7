// Gathers what is shown after "Dit helpt".
import { NotFound } from '#kernel/errors.ts'
import type { PageView } from '#kernel/page-view.ts'
import { type Ctx, stageOf } from '#platform/http/env.ts'
import { answerPath, obstaclePath } from '../addresses.ts'
import type { AnswerTables } from '../answers/schema.ts'
import type { ObstacleTables } from '../known/schema.ts'
import { messages } from './messages.ts'
import { HelpedPage } from './pages/helped-page.tsx'
import { helpers } from './paths.ts'
import { helpingAt, titleOf } from './queries.ts'
import type { HelpTables } from './schema.ts'

export const helpedView = async (c: Ctx): Promise<PageView> => {
  const { db, lang } = stageOf<HelpTables & AnswerTables & ObstacleTables>(c)
  const helper = helpers.find((one) => one === c.req.param('helper'))
  const helping = helper && (await helpingAt(db, helper, c.req.param('slug') ?? ''))
  if (!helping) throw new NotFound()
  const path = helping.helper === 'mag-dit' ? answerPath(helping) : obstaclePath(helping)
  return HelpedPage({ t: messages[lang], lang, path, ...(await titleOf(db, helping, lang)) })
}
