import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { office } from '#src/app/office/root.tsx'
import { readActivitySearch, readTotalsSearch } from './search.ts'

const list = createRoute({
  getParentRoute: () => office,
  path: 'activities',
  validateSearch: readActivitySearch,
  component: lazyRouteComponent(() => import('./activity-list.tsx'), 'ActivityList'),
})
const add = createRoute({
  getParentRoute: () => office,
  path: 'activities/new',
  validateSearch: (raw: Record<string, unknown>): { typeId?: string } =>
    typeof raw.typeId === 'string' ? { typeId: raw.typeId } : {},
  component: lazyRouteComponent(() => import('./activity-new.tsx'), 'NewActivity'),
})
const types = createRoute({
  getParentRoute: () => office,
  path: 'activities/types',
  component: lazyRouteComponent(() => import('./types/type-list.tsx'), 'TypeList'),
})
const newType = createRoute({
  getParentRoute: () => office,
  path: 'activities/types/new',
  component: lazyRouteComponent(() => import('./types/type-new.tsx'), 'NewType'),
})
const oneType = createRoute({
  getParentRoute: () => office,
  path: 'activities/types/$typeId',
  component: lazyRouteComponent(() => import('./types/type-page.tsx'), 'TypePage'),
})
const calendar = createRoute({
  getParentRoute: () => office,
  path: 'activities/calendar',
  validateSearch: readActivitySearch,
  component: lazyRouteComponent(() => import('./activity-calendar.tsx'), 'ActivityCalendar'),
})
const totals = createRoute({
  getParentRoute: () => office,
  path: 'activities/totals',
  validateSearch: readTotalsSearch,
  component: lazyRouteComponent(() => import('./activity-totals.tsx'), 'ActivityTotals'),
})
const one = createRoute({
  getParentRoute: () => office,
  path: 'activities/$activityId',
  component: lazyRouteComponent(() => import('./activity-page.tsx'), 'ActivityPage'),
})
const edit = createRoute({
  getParentRoute: () => office,
  path: 'activities/$activityId/edit',
  component: lazyRouteComponent(() => import('./activity-edit.tsx'), 'EditActivity'),
})

export const activityPages = [list, add, calendar, totals, types, newType, oneType, one, edit] as const
