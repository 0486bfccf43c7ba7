// Gathers what the pages show on which knelpunten are put together.
import { sql } from 'kysely'
import { type AccountTables, personsByIds } from '#commons/accounts'
import { documentIds, type SearchTables } from '#commons/search'
import type { TaxonomyTables } from '#commons/taxonomy'
import type { Audience } from '#kernel/audience.ts'
import { NotFound } from '#kernel/errors.ts'
import { type FormState, freshForm } from '#kernel/form-state.ts'
import { pathIn } from '#kernel/language.ts'
import { readListAddress } from '#kernel/list.ts'
import type { PageView } from '#kernel/page-view.ts'
import { mayEver } from '#kernel/permissions.ts'
import { type Question, questionIn } from '#kernel/question.ts'
import { formKey } from '#platform/http/cookies.ts'
import { type Ctx, stageOf } from '#platform/http/env.ts'
import { toldIn } from '#platform/http/told-once.ts'
import { listShown } from '#platform/list/shown.ts'
import type { PlatformTables } from '#platform/schema.ts'
import type { Stage } from '#platform/stage.ts'
import { speechOf } from '../about/speech.ts'
import { doneIn } from '../done/done.ts'
import { knownValues } from '../known/list.ts'
import { messages as knownWords } from '../known/messages.ts'
import { obstaclesByIds, obstacleTexts } from '../known/queries.ts'
import type { ObstacleCardRow, ObstacleTables } from '../known/schema.ts'
import { obstacleKind } from '../known/search-source.ts'
import { ledTo } from '../known/together/queries.ts'
import type { PublicationTables } from '../publishing/schema.ts'
import type { ReportTables } from '../reports/schema.ts'
import type { BodyTables } from '../schema.ts'
import { alikeTo } from './alike.ts'
import { benchList } from './list.ts'
import { messages } from './messages.ts'
import { ApartPage } from './pages/apart-page.tsx'
import { ChoosePage } from './pages/choose-page.tsx'
import { CostsPage } from './pages/costs-page.tsx'
import { ListPage } from './pages/list-page.tsx'
import { MergePage } from './pages/merge-page.tsx'
import { OnePage } from './pages/one-page.tsx'
import type { BenchSpeech, Cards } from './pages/props.ts'
import { onePath } from './paths.ts'
import { mayMergeObstacle, mayReadCosts } from './policy.ts'
import {
  actsOn,
  costsOf,
  dossiersOf,
  handlersOf,
  type Known,
  knownAt,
  partsOf,
  seenApartOf,
  seenOf,
  talliesOf,
} from './queries.ts'

type Tables = ObstacleTables &
  PublicationTables &
  ReportTables &
  BodyTables &
  TaxonomyTables &
  AccountTables &
  SearchTables &
  PlatformTables

const nobody = { supporters: 0, costs: 0, parts: 0 }

const speechFor = async (stage: Stage<Tables>): Promise<BenchSpeech> => ({
  ...(await speechOf(stage)),
  t: messages[stage.lang],
  k: knownWords[stage.lang],
})

const withWords = async ({ db, lang }: Stage<Tables>, cards: readonly ObstacleCardRow[]): Promise<Cards> => {
  const ids = cards.map((card) => card.obstacle_id)
  const [texts, tallies] = await Promise.all([obstacleTexts(db, ids, lang), talliesOf(db, ids)])
  return { cards, texts, tallies }
}

/** Those that fit a question, the best first. */
const idsFor = (db: Stage<Tables>['db'], asking: Question, lang: Stage['lang']) =>
  documentIds(db, { ...asking, kind: obstacleKind, lang })

export const listView = async (c: Ctx): Promise<PageView> => {
  const stage = stageOf<Tables>(c)
  const { db, lang } = stage
  const speech = await speechFor(stage)
  const address = readListAddress(benchList, new URL(c.req.url).searchParams, knownValues(speech))
  const { question, literal = false } = address
  const asked = question === undefined ? null : await idsFor(db, { question, literal }, lang)
  const scope = asked === null ? {} : { scope: sql`obstacle_id = any(${[...asked.ids]}::uuid[])` }
  const shown = await listShown(db, benchList, address, scope)
  return ListPage({ speech, shown, asRead: asked, ...(await withWords(stage, shown.cards)) })
}

/** The knelpunt of the path; what is not public is not there, and what is for members only where that is asked for. */
const knownOf = async (c: Ctx, audience: Audience = 'everyone'): Promise<Known> => {
  const { db, lang } = stageOf<Tables>(c)
  const known = await knownAt(db, c.req.param('slug') ?? '', lang, audience)
  if (!known) throw new NotFound()
  return known
}

/** What went into another one is worked on there. */
const whereItWent = async (c: Ctx, { slug }: Known): Promise<Response> => {
  const { db, lang } = stageOf<Tables>(c)
  const into = await ledTo(db, slug)
  if (into === undefined) throw new NotFound()
  return c.redirect(pathIn(lang, onePath(into)), 302)
}

