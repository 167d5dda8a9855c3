import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { office } from '#src/app/office/root.tsx'
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

export const indicatorPages = [explorer, catalogue, one] as const
