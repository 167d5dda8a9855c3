import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { office } from '#src/app/office/root.tsx'
import { readListSearch, readMatrixSearch, readNewSearch, readOneSearch } from './search.ts'

const list = createRoute({
  getParentRoute: () => office,
  path: 'disseminations',
  validateSearch: readListSearch,
  component: lazyRouteComponent(() => import('./list-page.tsx'), 'DisseminationList'),
})
const matrix = createRoute({
  getParentRoute: () => office,
  path: 'disseminations/matrix',
  validateSearch: readMatrixSearch,
  component: lazyRouteComponent(() => import('./matrix-page.tsx'), 'DisseminationMatrix'),
})
const add = createRoute({
  getParentRoute: () => office,
  path: 'disseminations/new',
  validateSearch: readNewSearch,
  component: lazyRouteComponent(() => import('./form-page.tsx'), 'NewDissemination'),
})
const one = createRoute({
  getParentRoute: () => office,
  path: 'disseminations/$disseminationId',
  validateSearch: readOneSearch,
  component: lazyRouteComponent(() => import('./register-page.tsx'), 'DisseminationPage'),
})
const edit = createRoute({
  getParentRoute: () => office,
  path: 'disseminations/$disseminationId/edit',
  component: lazyRouteComponent(() => import('./edit-page.tsx'), 'EditDissemination'),
})

export const disseminationPages = [list, matrix, add, one, edit] as const
