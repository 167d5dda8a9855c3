import { z } from 'zod'

export const CommentAct = z.enum(['edit', 'withdraw', 'reply'])

export const TaskComment = z
  .object({
    id: z.uuid(),
    by: z.string(),
    /** What the writer was that day at the unit for which it was said. */
    position: z.string().nullable(),
    unitName: z.string(),
    actingFor: z.string().nullable(),
    at: z.iso.datetime(),
    /** Plain text; `@{id}` names a person of `mentions`. Empty once withdrawn. */
    text: z.string(),
    mentions: z.array(z.object({ id: z.uuid(), name: z.string() })),
    replyTo: z
      .object({
        id: z.uuid(),
        by: z.string(),
        /** How it begins; null once withdrawn. */
        excerpt: z.string().nullable(),
      })
      .nullable(),
    editedAt: z.iso.datetime().nullable(),
    withdrawnAt: z.iso.datetime().nullable(),
    version: z.number(),
    may: z.array(CommentAct),
  })
  .meta({ id: 'TaskComment' })
export type TaskComment = z.output<typeof TaskComment>

export const Mentionable = z.object({
  id: z.uuid(),
  name: z.string(),
  position: z.string().nullable(),
  unitName: z.string(),
})
export type Mentionable = z.output<typeof Mentionable>
