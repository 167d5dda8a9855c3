import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { office } from '#src/app/office/root.tsx'
import { readAdviceSearch } from './search.ts'

const list = createRoute({
  getParentRoute: () => office,
  path: 'advice',
  validateSearch: readAdviceSearch,
  component: lazyRouteComponent(() => import('./advice-list.tsx'), 'AdviceList'),
})
const add = createRoute({
  getParentRoute: () => office,
  path: 'advice/new',
  component: lazyRouteComponent(() => import('./advice-new.tsx'), 'NewAdvice'),
})
const one = createRoute({
  getParentRoute: () => office,
  path: 'advice/$adviceId',
  component: lazyRouteComponent(() => import('./advice-page.tsx'), 'AdvicePage'),
})
const edit = createRoute({
  getParentRoute: () => office,
  path: 'advice/$adviceId/edit',
  component: lazyRouteComponent(() => import('./advice-edit.tsx'), 'EditAdvice'),
})

export const advicePages = [list, add, one, edit] as const
