import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { office } from '#src/app/office/root.tsx'
import { whats } from '../comparing/shapes.ts'
import { fileKinds } from '../contract-files.ts'
import { type UnitKind, unitKinds } from '../kinds.ts'

const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined)
const day = (value: unknown) => (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : undefined)

/** What the directory shows; in the address, so that it can be sent. `kinds` with commas. */
export type DirectorySearch = { on?: string; q?: string; kinds?: string }

/** Where the guided act stands, and from whose page one came. */
export const steps = ['kind', 'units', 'preview'] as const
export type GuideSearch = { unit?: string; step?: (typeof steps)[number] }

const known = <T extends string>(value: unknown, of: readonly T[]) => of.find((one) => one === value)
/** Two days, and which of the changes between them. */
export type ChangesSearch = { from?: string; to?: string; what?: (typeof whats)[number]; kind?: UnitKind; q?: string }
/** Which set, of which kind of unit, on which day. */
export type GroupsSearch = { set?: string; kind?: UnitKind; on?: string }
/** What is imported. */
export type FilesSearch = { kind?: (typeof fileKinds)[number] }

export const unitPages = [
  createRoute({
    getParentRoute: () => office,
    path: 'units/files',
    validateSearch: (search: Record<string, unknown>): FilesSearch => {
      const kind = known(search.kind, fileKinds)
      return kind ? { kind } : {}
    },
    component: lazyRouteComponent(() => import('./files/files-page.tsx'), 'FilesPage'),
  }),
  createRoute({
    getParentRoute: () => office,
    path: 'units/changes',
    validateSearch: (search: Record<string, unknown>): ChangesSearch => {
      const [from, to, q] = [day(search.from), day(search.to), text(search.q)]
      const [what, kind] = [known(search.what, whats), known(search.kind, unitKinds)]
      return { ...(from && { from }), ...(to && { to }), ...(what && { what }), ...(kind && { kind }), ...(q && { q }) }
    },
    component: lazyRouteComponent(() => import('./changes.tsx'), 'Changes'),
  }),
  createRoute({
    getParentRoute: () => office,
    path: 'units/groups',
    validateSearch: (search: Record<string, unknown>): GroupsSearch => {
      const [set, kind, on] = [text(search.set), known(search.kind, unitKinds), day(search.on)]
      return { ...(set && { set }), ...(kind && { kind }), ...(on && { on }) }
    },
    component: lazyRouteComponent(() => import('./groups.tsx'), 'Groups'),
  }),
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
    path: 'units/successions',
    validateSearch: (search: Record<string, unknown>): { q?: string } => {
      const q = text(search.q)
      return q ? { q } : {}
    },
    component: lazyRouteComponent(() => import('./succession/list.tsx'), 'SuccessionList'),
  }),
  createRoute({
    getParentRoute: () => office,
    path: 'units/successions/new',
    validateSearch: (search: Record<string, unknown>): GuideSearch => {
      const [unit, step] = [text(search.unit), steps.find((one) => one === search.step)]
      return { ...(unit && { unit }), ...(step && { step }) }
    },
    component: lazyRouteComponent(() => import('./succession/guide.tsx'), 'SuccessionGuide'),
  }),
  createRoute({
    getParentRoute: () => office,
    path: 'units/successions/$id',
    component: lazyRouteComponent(() => import('./succession/succession-page.tsx'), 'SuccessionPage'),
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
