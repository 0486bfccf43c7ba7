// The pages for each kind of reader.
import { NotFound } from '#kernel/errors.ts'
import type { PageView } from '#kernel/page-view.ts'
import type { Ctx } from '#platform/http/env.ts'
import { AudiencePage, AudiencesPage } from './audience-page.tsx'
import { isAudience, messages } from './audiences.ts'

export const audiencesView = (c: Ctx): PageView =>
  AudiencesPage({ t: messages[c.var.lang], lang: c.var.lang })

export const audienceView = (c: Ctx): PageView => {
  const audience = c.req.param('doelgroep') ?? ''
  if (!isAudience(audience)) throw new NotFound()
  return AudiencePage({ t: messages[c.var.lang], lang: c.var.lang, audience })
}
