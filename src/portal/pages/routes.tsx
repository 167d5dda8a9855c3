import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { office } from '#src/app/office/root.tsx'

/** What the office sets about the public side. */
export const portalOfficePages = [
  createRoute({
    getParentRoute: () => office,
    path: 'site',
    component: lazyRouteComponent(() => import('./site-page.tsx'), 'SitePage'),
  }),
] as const
