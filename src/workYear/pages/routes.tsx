import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { office } from '#src/app/office/root.tsx'
import { readUnfinishedSearch } from './search.ts'

const current = createRoute({
  getParentRoute: () => office,
  path: 'work-years',
  component: lazyRouteComponent(() => import('./current-year.tsx'), 'CurrentYear'),
})
const one = createRoute({
  getParentRoute: () => office,
  path: 'work-years/$blocId/$year',
  component: lazyRouteComponent(() => import('./board-page.tsx'), 'BoardPage'),
})
const unfinished = createRoute({
  getParentRoute: () => office,
  path: 'work-years/$blocId/$year/tasks',
  validateSearch: readUnfinishedSearch,
  component: lazyRouteComponent(() => import('./unfinished-page.tsx'), 'UnfinishedPage'),
})

export const workYearPages = [current, one, unfinished] as const
