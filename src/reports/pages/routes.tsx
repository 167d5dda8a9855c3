import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { office } from '#src/app/office/root.tsx'
import { type ReportState, reportStates } from '../moves.ts'
import { readConsolidationSearch } from './consolidation/search.ts'
import { readSettingUpSearch } from './regimes/setting-up-search.ts'

export const purposes = ['writing', 'approving', 'receiving', 'overdue', 'reading'] as const
export type Purpose = (typeof purposes)[number]
export type ReportSearch = {
  for?: Purpose
  unit?: string
  regime?: string
  period?: string | number
  state?: ReportState
}
/** `receive`: the period whose reports are being received together. */
export type DeskSearch = { regime?: string; unit?: string; period?: string; receive?: string }

const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined)

export const reportRoutes = [
  createRoute({
    getParentRoute: () => office,
    path: 'reports',
    validateSearch: (search: Record<string, unknown>): ReportSearch => {
      const purpose = purposes.find((one) => one === search.for)
      const [unit, regime] = [text(search.unit), text(search.regime)]
      const period = typeof search.period === 'number' ? search.period : text(search.period)
      const state = reportStates.find((one) => one === search.state)
      return {
        ...(purpose && { for: purpose }),
        ...(unit && { unit }),
        ...(regime && { regime }),
        ...(period !== undefined && { period }),
        ...(state && { state }),
      }
    },
    component: lazyRouteComponent(() => import('./report-list.tsx'), 'ReportList'),
  }),
  createRoute({
    getParentRoute: () => office,
    path: 'reports/desk',
    validateSearch: (search: Record<string, unknown>): DeskSearch => {
      const [regime, unit, period] = [text(search.regime), text(search.unit), text(search.period)]
      const receive = text(search.receive)
      const chosen = { ...(regime && { regime }), ...(unit && { unit }), ...(period && { period }) }
      return { ...chosen, ...(receive && { receive }) }
    },
    component: lazyRouteComponent(() => import('./desk-page.tsx'), 'DeskPage'),
  }),
  createRoute({
    getParentRoute: () => office,
    path: 'reports/consolidation',
    validateSearch: readConsolidationSearch,
    component: lazyRouteComponent(() => import('./consolidation/consolidation-page.tsx'), 'ConsolidationPage'),
  }),
  createRoute({
    getParentRoute: () => office,
    path: 'reports/quick',
    component: lazyRouteComponent(() => import('./regimes/quick-page.tsx'), 'QuickPage'),
  }),
  createRoute({
    getParentRoute: () => office,
    path: 'reports/once',
    component: lazyRouteComponent(() => import('./regimes/once-page.tsx'), 'OncePage'),
  }),
  createRoute({
    getParentRoute: () => office,
    path: 'reports/regimes',
    validateSearch: readSettingUpSearch,
    component: lazyRouteComponent(() => import('./regimes/regime-list.tsx'), 'RegimeList'),
  }),
  createRoute({
    getParentRoute: () => office,
    path: 'reports/regimes/new',
    validateSearch: (search: Record<string, unknown>): { form?: string } => {
      const form = text(search.form)
      return form ? { form } : {}
    },
    component: lazyRouteComponent(() => import('./regimes/new-regime.tsx'), 'NewRegimePage'),
  }),
  createRoute({
    getParentRoute: () => office,
    path: 'reports/regimes/$id/edit',
    component: lazyRouteComponent(() => import('./regimes/edit-regime.tsx'), 'EditRegimePage'),
  }),
  createRoute({
    getParentRoute: () => office,
    path: 'reports/regimes/$id',
    component: lazyRouteComponent(() => import('./regimes/regime-page.tsx'), 'RegimePage'),
  }),
  createRoute({
    getParentRoute: () => office,
    path: 'reports/forms',
    validateSearch: readSettingUpSearch,
    component: lazyRouteComponent(() => import('./forms/form-list.tsx'), 'FormList'),
  }),
  createRoute({
    getParentRoute: () => office,
    path: 'reports/forms/new',
    validateSearch: (search: Record<string, unknown>): { copy?: string } => {
      const copy = text(search.copy)
      return copy ? { copy } : {}
    },
    component: lazyRouteComponent(() => import('./forms/new-form.tsx'), 'NewFormPage'),
  }),
  createRoute({
    getParentRoute: () => office,
    path: 'reports/forms/$id',
    component: lazyRouteComponent(() => import('./forms/form-page.tsx'), 'FormPage'),
  }),
  createRoute({
    getParentRoute: () => office,
    path: 'reports/forms/$id/edit',
    component: lazyRouteComponent(() => import('./forms/form-version.tsx'), 'FormVersionPage'),
  }),
  createRoute({
    getParentRoute: () => office,
    path: 'reports/$id',
    component: lazyRouteComponent(() => import('./report-page.tsx'), 'ReportPage'),
  }),
] as const
