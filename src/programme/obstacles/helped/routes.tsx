import { NotFound } from '#kernel/errors.ts'
import { router } from '#platform/http/env.ts'
import { visit } from '#platform/http/routes.ts'
import { submit } from '#platform/http/submit.ts'
import { knownPath } from '../reports/questions.ts'
import { helpedBy } from './commands.ts'
import { helpedPath, helpPath, whileReading } from './paths.ts'
import { helpedView, sayHelpedView } from './views.tsx'

/** Enough for a whole team behind one address, too little to make numbers. */
const helpLimit = { name: 'help', tries: 30, seconds: 3600 }

export const helpRoutes = router()
  .get(`${helpPath}/:helper/:slug`, visit('report.write', helpedView))
  .get(`${helpPath}/:helper/:slug/zeg`, visit('report.write', sayHelpedView))
  .post(
    helpPath,
    submit(helpedBy, {
      ownOnce: true,
      done: (_answer, _c, out) => {
        if (out === null) return knownPath
        return helpedPath(out.helper, out.slug) + (out.reading ? `?klaar=${whileReading}` : '')
      },
      // A form that no page of ours holds.
      again: () => {
        throw new NotFound()
      },
      limit: helpLimit,
    }),
  )
