import { type Ctx, router, stageOf } from '#platform/http/env.ts'
import { visit } from '#platform/http/routes.ts'
import { submit } from '#platform/http/submit.ts'
import { afterAct, type DoneAct } from '../done/done.ts'
import type { ObstacleTables } from '../known/schema.ts'
import { pageOf } from '../known/together/queries.ts'
import { mergeObstacle, unmergeObstacle } from './commands.ts'
import { apartPath, benchPath, bundlePath, choosePath, costsPath, onePath } from './paths.ts'
import { apartPage, apartView, chooseView, costsView, listView, mergeView, oneView } from './views.tsx'

/** Where it is worked on now, which tells what was done. */
const onPage =
  (act: DoneAct) =>
  async ({ id }: { readonly id: string }, c: Ctx): Promise<string> =>
    afterAct(onePath((await pageOf(stageOf<ObstacleTables>(c).db, id)) ?? ''), act)

/** Putting public knelpunten together, and taking them apart. */
export const bundlingRoutes = router()
  .get(benchPath, visit('obstacle.list-bench', listView))
  .get(onePath(':slug'), visit('obstacle.read-bench', oneView))
  .get(costsPath(':slug'), visit('obstacle.read-costs', costsView))
  .get(choosePath(':slug'), visit('obstacle.merge', chooseView))
  .get(
    bundlePath(':slug', ':into'),
    visit('obstacle.merge', (c) => mergeView(c)),
  )
  .post(
    bundlePath(':slug', ':into'),
    submit(mergeObstacle, {
      path: { slug: 'slug', into: 'into' },
      done: onPage('samengevoegd'),
      again: (form, c) => mergeView(c, form),
    }),
  )
  .get(apartPath(':slug'), visit('obstacle.unmerge', apartView))
  .post(
    apartPath(':slug'),
    submit(unmergeObstacle, {
      path: { slug: 'slug' },
      done: onPage('uit-elkaar'),
      again: (form, c) => apartPage(c, form),
    }),
  )
