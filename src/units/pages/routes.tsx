import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { office } from '#src/app/office/root.tsx'

const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined)
const day = (value: unknown) => (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : undefined)

/** What the directory shows; in the address, so that it can be sent. `kinds` with commas. */
export type DirectorySearch = { on?: string; q?: string; kinds?: string }

export const unitPages = [
  createRoute({
    getParentRoute: () => office,
    path: 'units',
    validateSearch: (search: Record<string, unknown>): DirectorySearch => {
      const [on, q, kinds] = [day(search.on), text(search.q), text(search.kinds)]
      return { ...(on && { on }), ...(q && { q }), ...(kinds && { kinds }) }
    },
    component: lazyRouteComponent(() => import('./directory.tsx'), 'Directory'),
  }),
  createRoute({
    getParentRoute: () => office,
    path: 'units/shared',
    component: lazyRouteComponent(() => import('./shared-lists.tsx'), 'SharedLists'),
  }),
  createRoute({
    getParentRoute: () => office,
    path: 'units/$id',
    validateSearch: (search: Record<string, unknown>): { on?: string } => {
      const on = day(search.on)
      return on ? { on } : {}
    },
    component: lazyRouteComponent(() => import('./unit-page.tsx'), 'UnitPage'),
  }),
] as const
