import { z } from 'zod'
import { endpoint } from '#src/platform/endpoint.ts'

/** `:token` ends in `.ics`, by which some calendar programs know what they are given. */
export const followCalendar = endpoint({
  name: 'followCalendar',
  summary:
    'Own meetings, deadlines of tasks and reports due, for a calendar program: the address itself is the access token',
  method: 'GET',
  path: '/calendars/:token',
  audience: 'signed-in',
  tokens: 'calendar',
  carries: 'feed',
  params: z.object({ token: z.string().max(120) }),
  reply: z.unknown(),
})
