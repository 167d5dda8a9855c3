import { z } from 'zod'
import { messageKinds, subjectKinds } from './kinds.ts'

export const Facts = z.object({
  /** The day it is due, and how many days late it was when this was said (below 0: left). */
  deadline: z.iso.date().nullish(),
  days: z.int().nullish(),
  /** What somebody wrote: a reason, a sentence. */
  note: z.string().nullish(),
  /** The reader wants no reminders of it by themselves: this one was sent by hand. */
  muted: z.boolean().optional(),
})
export type Facts = z.output<typeof Facts>

export const Message = z
  .object({
    id: z.uuid(),
    kind: z.enum(messageKinds),
    subject: z.object({ kind: z.enum(subjectKinds), id: z.uuid() }),
    /** Of a task its content and code; of a report the regime's name and the period's code. */
    title: z.string(),
    code: z.string(),
    facts: Facts,
    by: z.string().nullable(),
    at: z.iso.datetime(),
    read: z.boolean(),
  })
  .meta({ id: 'Message' })
export type Message = z.output<typeof Message>

export const Settings = z.strictObject({
  /** The hour of the letter of the day. */
  time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
  byMail: z.boolean(),
})
export type Settings = z.output<typeof Settings>
export const unset: Settings = { time: '07:30', byMail: true }
