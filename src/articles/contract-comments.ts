import { z } from 'zod'
import { endpoint } from '#src/platform/endpoint.ts'
import { commentStates, commentVerbs } from './moves.ts'
import { CommentRow } from './shapes.ts'

const filter = {
  state: z.enum(commentStates).optional(),
  articleId: z.uuid().optional(),
  q: z.string().max(200).optional(),
}
export const listComments = endpoint({
  name: 'listComments',
  summary: 'Comments on the articles of the own unit: those that wait the oldest first, others the newest first',
  method: 'GET',
  path: '/comments',
  audience: 'comment.moderate',
  query: z.object({
    ...filter,
    after: z.string().max(80).optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  reply: z.object({
    rows: z.array(CommentRow),
    next: z.string().nullable(),
    /** Of this filter. */
    total: z.number(),
    byState: z.record(z.string(), z.number()),
    articles: z.array(z.object({ id: z.uuid(), title: z.string(), comments: z.number() })),
  }),
})
export const moderateComments = endpoint({
  name: 'moderateComments',
  summary: 'Show, refuse or hide comments: those named, or all that a filter finds',
  method: 'POST',
  path: '/comment-moderations',
  audience: 'comment.moderate',
  body: z.strictObject({
    move: z.enum(commentVerbs),
    /** Those named; without them all that `filter` finds. */
    ids: z.array(z.uuid()).min(1).max(500).optional(),
    filter: z.strictObject({ articleId: filter.articleId, q: filter.q }).optional(),
    reason: z.string().trim().normalize('NFC').max(500).optional(),
  }),
  reply: z.object({ moved: z.number(), left: z.number() }),
})
