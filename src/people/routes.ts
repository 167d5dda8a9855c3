import type { Slice } from '#src/platform/serve.ts'
import type { PeopleMeans } from './means.ts'
import { sessionRoutes } from './session-routes.ts'

export const peopleRoutes =
  (means: PeopleMeans): Slice =>
  (serve) => {
    sessionRoutes(means)(serve)
  }
