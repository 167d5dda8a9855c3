import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { office } from '#src/app/office/root.tsx'
import { readReadingSearch } from './search.ts'

const start = createRoute({
  getParentRoute: () => office,
  path: 'readings',
  validateSearch: readReadingSearch,
  component: lazyRouteComponent(() => import('./start.tsx'), 'StartReading'),
})
const one = createRoute({
  getParentRoute: () => office,
  path: 'readings/$readingId',
  component: lazyRouteComponent(() => import('./reading-page.tsx'), 'ReadingPage'),
})

export const readingPages = [start, one] as const
