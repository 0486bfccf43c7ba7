import { router } from '#platform/http/env.ts'
import { visit } from '#platform/http/routes.ts'
import { submit } from '#platform/http/submit.ts'
import { deskPath } from '../desk/paths.ts'
import { afterAct } from '../done/done.ts'
import { openDossier } from './commands.ts'
import { openPath } from './paths.ts'
import { openView } from './views.tsx'

/** Before the dossiers themselves: "nieuw" is none of their names. */
export const ownRoutes = router()
  .get(
    openPath,
    visit('report.open', (c) => openView(c)),
  )
  .post(
    openPath,
    submit(openDossier, {
      done: ({ id }) => afterAct(`${deskPath}/${id}`, 'geopend'),
      again: (form, c) => openView(c, form),
    }),
  )
