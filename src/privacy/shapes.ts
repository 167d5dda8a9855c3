import { z } from 'zod'

export const states = ['waiting', 'ended', 'confirmed', 'declined', 'withdrawn'] as const

export const ErasureRow = z
  .object({
    id: z.uuid(),
    kind: z.enum(['content', 'person']),
    personId: z.uuid().nullable(),
    /** The person, while there is a name; of content how many events. */
    name: z.string().nullable(),
    events: z.number(),
    reason: z.string(),
    basis: z.string(),
    proposedBy: z.string(),
    proposedAt: z.iso.datetime(),
    endsAt: z.iso.datetime(),
    state: z.enum(states),
    decidedBy: z.string().nullable(),
    decidedFor: z.string().nullable(),
    decidedAt: z.iso.datetime().nullable(),
    /** How many contents of the log went. */
    erased: z.number().nullable(),
    may: z.array(z.enum(['confirm', 'decline', 'withdraw'])),
  })
  .meta({ id: 'Erasure' })
export type ErasureRow = z.output<typeof ErasureRow>

/** What erasing a person takes, and what stays under the name of an erased person. */
export const PersonTraces = z.object({
  positions: z.number(),
  accounts: z.number(),
  sessions: z.number(),
  tokens: z.number(),
  grants: z.number(),
  messages: z.number(),
  /** What the person chose alone: the hour of the letter, muted tasks, own views, the layout of the table. */
  choices: z.number(),
  letters: z.number(),
  contents: z.number(),
  acts: z.number(),
  tasks: z.number(),
  meetings: z.number(),
  calls: z.number(),
  /** Comments on tasks that the person wrote, and those that name them. */
  comments: z.number(),
  /** Made for a unit: views shared there, names that its readings know. */
  shared: z.number(),
  accesses: z.number(),
})
export type PersonTraces = z.output<typeof PersonTraces>

/** An event by what everybody who erases may know of it: never its content. */
export const ErasableEvent = z.object({
  seq: z.number(),
  at: z.iso.datetime(),
  action: z.string(),
  kind: z.string(),
  /** Whether it still has content, and may lose it. */
  told: z.boolean(),
  needed: z.boolean(),
})
export type ErasableEvent = z.output<typeof ErasableEvent>
