import { z } from 'zod'

export const Named = z.object({ id: z.string(), name: z.string() })

export const AuditRow = z
  .object({
    seq: z.string(),
    /** By the domain's clock, and by the real one. */
    at: z.iso.datetime(),
    recordedAt: z.iso.datetime(),
    /** Null: the system. */
    actor: Named.nullable(),
    actingFor: Named.nullable(),
    action: z.string(),
    subject: z.object({ kind: z.string(), id: z.string(), name: z.string().nullable(), opens: z.boolean() }),
    /** What was told; `hidden`: the draft of another unit; `erased`: taken away by an act that is an event itself. */
    content: z.enum(['told', 'hidden', 'erased']),
    payload: z.unknown(),
    /** What earlier events said of the same; null where this one is the first, or tells itself what stood there. */
    before: z.unknown(),
  })
  .meta({ id: 'AuditEvent' })
export type AuditRow = z.output<typeof AuditRow>

/** `names`: what the records that events speak of are called, by id, as far as the reader may know. */
export const AuditPage = z.object({
  rows: z.array(AuditRow),
  names: z.record(z.string(), z.string()),
  next: z.string().nullable(),
})
export type AuditPage = z.output<typeof AuditPage>

export const AccessRow = z
  .object({
    day: z.iso.date(),
    seq: z.string(),
    recordedAt: z.iso.datetime(),
    actor: Named.nullable(),
    /** By a command at the server's own console. */
    own: z.boolean(),
    action: z.string(),
    detail: z.record(z.string(), z.unknown()),
  })
  .meta({ id: 'AccessEvent' })
export type AccessRow = z.output<typeof AccessRow>
