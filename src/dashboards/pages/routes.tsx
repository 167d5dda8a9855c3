import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { office } from '#src/app/office/root.tsx'
import { readBoardSearch, readListSearch } from './search.ts'

const list = createRoute({
  getParentRoute: () => office,
  path: 'dashboards',
  validateSearch: readListSearch,
  component: lazyRouteComponent(() => import('./board-list.tsx'), 'BoardList'),
})
const add = createRoute({
  getParentRoute: () => office,
  path: 'dashboards/new',
  component: lazyRouteComponent(() => import('./board-new.tsx'), 'NewBoard'),
})
const one = createRoute({
  getParentRoute: () => office,
  path: 'dashboards/$dashboardId',
  validateSearch: readBoardSearch,
  component: lazyRouteComponent(() => import('./board-page.tsx'), 'BoardPage'),
})

export const dashboardPages = [list, add, one] as const
