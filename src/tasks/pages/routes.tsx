import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { office } from '#src/app/office/root.tsx'
import { readBriefingSearch } from './briefing/search.ts'
import { readCalendarSearch } from './calendar/search.ts'
import { readPunctualitySearch } from './punctuality/search.ts'
import { readNewTaskSearch, readTaskSearch } from './search.ts'
import { readTimelineSearch } from './timeline/search.ts'

const list = createRoute({
  getParentRoute: () => office,
  path: 'tasks',
  validateSearch: readTaskSearch,
  component: lazyRouteComponent(() => import('./task-list.tsx'), 'TaskList'),
})
const add = createRoute({
  getParentRoute: () => office,
  path: 'tasks/new',
  validateSearch: readNewTaskSearch,
  component: lazyRouteComponent(() => import('./task-new.tsx'), 'NewTask'),
})
const briefing = createRoute({
  getParentRoute: () => office,
  path: 'tasks/briefing',
  validateSearch: readBriefingSearch,
  component: lazyRouteComponent(() => import('./briefing/briefing-page.tsx'), 'BriefingPage'),
})
const calendar = createRoute({
  getParentRoute: () => office,
  path: 'tasks/calendar',
  validateSearch: readCalendarSearch,
  component: lazyRouteComponent(() => import('./calendar/calendar-page.tsx'), 'CalendarPage'),
})
const timeline = createRoute({
  getParentRoute: () => office,
  path: 'tasks/timeline',
  validateSearch: readTimelineSearch,
  component: lazyRouteComponent(() => import('./timeline/timeline-page.tsx'), 'TimelinePage'),
})
const punctuality = createRoute({
  getParentRoute: () => office,
  path: 'punctuality',
  validateSearch: readPunctualitySearch,
  component: lazyRouteComponent(() => import('./punctuality/punctuality-page.tsx'), 'PunctualityPage'),
})
const one = createRoute({
  getParentRoute: () => office,
  path: 'tasks/$taskId',
  component: lazyRouteComponent(() => import('./task-page.tsx'), 'TaskPage'),
})
const edit = createRoute({
  getParentRoute: () => office,
  path: 'tasks/$taskId/edit',
  component: lazyRouteComponent(() => import('./task-edit.tsx'), 'EditTask'),
})

export const taskPages = [list, add, calendar, timeline, briefing, punctuality, one, edit] as const
