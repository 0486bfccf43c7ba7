// Acts in any order against a small model: nobody who supports is lost or counted twice, no circle, exactly undone.
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Client } from '../client.ts'
import { startApp, type TestSite } from '../start-app.ts'
import { village } from '../village.ts'
import { bench, knelpunten, merge, pageOf, snapshot, support, takeApart } from './bundling-stage.ts'

let site: TestSite
let editor: Client
beforeAll(async () => {
  site = await startApp()
  editor = await site.as(village.editor)
})
afterAll(() => site.close())

const size = 5
const browsers = 4
const place = fc.nat(size - 1)

type Act =
  | { readonly kind: 'support'; readonly at: number; readonly by: number }
  | { readonly kind: 'merge'; readonly at: number; readonly into: number }
  | { readonly kind: 'apart'; readonly at: number }

const acts: fc.Arbitrary<Act[]> = fc.array(
  fc.oneof(
    {
      weight: 3,
      arbitrary: fc.record({ kind: fc.constant('support' as const), at: place, by: fc.nat(browsers - 1) }),
    },
    { weight: 3, arbitrary: fc.record({ kind: fc.constant('merge' as const), at: place, into: place }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('apart' as const), at: place }) },
  ),
  { maxLength: 14 },
)

/** What should be: into which one each went, and at which one each browser said so. */
type Model = { readonly into: (number | null)[]; readonly said: { by: number; at: number }[] }

const rootOf = ({ into }: Model, at: number): number => {
  const next = into[at] ?? null
  return next === null ? at : rootOf({ into, said: [] }, next)
}
const countAt = (model: Model, root: number): number =>
  model.said.filter(({ at }) => rootOf(model, at) === root).length

/** What the act answers in the model, which it changes. */
const inModel = (model: Model, act: Act): number => {
  if (act.kind === 'support') {
    const root = rootOf(model, act.at)
    if (!model.said.some(({ by, at }) => by === act.by && rootOf(model, at) === root))
      model.said.push({ by: act.by, at: root })
    return 303
  }
  const isPart = model.into[act.at] !== null
  if (act.kind === 'apart') {
    model.into[act.at] = null
    return isPart ? 303 : 422
  }
  if (isPart || model.into[act.into] !== null || act.at === act.into) return 422
  model.into[act.at] = act.into
  return 303
}

const onSite = async (act: Act, slugs: readonly string[], clients: readonly Client[]): Promise<number> => {
  const slug = slugs[act.at] ?? ''
  if (act.kind === 'support') return (await support(clients[act.by] as Client, slug)).status
  if (act.kind === 'apart') return (await takeApart(editor, slug)).status
  return (await merge(editor, slug, slugs[act.into] ?? '')).status
}

/** Where each address leads, and how many are counted there exactly. */
const shown = async (slugs: readonly string[]) => {
  const visitor = site.visitor()
  return Promise.all(
    slugs.map(async (slug) => {
      const { status, location } = await visitor.get(pageOf(slug))
      const page = location === null ? slug : location.split('/').at(-1)
      const { text } = await editor.get(`${bench}/${page}`)
      return { status, page, count: Number(/Bij ons ook<\/dt><dd>(\d+)</.exec(text)?.[1]) }
    }),
  )
}
const meant = (model: Model, slugs: readonly string[]) =>
  slugs.map((_, at) => {
    const root = rootOf(model, at)
    return { status: root === at ? 200 : 301, page: slugs[root], count: countAt(model, root) }
  })

let turn = 0
test('in any order: every address leads to one page, every supporter is counted there once, all can be undone', async () => {
  let merges = 0
  await fc.assert(
    fc.asyncProperty(acts, async (order) => {
      turn += 1
      const slugs = await knelpunten(
        site,
        ...Array.from({ length: size }, (_, at) => `Model ${turn} knelpunt ${at}`),
      )
      const before = await Promise.all(slugs.map((slug) => snapshot(site, slug, [])))
      const clients = Array.from({ length: browsers }, () => site.visitor())
      const model: Model = { into: slugs.map(() => null), said: [] }
      for (const act of order) {
        expect([act, await onSite(act, slugs, clients)]).toEqual([act, inModel(model, act)])
        if (act.kind === 'merge' && model.into[act.at] === act.into) merges += 1
      }
      expect(await shown(slugs)).toEqual(meant(model, slugs))
      for (const [at, slug] of slugs.entries()) {
        if (model.into[at] !== null) expect((await takeApart(editor, slug)).status).toBe(303)
        model.into[at] = null
      }
      expect(await shown(slugs)).toEqual(meant(model, slugs))
      expect(await Promise.all(slugs.map((slug) => snapshot(site, slug, [])))).toEqual(before)
    }),
    { numRuns: 30 },
  )
  // So that the orders are known to do something; how many differs by chance.
  expect(merges).toBeGreaterThan(10)
}, 180_000)
