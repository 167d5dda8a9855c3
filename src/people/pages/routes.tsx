import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { office, root } from '#src/app/office/root.tsx'

const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined)

export type PeopleSearch = { q?: string; account?: 'with' | 'without' | 'inactive' }
const accounts = ['with', 'without', 'inactive'] as const

/** Pages outside the shell: nobody is signed in yet. */
export const entryRoutes = [
  createRoute({
    getParentRoute: () => root,
    path: 'forgotten-password',
    component: lazyRouteComponent(() => import('./forgotten.tsx'), 'ForgottenPassword'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: 'password',
    component: lazyRouteComponent(() => import('./new-password.tsx'), 'NewPassword'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: 'first-administrator',
    component: lazyRouteComponent(() => import('./first-administrator.tsx'), 'FirstAdministrator'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: 'second-factor',
    component: lazyRouteComponent(() => import('./second-factor-page.tsx'), 'SecondFactorPage'),
  }),
] as const

export const peopleRoutes = [
  createRoute({
    getParentRoute: () => office,
    path: 'me',
    component: lazyRouteComponent(() => import('./my-account.tsx'), 'MyAccount'),
  }),
  createRoute({
    getParentRoute: () => office,
    path: 'people',
    validateSearch: ({ q, account }: Record<string, unknown>): PeopleSearch => {
      const chosen = accounts.find((one) => one === account)
      const words = text(q)
      return { ...(words !== undefined && { q: words }), ...(chosen && { account: chosen }) }
    },
    component: lazyRouteComponent(() => import('./people-list.tsx'), 'PeopleList'),
  }),
  createRoute({
    getParentRoute: () => office,
    path: 'people/proposals',
    validateSearch: ({ succession }: Record<string, unknown>): { succession?: string } => {
      const id = text(succession)
      return id ? { succession: id } : {}
    },
    component: lazyRouteComponent(() => import('./proposals.tsx'), 'GrantProposals'),
  }),
  createRoute({
    getParentRoute: () => office,
    path: 'units/$id/powers',
    validateSearch: ({ act }: Record<string, unknown>): { act?: string } => {
      const asked = text(act)
      return asked ? { act: asked } : {}
    },
    component: lazyRouteComponent(() => import('./powers.tsx'), 'Powers'),
  }),
  createRoute({
    getParentRoute: () => office,
    path: 'people/$id',
    component: lazyRouteComponent(() => import('./person.tsx'), 'PersonPage'),
  }),
] as const
