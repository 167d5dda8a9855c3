import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { office } from '#src/app/office/root.tsx'
import { readFiguresSearch } from './search.ts'

const explorer = createRoute({
  getParentRoute: () => office,
  path: 'figures',
  validateSearch: readFiguresSearch,
  component: lazyRouteComponent(() => import('./explorer.tsx'), 'Explorer'),
})

export const indicatorPages = [explorer] as const
