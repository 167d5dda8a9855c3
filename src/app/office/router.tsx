import { QueryClient } from '@tanstack/react-query'
import { createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router'
import { activityPages } from '#src/activities/pages/routes.tsx'
import { advicePages } from '#src/advice/pages/routes.tsx'
import { articlesPages } from '#src/articles/pages/routes.tsx'
import { auditPages } from '#src/audit/pages/routes.tsx'
import { coordinationPages } from '#src/coordination/pages/routes.tsx'
import { dashboardPages } from '#src/dashboards/pages/routes.tsx'
import { directivePages } from '#src/directives/pages/routes.tsx'
import { disseminationPages } from '#src/dissemination/pages/routes.tsx'
import { documentsPages } from '#src/documents/pages/routes.tsx'
import { indicatorPages } from '#src/indicators/pages/routes.tsx'
import { meetingsPages } from '#src/meetings/pages/routes.tsx'
import { messagePages } from '#src/messages/pages/routes.tsx'
import { overviewPages } from '#src/overview/pages/routes.tsx'
import { entryRoutes, peopleRoutes } from '#src/people/pages/routes.tsx'
import type { Problem } from '#src/platform/problem.ts'
import { portalOfficePages } from '#src/portal/pages/routes.tsx'
import { privacyPages } from '#src/privacy/pages/routes.tsx'
import { readingPages } from '#src/readings/pages/routes.tsx'
import { reportRoutes } from '#src/reports/pages/routes.tsx'
import { reviewsPages } from '#src/reviews/pages/routes.tsx'
import { sheetPages } from '#src/sheets/pages/routes.tsx'
import { taskPages } from '#src/tasks/pages/routes.tsx'
import { unitPages } from '#src/units/pages/routes.tsx'
import { workYearPages } from '#src/workYear/pages/routes.tsx'
import { yearReportPages } from '#src/yearReport/pages/routes.tsx'
import { Failed } from './failed.tsx'
import { office, root } from './root.tsx'

/**
 * Every page. A slice exports its routes from `pages/routes.tsx`, each with `getParentRoute: () => office` and
 * `component: lazyRouteComponent(() => import('./task-list.tsx'), 'TaskList')`. What routes.tsx itself imports is in the
 * first load: no contract, no zod, no page there; `validateSearch` is a plain function.
 */
const signIn = createRoute({
  getParentRoute: () => root,
  path: 'sign-in',
  validateSearch: ({ to }: Record<string, unknown>): { to?: string } => (typeof to === 'string' ? { to } : {}),
  component: lazyRouteComponent(() => import('./sign-in.tsx'), 'SignIn'),
})

/** A refusal stays a refusal: only what may pass by itself, such as a lost line, is asked for once more. */
const again = (failures: number, { status }: Problem) => failures < 1 && !(status >= 400 && status < 500)

export const queries = new QueryClient({
  defaultOptions: {
    // also without a line: what is kept on this machine is found, and what is not says so instead of waiting
    queries: {
      networkMode: 'always',
      refetchOnReconnect: true,
      retry: (n, error) => again(n, error as Problem),
      staleTime: 10_000,
    },
    mutations: { networkMode: 'always' },
  },
})

export const router = createRouter({
  basepath: '/app',
  routeTree: root.addChildren([
    office.addChildren([
      ...overviewPages,
      ...taskPages,
      ...directivePages,
      ...readingPages,
      ...sheetPages,
      ...indicatorPages,
      ...dashboardPages,
      ...peopleRoutes,
      ...reportRoutes,
      ...unitPages,
      ...documentsPages,
      ...coordinationPages,
      ...disseminationPages,
      ...reviewsPages,
      ...meetingsPages,
      ...activityPages,
      ...advicePages,
      ...messagePages,
      ...workYearPages,
      ...yearReportPages,
      ...articlesPages,
      ...portalOfficePages,
      ...auditPages,
      ...privacyPages,
    ]),
    signIn,
    ...entryRoutes,
  ]),
  context: { queries },
  // each page has its own: what fails there leaves the menu standing
  defaultErrorComponent: Failed,
  defaultPreload: 'intent',
  scrollRestoration: true,
})
declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
