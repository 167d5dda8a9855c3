import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { office } from '#src/app/office/root.tsx'
import { readCoverageSearch, readDirectiveSearch, readYearSearch } from './search.ts'

const list = createRoute({
  getParentRoute: () => office,
  path: 'directives',
  validateSearch: readDirectiveSearch,
  component: lazyRouteComponent(() => import('./directive-list.tsx'), 'DirectiveList'),
})
const add = createRoute({
  getParentRoute: () => office,
  path: 'directives/new',
  component: lazyRouteComponent(() => import('./directive-new.tsx'), 'NewDirective'),
})
const one = createRoute({
  getParentRoute: () => office,
  path: 'directives/$directiveId',
  component: lazyRouteComponent(() => import('./directive-page.tsx'), 'DirectivePage'),
})
const edit = createRoute({
  getParentRoute: () => office,
  path: 'directives/$directiveId/edit',
  component: lazyRouteComponent(() => import('./directive-edit.tsx'), 'EditDirective'),
})

const coverage = createRoute({
  getParentRoute: () => office,
  path: 'directives/$directiveId/coverage',
  validateSearch: readCoverageSearch,
  component: lazyRouteComponent(() => import('./coverage-page.tsx'), 'CoveragePage'),
})
const coverageOfYear = createRoute({
  getParentRoute: () => office,
  path: 'coverage',
  validateSearch: readYearSearch,
  component: lazyRouteComponent(() => import('./coverage-list.tsx'), 'CoverageList'),
})

export const directivePages = [list, add, one, edit, coverage, coverageOfYear] as const
