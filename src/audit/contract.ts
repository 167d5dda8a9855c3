import { z } from 'zod'
import { endpoint } from '#src/platform/endpoint.ts'
import { groups } from './groups.ts'
import { AccessRow, AuditPage, Named } from './shapes.ts'

const day = z.iso.date().optional()
const seq = z.string().regex(/^\d{1,18}$/)
/** The event after which the page begins. */
const after = seq.optional()

export const AuditFilter = z.object({
  from: day,
  to: day,
  actorId: z.uuid().optional(),
  /** What the action is about: the word before the point. */
  group: z.enum(groups).optional(),
  /** The kind of the record, and one record of it. */
  kind: z.string().max(40).optional(),
  subjectId: z.string().max(60).optional(),
  /** Records of which this unit is a part. */
  unitId: z.uuid().optional(),
  /** Words in what was told, without tone marks. */
  q: z.string().max(200).optional(),
})
export type AuditFilter = z.output<typeof AuditFilter>

export const listAudit = endpoint({
  name: 'listAudit',
  summary: 'The audit log of records in reach, newest first, filtered, page by key',
  method: 'GET',
  path: '/audit',
  audience: 'audit.read',
  query: AuditFilter.extend({ after, limit: z.coerce.number().int().min(1).max(200).default(50) }),
  reply: AuditPage,
})
export const readHistory = endpoint({
  name: 'readHistory',
  summary: 'What was done to one record that the reader sees, newest first, page by key',
  method: 'GET',
  path: '/history/:kind/:id',
  audience: 'signed-in',
  params: z.object({ kind: z.string().max(40), id: z.string().max(60) }),
  query: z.object({ after, limit: z.coerce.number().int().min(1).max(100).default(20) }),
  reply: AuditPage,
})
export const exportAudit = endpoint({
  name: 'exportAudit',
  summary: 'The audit log of a filter as CSV in the reader’s language',
  method: 'GET',
  path: '/audit-export',
  audience: 'audit.read',
  carries: 'export',
  query: AuditFilter,
  reply: z.unknown(),
})
export const listAuditActors = endpoint({
  name: 'listAuditActors',
  summary: 'Those who may be asked for in the audit log',
  method: 'GET',
  path: '/audit-actors',
  audience: 'audit.read',
  reply: z.array(Named),
})
export const listAccess = endpoint({
  name: 'listAccess',
  summary: 'The access log: sign-ins, refusals, exports, opened personal data; newest first, page by key',
  method: 'GET',
  path: '/access-log',
  audience: 'audit.read',
  query: z.object({
    from: day,
    to: day,
    actorId: z.uuid().optional(),
    after: z
      .string()
      .regex(/^\d{4}-\d\d-\d\d~\d{1,18}$/)
      .optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  reply: z.object({ rows: z.array(AccessRow), names: z.record(z.string(), z.string()), next: z.string().nullable() }),
})
