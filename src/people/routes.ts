import type { Slice } from '#src/platform/serve.ts'
import { tokenRoutes } from './access-tokens/routes.ts'
import { accountRoutes, grantRoutes, personRoutes } from './administration-routes.ts'
import type { PeopleMeans } from './means.ts'
import { openSessionRoutes } from './open-sessions/routes.ts'
import { sessionRoutes } from './session-routes.ts'

export const peopleRoutes =
  (means: PeopleMeans): Slice =>
  (serve) => {
    for (const routes of [sessionRoutes, openSessionRoutes, personRoutes, accountRoutes, grantRoutes, tokenRoutes])
      routes(means)(serve)
  }
