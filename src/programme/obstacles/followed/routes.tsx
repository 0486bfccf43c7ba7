import { NotFound } from '#kernel/errors.ts'
import { router } from '#platform/http/env.ts'
import { submit } from '#platform/http/submit.ts'
import { obstaclePath, obstaclesPath } from '../addresses.ts'
import { afterAct, type DoneAct } from '../done/done.ts'
import { followObstacle, unfollowObstacle } from './commands.ts'
import { followedPath, unfollowedPath } from './paths.ts'

/** A form that no page of ours holds. */
const again = (): never => {
  throw new NotFound()
}

/** Twice is once by itself, and an old page that is sent again does what it says: no key of the form is kept. */
const shared = { ownOnce: true, path: { slug: 'slug' }, again } as const

const onPage = (out: { readonly slug: string } | null, act: DoneAct): string =>
  out === null ? obstaclesPath : afterAct(obstaclePath(out), act)

/** The buttons on the page of a knelpunt, and in the list of what one follows. */
export const followedRoutes = router()
  .post(
    followedPath(':slug'),
    submit(followObstacle, { ...shared, done: (_answer, _c, out) => onPage(out, 'volgt') }),
  )
  .post(
    unfollowedPath(':slug'),
    submit(unfollowObstacle, {
      ...shared,
      done: (_answer, _c, out) =>
        out?.from === 'mine' ? afterAct('/mijn', 'volgt-niet') : onPage(out, 'volgt-niet'),
    }),
  )
