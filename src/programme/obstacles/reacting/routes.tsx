import { router } from '#platform/http/env.ts'
import { submit } from '#platform/http/submit.ts'
import { followAgain } from '../reports/following/views.tsx'
import { followPath } from '../reports/questions.ts'
import { perCode } from '../reports/routes.tsx'
import { reactToProblem } from './commands.ts'

export const reactingRoutes = router().post(
  `${followPath}/reactie`,
  submit(reactToProblem, {
    ownOnce: true,
    page: (_out, c, values) => followAgain(c, values, { done: 'sent' }),
    again: (form, c) =>
      followAgain(c, form.values as Record<string, string>, { forms: { react: { ...form, key: '' } } }),
    limit: perCode,
  }),
)
