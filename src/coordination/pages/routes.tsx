import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { office } from '#src/app/office/root.tsx'
import { readMatrixSearch, readRegulationsSearch } from './search.ts'

const list = createRoute({
  getParentRoute: () => office,
  path: 'coordination',
  validateSearch: readRegulationsSearch,
  component: lazyRouteComponent(() => import('./regulation-list.tsx'), 'RegulationList'),
})
const one = createRoute({
  getParentRoute: () => office,
  path: 'coordination/$directiveId',
  validateSearch: readMatrixSearch,
  component: lazyRouteComponent(() => import('./regulation-page.tsx'), 'RegulationPage'),
})

export const coordinationPages = [list, one] as const
