import { router } from '#platform/http/env.ts'
import { deskRoutes } from './desk/routes.tsx'
import { reportRoutes } from './reports/routes.tsx'

export const routes = router()
  .route(
    '/',
    reportRoutes(() => Promise.resolve([])),
  )
  .route('/', deskRoutes)
