import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { office } from '#src/app/office/root.tsx'

const todayRoute = createRoute({
  getParentRoute: () => office,
  path: '/',
  component: lazyRouteComponent(() => import('./today-page.tsx'), 'TodayPage'),
})
const threadRoute = createRoute({
  getParentRoute: () => office,
  path: 'thread/$kind/$id',
  validateSearch: (raw: Record<string, unknown>): { span?: 'whole' } => (raw.span === 'whole' ? { span: 'whole' } : {}),
  component: lazyRouteComponent(() => import('./thread-page.tsx'), 'ThreadPage'),
})
const tourRoute = createRoute({
  getParentRoute: () => office,
  path: 'tour',
  component: lazyRouteComponent(() => import('./tour-page.tsx'), 'TourPage'),
})
const unitsRoute = createRoute({
  getParentRoute: () => office,
  path: 'today/units',
  component: lazyRouteComponent(() => import('./units-page.tsx'), 'UnitsPage'),
})
export const overviewPages = [todayRoute, unitsRoute, threadRoute, tourRoute] as const
