import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { office } from '#src/app/office/root.tsx'
import { readDocumentSearch, readWritingSearch } from './search.ts'

const list = createRoute({
  getParentRoute: () => office,
  path: 'documents',
  validateSearch: readDocumentSearch,
  component: lazyRouteComponent(() => import('./document-list.tsx'), 'DocumentList'),
})
const templates = createRoute({
  getParentRoute: () => office,
  path: 'documents/templates',
  component: lazyRouteComponent(() => import('./templates-list.tsx'), 'TemplateList'),
})
const one = createRoute({
  getParentRoute: () => office,
  path: 'documents/$documentId',
  validateSearch: readWritingSearch,
  component: lazyRouteComponent(() => import('./document-page.tsx'), 'DocumentPage'),
})

export const documentsPages = [list, templates, one] as const
