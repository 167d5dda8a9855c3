import type { QueryClient } from '@tanstack/react-query'
import { createRootRouteWithContext, createRoute, Outlet, redirect } from '@tanstack/react-router'
import type { Problem } from '#src/platform/problem.ts'
import { Failed, LoneNotFound, NotFound } from './failed.tsx'
import { me } from './me.ts'
import { Shell } from './shell.tsx'

/** Parent of pages outside the shell (sign-in, first link). */
export const root = createRootRouteWithContext<{ queries: QueryClient }>()({
  component: Outlet,
  notFoundComponent: LoneNotFound,
  errorComponent: Failed,
})

/** Parent of every page of the back office: `createRoute({ getParentRoute: () => office, path: 'tasks', … })`. */
export const office = createRoute({
  getParentRoute: () => root,
  id: 'office',
  component: Shell,
  errorComponent: Failed,
  notFoundComponent: NotFound,
  beforeLoad: async ({ context, location }) => {
    const known = await context.queries.ensureQueryData(me).catch((problem: Problem) => {
      if (problem.status !== 401) throw problem
      throw redirect({ to: '/sign-in', search: { to: location.href } } as never)
    })
    return { me: known }
  },
})
