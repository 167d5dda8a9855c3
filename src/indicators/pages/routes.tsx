import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { office } from '#src/app/office/root.tsx'
import { readAssignSearch } from './assigning/search.ts'
import { readFiguresSearch } from './search.ts'

const explorer = createRoute({
  getParentRoute: () => office,
  path: 'figures',
  validateSearch: readFiguresSearch,
  component: lazyRouteComponent(() => import('./explorer.tsx'), 'Explorer'),
})
const catalogue = createRoute({
  getParentRoute: () => office,
  path: 'figures/indicators',
  component: lazyRouteComponent(() => import('./catalogue.tsx'), 'Catalogue'),
})
const one = createRoute({
  getParentRoute: () => office,
  path: 'figures/indicators/$id',
  component: lazyRouteComponent(() => import('./indicator-page.tsx'), 'IndicatorPage'),
})
const target = createRoute({
  getParentRoute: () => office,
  path: 'figures/targets/$id',
  component: lazyRouteComponent(() => import('./assigning/target-page.tsx'), 'TargetPage'),
})
const assign = createRoute({
  getParentRoute: () => office,
  path: 'figures/targets/$id/assign',
  validateSearch: readAssignSearch,
  component: lazyRouteComponent(() => import('./assigning/assign-page.tsx'), 'AssignPage'),
})

export const indicatorPages = [explorer, catalogue, one, target, assign] as const
