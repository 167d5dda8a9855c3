import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { office } from '#src/app/office/root.tsx'
import { readSheetSearch, readStartSearch } from './search.ts'

const start = createRoute({
  getParentRoute: () => office,
  path: 'tasks/import',
  validateSearch: readStartSearch,
  component: lazyRouteComponent(() => import('./start.tsx'), 'StartSheet'),
})
const one = createRoute({
  getParentRoute: () => office,
  path: 'tasks/import/$sheetId',
  validateSearch: readSheetSearch,
  component: lazyRouteComponent(() => import('./sheet-page.tsx'), 'SheetPage'),
})

export const sheetPages = [start, one] as const
