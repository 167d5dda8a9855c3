import { z } from 'zod'
import { endpoint } from '#src/platform/endpoint.ts'
import { threadColumns, threadKinds } from './thread-kinds.ts'

/** How a node stands to the record asked about: it came from it, is it, came of it, or only stands beside. */
export const threadWays = ['before', 'here', 'after', 'beside'] as const

export const ThreadNode = z
  .object({
    /** `kind:id`, or `kind:way:many` of a group. */
    key: z.string(),
    kind: z.enum(threadKinds),
    column: z.enum(threadColumns),
    way: z.enum(threadWays),
    /** How many steps it stands from the record; 0 is the record. */
    steps: z.int(),
    /** The page of the record, or of the list of a group. */
    to: z.string(),
    title: z.string(),
    titleEn: z.string().nullable(),
    /** Who leads, sends, issued. */
    about: z.string().nullable(),
    period: z.string().nullable(),
    state: z.string().nullable(),
    /** Days late (over 0) or left. */
    days: z.number().nullable(),
    percent: z.number().nullable(),
    day: z.iso.date().nullable(),
    /** Many of one kind that stand together: how many, how many of them are finished, how many late. */
    many: z.object({ total: z.number(), done: z.number(), late: z.number() }).nullable(),
  })
  .meta({ id: 'ThreadNode' })
export type ThreadNode = z.output<typeof ThreadNode>

export const Thread = z
  .object({
    nodes: z.array(ThreadNode),
    edges: z.array(z.object({ from: z.string(), to: z.string() })),
    /** The thread is longer than what is read of it. */
    cut: z.boolean(),
  })
  .meta({ id: 'Thread' })
export type Thread = z.output<typeof Thread>

export const getThread = endpoint({
  name: 'getThread',
  summary: 'What a record came from and what came of it, as far as the reader may see',
  method: 'GET',
  path: '/thread',
  audience: 'signed-in',
  query: z.object({
    kind: z.enum(threadKinds),
    id: z.uuid(),
    /** `near`: two steps each way and what stands beside; `whole`: all the way. */
    span: z.enum(['near', 'whole']).default('near'),
  }),
  reply: Thread,
})
