import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { office } from '#src/app/office/root.tsx'

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

export const workYearPages = [current, one] as const
