// Gathers what bodies promised and how it went.
import { holidaysAsSet, type TaxonomyTables } from '#commons/taxonomy'
import { audienceOf } from '#kernel/audience.ts'
import { addDays, startOf } from '#kernel/dates.ts'
import { NotFound } from '#kernel/errors.ts'
import type { PageView } from '#kernel/page-view.ts'
import { type Ctx, stageOf } from '#platform/http/env.ts'
import { listCounts } from '#platform/list/counts.ts'
import type { PublicPath } from '#platform/module.ts'
import type { Stage } from '#platform/stage.ts'
import { speechOf } from '../about/speech.ts'
import { bodiesPath, bodyPath } from '../addresses.ts'
import { type RuleBody, toldBodies } from '../bodies.ts'
import { deskTerms } from '../desk-terms.ts'
import { everything, listFor } from '../known/list.ts'
import type { BodyTables } from '../schema.ts'
import { messages } from './messages.ts'
import { BodiesPage } from './pages/bodies-page.tsx'
import { BodyPage } from './pages/body-page.tsx'
import type { BodyTold, TermSpeech } from './pages/props.ts'
import { questionsOf, saidBy, type Tables as TermTables } from './queries.ts'

type Tables = TermTables & BodyTables & TaxonomyTables

const tellOf = async (
  c: Ctx,
  wanted: (bodies: RuleBody[]) => RuleBody[],
): Promise<{ speech: TermSpeech; bodies: BodyTold[]; freshUntil: Date }> => {
  const stage = stageOf<Tables>(c)
  const { db, lang, actor } = stage
  const audience = audienceOf(actor)
  const speech = { ...(await speechOf(stage)), t: messages[lang], terms: await deskTerms(db) }
  const bodies = wanted(await toldBodies(stage))
  const codes = bodies.map(({ code }) => code)
  const [questions, said, counts] = await Promise.all([
    questionsOf(db, codes, speech.today, await holidaysAsSet(db)),
    saidBy(db, codes, lang, audience),
    listCounts(db, { ...everything, list: listFor(audience) }),
  ])
  return {
    speech,
    freshUntil: startOf(addDays(speech.today, 1)),
    bodies: bodies.flatMap((body) => {
      const own = questions.get(body.code)
      if (!own) return []
      return {
        body,
        questions: own,
        said: said.filter(({ rule_body }) => rule_body === body.code),
        obstacles: counts.facets.instantie.get(body.code) ?? 0,
      }
    }),
  }
}

export const bodiesView = async (c: Ctx): Promise<PageView> => {
  const { freshUntil, ...props } = await tellOf(c, (bodies) => bodies)
  return { ...BodiesPage(props), freshUntil }
}

export const bodyView = async (c: Ctx): Promise<PageView> => {
  const code = c.req.param('slug') ?? ''
  const { freshUntil, speech, bodies } = await tellOf(c, (all) => all.filter((body) => body.code === code))
  const [told] = bodies
  if (!told) throw new NotFound()
  return { ...BodyPage({ speech, told }), freshUntil }
}

export const termPaths = async (stage: Stage<BodyTables>): Promise<PublicPath[]> => [
  { path: bodiesPath },
  ...(await toldBodies(stage)).map(({ code }) => ({ path: bodyPath(code) })),
]
