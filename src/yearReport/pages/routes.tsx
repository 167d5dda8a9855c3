import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { office } from '#src/app/office/root.tsx'

const draft = createRoute({
  getParentRoute: () => office,
  path: 'year-reports/new',
  component: lazyRouteComponent(() => import('./draft-page.tsx'), 'DraftPage'),
})

export const yearReportPages = [draft] as const
