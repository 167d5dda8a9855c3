import { z } from 'zod'
import { When } from '#src/tasks/contract.ts'

const words = (longest: number) => z.string().trim().normalize('NFC').max(longest)

/** Somebody named for a task: a unit of the directory, or a name that is linked to none. */
export const Named = z.strictObject({ name: words(400).min(1), unitId: z.uuid().nullable() })
export type Named = z.output<typeof Named>
const names = z.array(Named).max(400)

export const decisions = ['open', 'accepted', 'dropped'] as const

export const Draft = z
  .strictObject({
    id: z.uuid(),
    decision: z.enum(decisions),
    content: words(3000),
    lead: names,
    coordinating: names,
    watching: names,
    when: When.nullable(),
    product: words(1000).nullable(),
    provision: words(200).nullable(),
    /** Where in the text it is read from, by UTF-16 places. */
    sources: z.array(z.strictObject({ start: z.int().min(0), end: z.int().min(0) })).max(50),
    confidence: z.number().min(0).max(1),
    /** A person has changed what was read. */
    edited: z.boolean(),
  })
  .meta({ id: 'TaskDraft' })
export type Draft = z.output<typeof Draft>

/** How many drafts of a document a person may be asked to review. */
export const mostDrafts = 2000

export const ReadHead = z.object({
  symbol: z.string().nullable(),
  issuer: z.string().nullable(),
  date: z.iso.date().nullable(),
  kind: z.string().nullable(),
  abstract: z.string().nullable(),
})
export type ReadHead = z.output<typeof ReadHead>

const Cell = z.object({ start: z.number(), end: z.number(), merged: z.boolean().optional() })
export const Block = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('paragraph'), start: z.number(), end: z.number() }),
  z.object({ kind: z.literal('table'), start: z.number(), end: z.number(), rows: z.array(z.array(Cell)) }),
])
export type Block = z.output<typeof Block>
