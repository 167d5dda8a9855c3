import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { office } from '#src/app/office/root.tsx'

export const purposes = ['writing', 'approving', 'receiving', 'overdue', 'reading'] as const
export type Purpose = (typeof purposes)[number]
export type ReportSearch = { for?: Purpose; unit?: string }
export type DeskSearch = { regime?: string; unit?: string; period?: string }

const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined)

export const reportRoutes = [
  createRoute({
    getParentRoute: () => office,
    path: 'reports',
    validateSearch: (search: Record<string, unknown>): ReportSearch => {
      const purpose = purposes.find((one) => one === search.for)
      const unit = text(search.unit)
      return { ...(purpose && { for: purpose }), ...(unit && { unit }) }
    },
    component: lazyRouteComponent(() => import('./report-list.tsx'), 'ReportList'),
  }),
  createRoute({
    getParentRoute: () => office,
    path: 'reports/desk',
    validateSearch: (search: Record<string, unknown>): DeskSearch => {
      const [regime, unit, period] = [text(search.regime), text(search.unit), text(search.period)]
      return { ...(regime && { regime }), ...(unit && { unit }), ...(period && { period }) }
    },
    component: lazyRouteComponent(() => import('./desk-page.tsx'), 'DeskPage'),
  }),
  createRoute({
    getParentRoute: () => office,
    path: 'reports/$id',
    component: lazyRouteComponent(() => import('./report-page.tsx'), 'ReportPage'),
  }),
] as const
