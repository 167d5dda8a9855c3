import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { office } from '#src/app/office/root.tsx'

export const privacyPages = [
  createRoute({
    getParentRoute: () => office,
    path: 'erasures',
    component: lazyRouteComponent(() => import('./erasures.tsx'), 'Erasures'),
  }),
  createRoute({
    getParentRoute: () => office,
    path: 'erasures/$id',
    component: lazyRouteComponent(() => import('./erasure.tsx'), 'ErasurePage'),
  }),
  createRoute({
    getParentRoute: () => office,
    path: 'me/data',
    component: lazyRouteComponent(() => import('./my-data.tsx'), 'MyData'),
  }),
  createRoute({
    getParentRoute: () => office,
    path: 'people/$id/data',
    component: lazyRouteComponent(() => import('./person-data.tsx'), 'PersonData'),
  }),
  createRoute({
    getParentRoute: () => office,
    path: 'retention',
    component: lazyRouteComponent(() => import('./retention.tsx'), 'Retention'),
  }),
] as const