export const oneView = async (c: Ctx): Promise<PageView | Response> => {
  const stage = stageOf<Tables>(c)
  const { db, lang, actor, house } = stage
  const known = await knownOf(c, 'network')
  if (known.phase === 'merged') return whereItWent(c, known)
  const [speech, [card], parts, tallies, dossiers, handlerIds, acts] = await Promise.all([
    speechFor(stage),
    obstaclesByIds(db, [known.id], known.audience),
    partsOf(db, known.id, lang),
    talliesOf(db, [known.id]),
    dossiersOf(db, known.id),
    handlersOf(db, known.id),
    actsOn(db, known.id),
  ])
  if (!card) throw new NotFound()
  const people = [...parts.map(({ person_id }) => person_id), ...acts.map(({ actor_id }) => actor_id)]
  return OnePage({
    speech,
    known,
    card,
    parts,
    tally: tallies.get(known.id) ?? nobody,
    dossiers,
    acts,
    done: doneIn(toldIn(c)),
    names: await personsByIds(
      db,
      people.filter((id) => id !== null),
    ),
    mayChange: mayMergeObstacle(actor, known),
    mayReadCosts:
      mayEver(house.permissions, actor, 'obstacle.read-costs') &&
      mayReadCosts(actor, { ...known, handlerIds }),
  })
}

export const costsView = async (c: Ctx): Promise<PageView | Response> => {
  const stage = stageOf<Tables>(c)
  const { db, actor } = stage
  const known = await knownOf(c, 'network')
  if (!mayReadCosts(actor, { ...known, handlerIds: await handlersOf(db, known.id) })) throw new NotFound()
  const [speech, costs, tallies] = await Promise.all([
    speechFor(stage),
    costsOf(db, known.id),
    talliesOf(db, [known.id]),
  ])
  return CostsPage({ speech, known, costs, count: tallies.get(known.id)?.costs ?? costs.length })
}

const mostFound = 10

export const chooseView = async (c: Ctx): Promise<PageView | Response> => {
  const stage = stageOf<Tables>(c)
  const { db, lang } = stage
  const known = await knownOf(c)
  if (known.phase === 'merged') return whereItWent(c, known)
  const asking = questionIn(new URL(c.req.url).searchParams)
  const { question } = asking
  const [speech, { ids, read }] = await Promise.all([
    speechFor(stage),
    question === '' ? { ids: await alikeTo(db, known), read: null } : idsFor(db, asking, lang),
  ])
  const others = ids.filter((id) => id !== known.id).slice(0, mostFound)
  const cards = await obstaclesByIds(db, others)
  return ChoosePage({ speech, known, question, read, ...(await withWords(stage, cards)) })
}

/** Says beforehand what will happen; after a refusal too, when one of them may have gone into another meanwhile. */
export const mergeView = async (c: Ctx, form?: FormState<string>): Promise<PageView> => {
  const stage = stageOf<Tables>(c)
  const { db, lang } = stage
  const [known, other] = [await knownOf(c), await knownAt(db, c.req.param('into') ?? '', lang)]
  if (!other && !form) throw new NotFound()
  const into = other ?? null
  const [speech, parts, tallies, dossiers, seen] = await Promise.all([
    speechFor(stage),
    partsOf(db, known.id, lang),
    talliesOf(db, [known.id, ...(into ? [into.id] : [])]),
    dossiersOf(db, known.id),
    into ? seenOf(db, known.id, into.id) : '',
  ])
  const shown = form ?? freshForm(formKey(c))
  return MergePage({
    speech,
    known,
    into,
    into_slug: c.req.param('into') ?? '',
    parts,
    supporters: {
      from: tallies.get(known.id)?.supporters ?? 0,
      into: (into && tallies.get(into.id)?.supporters) ?? 0,
    },
    dossiers,
    seen,
    form: shown,
  })
}

/** Says beforehand what happens when it stands by itself again; after a refusal, that it does already. */
export const apartPage = async (c: Ctx, form?: FormState<string>): Promise<PageView> => {
  const stage = stageOf<Tables>(c)
  const known = await knownOf(c)
  // What goes along before what is shown: what happens in between is not taken for seen.
  const seen = await seenApartOf(stage.db, known.id)
  const [speech, slug] = await Promise.all([speechFor(stage), ledTo(stage.db, known.slug)])
  const into = (slug && slug !== known.slug && (await knownAt(stage.db, slug, stage.lang))) || null
  return ApartPage({ speech, known, into, seen, form: form ?? freshForm(formKey(c)) })
}

export const apartView = async (c: Ctx): Promise<PageView | Response> => {
  const known = await knownOf(c)
  return known.phase === 'merged' ? apartPage(c) : c.redirect(pathIn(c.var.lang, onePath(known.slug)), 302)
}
