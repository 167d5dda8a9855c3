import { z } from 'zod'
import { endpoint } from '#src/platform/endpoint.ts'
import { messageKinds } from './kinds.ts'
import { Message, Settings } from './shapes.ts'

export { Call, CallBody, Ids, People, Sheet } from './sheet/shapes.ts'

export const listMessages = endpoint({
  name: 'listMessages',
  summary: 'One’s own messages, the newest first by the domain’s clock: of records that one may still read',
  method: 'GET',
  path: '/messages',
  audience: 'signed-in',
  query: z.object({
    unread: z.stringbool().optional(),
    kind: z.enum(messageKinds).optional(),
    after: z.uuid().optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  reply: z.object({ rows: z.array(Message), next: z.uuid().nullable() }),
})
export const countMessages = endpoint({
  name: 'countMessages',
  summary: 'How many of one’s own messages are unread, counted up to a hundred',
  method: 'GET',
  path: '/message-counts',
  audience: 'signed-in',
  reply: z.object({ unread: z.int() }),
})
export const markMessages = endpoint({
  name: 'markMessages',
  summary: 'Mark own messages as read or unread: these, or all up to one',
  method: 'PUT',
  path: '/messages/read',
  audience: 'signed-in',
  body: z.strictObject({
    /** As many as all at once may have marked: that is undone by naming them. */
    ids: z.array(z.uuid()).min(1).max(10_000).optional(),
    /** Without ids: all up to this one, so that one that came meanwhile stays unread. */
    upTo: z.uuid().optional(),
    read: z.boolean().default(true),
  }),
  /** Those that changed, by which the act is undone. */
  reply: z.object({ ids: z.array(z.uuid()) }),
})
export const readMessageSettings = endpoint({
  name: 'readMessageSettings',
  summary: 'When the own letter of the day is written, and whether one goes out',
  method: 'GET',
  path: '/me/message-settings',
  audience: 'signed-in',
  reply: Settings.extend({
    /** Where letters go; null: nowhere, no address is known. */
    address: z.string().nullable(),
  }),
})
export const setMessageSettings = endpoint({
  name: 'setMessageSettings',
  summary: 'Choose when the own letter of the day is written, and whether one goes out',
  method: 'PUT',
  path: '/me/message-settings',
  audience: 'signed-in',
  body: Settings,
  reply: Settings,
})
