import { z } from 'zod'
import { endpoint } from '#src/platform/endpoint.ts'

const byId = z.object({ id: z.uuid() })
const Made = z.object({ id: z.uuid(), version: z.number() })
const version = z.int().positive()

export const amendDirective = endpoint({
  name: 'amendDirective',
  summary: 'Say that a later directive amends or supersedes it, in whole or in one provision, from a day on',
  method: 'POST',
  path: '/directives/:id/amendments',
  audience: 'directive.move',
  params: byId,
  body: z.strictObject({
    kind: z.enum(['amend', 'supersede']),
    byDirectiveId: z.uuid(),
    /** Which provision of the later one says so. */
    byProvisionId: z.uuid().nullish(),
    /** Which provision is amended; left out, the directive as a whole. */
    provisionId: z.uuid().nullish(),
    /** By default the day of the later directive; on a day to come the state changes then. */
    fromDay: z.iso.date().optional(),
    note: z.string().trim().normalize('NFC').min(1).max(2000).optional(),
    version,
  }),
  reply: Made,
})
export const withdrawAmendment = endpoint({
  name: 'withdrawAmendment',
  summary: 'Take back an amendment whose day has not come',
  method: 'DELETE',
  path: '/directives/:id/amendments/:amendmentId',
  audience: 'directive.move',
  params: byId.extend({ amendmentId: z.uuid() }),
  reply: Made,
})
