import { z } from 'zod'
import { endpoint } from '#src/platform/endpoint.ts'
import { Dashboard, DashboardBody, DashboardLine, Shares, version } from './shapes.ts'
import { DashboardShown } from './shown-shapes.ts'

const byId = z.object({ id: z.uuid() })
const Made = z.object({ id: z.uuid(), version: z.number() })

export const listDashboards = endpoint({
  name: 'listDashboards',
  summary: 'Dashboards that the reader made or that are shared with them',
  method: 'GET',
  path: '/dashboards',
  audience: 'signed-in',
  query: z.object({ q: z.string().max(200).optional(), archived: z.stringbool().default(false) }),
  reply: z.object({ rows: z.array(DashboardLine), archived: z.int(), may: z.array(z.enum(['make'])) }),
})
export const readDashboard = endpoint({
  name: 'readDashboard',
  summary: 'One dashboard: its tiles in order, and with whom it is shared',
  method: 'GET',
  path: '/dashboards/:id',
  audience: 'signed-in',
  params: byId,
  reply: Dashboard,
})

/** How the whole board is read; nothing of it is kept. */
export const Reading = z.object({
  /** Another unit than the board's, for tiles that name none. */
  unitId: z.uuid().optional(),
  /** In place of periods that move. */
  period: z.string().max(30).optional(),
  structure: z.iso.date().optional(),
  provisional: z.stringbool().default(false),
})
export type Reading = z.output<typeof Reading>
export const showDashboard = endpoint({
  name: 'showDashboard',
  summary:
    'What the tiles of a dashboard show to this reader now: figures, lights, with what the reader may not see said so',
  method: 'GET',
  path: '/dashboards/:id/tiles',
  audience: 'signed-in',
  params: byId,
  query: Reading,
  reply: DashboardShown,
})
export const dashboardWord = endpoint({
  name: 'dashboardWord',
  summary: 'The same as a Word file: an internal report with tables and charts, in the layout of official documents',
  method: 'GET',
  path: '/dashboards/:id/word',
  audience: 'signed-in',
  carries: 'export',
  params: byId,
  query: Reading,
  reply: z.unknown(),
})
export const makeDashboard = endpoint({
  name: 'makeDashboard',
  summary: 'Make a dashboard; with the `id` of one just deleted, bring it back',
  method: 'POST',
  path: '/dashboards',
  audience: 'dashboard.write',
  body: DashboardBody.extend({
    id: z.uuid().optional(),
    /** The unit that keeps it; may be left out where the actor keeps dashboards for one unit only. */
    ownerUnitId: z.uuid().optional(),
    shares: Shares.default([]),
  }),
  reply: Made,
})
export const editDashboard = endpoint({
  name: 'editDashboard',
  summary: 'Change name, description, unit and tiles',
  method: 'PUT',
  path: '/dashboards/:id',
  audience: 'dashboard.write',
  params: byId,
  body: DashboardBody.extend({ version }),
  reply: Made,
})
export const shareDashboard = endpoint({
  name: 'shareDashboard',
  summary: 'Say with which units, roles and persons it is shared, to read or to edit',
  method: 'PUT',
  path: '/dashboards/:id/shares',
  audience: 'dashboard.write',
  params: byId,
  body: z.strictObject({ shares: Shares, version }),
  reply: Made,
})
export const copyDashboard = endpoint({
  name: 'copyDashboard',
  summary: 'Copy a dashboard one sees as one’s own, shared with nobody',
  method: 'POST',
  path: '/dashboards/:id/copies',
  audience: 'dashboard.write',
  params: byId,
  body: z.strictObject({ name: DashboardBody.shape.name, ownerUnitId: z.uuid().optional() }),
  reply: Made,
})
export const archiveDashboard = endpoint({
  name: 'archiveDashboard',
  summary: 'Put away a dashboard that is no longer used; it stays readable',
  method: 'POST',
  path: '/dashboards/:id/archiving',
  audience: 'dashboard.write',
  params: byId,
  body: z.strictObject({ version }),
  reply: Made,
})
export const unarchiveDashboard = endpoint({
  name: 'unarchiveDashboard',
  summary: 'Take a dashboard into use again',
  method: 'DELETE',
  path: '/dashboards/:id/archiving',
  audience: 'dashboard.write',
  params: byId,
  body: z.strictObject({ version }),
  reply: Made,
})
export const deleteDashboard = endpoint({
  name: 'deleteDashboard',
  summary: 'Delete a dashboard; figures, tasks and reports stay where they are',
  method: 'DELETE',
  path: '/dashboards/:id',
  audience: 'dashboard.write',
  params: byId,
  body: z.strictObject({ version }),
  reply: z.object({ id: z.uuid() }),
})
