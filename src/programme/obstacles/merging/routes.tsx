import { router } from '#platform/http/env.ts'
import { submit } from '#platform/http/submit.ts'
import { deskPath } from '../desk/paths.ts'
import { dossierView } from '../desk/views.tsx'
import { afterAct } from '../done/done.ts'
import { keepTyped } from '../drafts/views.ts'
import { mergeReport, unmergeReport } from './commands.ts'
import { mergePath, unmergePath } from './paths.ts'

const path = { id: 'id' }

export const mergingRoutes = router()
  .post(
    mergePath(':id'),
    submit(mergeReport, {
      path,
      together: keepTyped,
      done: ({ id }) => afterAct(`${deskPath}/${id}`, 'samengevoegd'),
      again: (mergeForm, c) => dossierView(c, { mergeForm }),
    }),
  )
  .post(
    unmergePath(':id'),
    submit(unmergeReport, {
      path,
      together: keepTyped,
      done: ({ id }) => afterAct(`${deskPath}/${id}`, 'uit-elkaar'),
      again: (mergeForm, c) => dossierView(c, { mergeForm }),
    }),
  )
