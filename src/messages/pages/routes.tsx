import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { office } from '#src/app/office/root.tsx'

export type MessageSearch = { show?: 'all'; kind?: string }
const readSearch = ({ show, kind }: Record<string, unknown>): MessageSearch => ({
  ...(show === 'all' && { show }),
  ...(typeof kind === 'string' && { kind }),
})

const list = createRoute({
  getParentRoute: () => office,
  path: 'messages',
  validateSearch: readSearch,
  component: lazyRouteComponent(() => import('./message-list.tsx'), 'MessageList'),
})
const settings = createRoute({
  getParentRoute: () => office,
  path: 'messages/settings',
  component: lazyRouteComponent(() => import('./settings-page.tsx'), 'MessageSettings'),
})

export const messagePages = [list, settings] as const
