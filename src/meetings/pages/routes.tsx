import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { office } from '#src/app/office/root.tsx'
import { readMeetingSearch } from './search.ts'

const list = createRoute({
  getParentRoute: () => office,
  path: 'meetings',
  validateSearch: readMeetingSearch,
  component: lazyRouteComponent(() => import('./meeting-list.tsx'), 'MeetingList'),
})
const add = createRoute({
  getParentRoute: () => office,
  path: 'meetings/new',
  component: lazyRouteComponent(() => import('./meeting-new.tsx'), 'NewMeeting'),
})
const one = createRoute({
  getParentRoute: () => office,
  path: 'meetings/$meetingId',
  component: lazyRouteComponent(() => import('./meeting-page.tsx'), 'MeetingPage'),
})
const edit = createRoute({
  getParentRoute: () => office,
  path: 'meetings/$meetingId/edit',
  component: lazyRouteComponent(() => import('./meeting-edit.tsx'), 'EditMeeting'),
})
const attendance = createRoute({
  getParentRoute: () => office,
  path: 'meetings/$meetingId/attendance',
  component: lazyRouteComponent(() => import('./attendance-page.tsx'), 'AttendancePage'),
})

export const meetingsPages = [list, add, one, edit, attendance] as const
