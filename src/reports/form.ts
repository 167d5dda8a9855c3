import { z } from 'zod'
import { CellRule } from './cellRuleShape.ts'

const Code = z.string().regex(/^[A-Z][A-Z0-9_]*$/)

/** Whose figures a table holds: the reporter's own, its territory's, or those of the units of a kind in its area. */
const About = z.union([
  z.enum(['self', 'territory']),
  z.strictObject({ kind: z.string().max(40), inArea: z.literal(true) }),
])
export type About = z.output<typeof About>

/** What may stand beside a figure that is written. */
export const comparedColumns = ['previous', 'sameLastYear', 'target', 'change', 'attained'] as const
const Table = z.strictObject({
  about: About,
  indicators: z.array(Code).min(1).max(200),
  /** Headings over indicators in the order of the table. */
  groups: z.array(z.strictObject({ title: z.string().max(300), indicators: z.array(Code).min(1) })).optional(),
  rules: z.array(CellRule).max(500).default([]),
  /** Columns beside the figures; all of them where it does not say. */
  columns: z.array(z.enum(comparedColumns)).max(comparedColumns.length).optional(),
})

/** One part of a form. `words`: the most words a narrative may have. */
export const Section = z
  .strictObject({
    id: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/i),
    title: z.string().trim().min(1).max(300),
    kind: z.enum(['narrative', 'table', 'tasks', 'activities', 'files']),
    help: z.string().max(2_000).optional(),
    words: z.int().positive().optional(),
    required: z.boolean().optional(),
    table: Table.optional(),
  })
  .refine((section) => (section.kind === 'table') === (section.table !== undefined), {
    path: ['table'],
    error: 'table',
  })
  .meta({ id: 'FormSection' })
export type Section = z.output<typeof Section>
export type Table = z.output<typeof Table>

export const indicatorsOf = (section: Section): readonly string[] => section.table?.indicators ?? []
export const codesOf = (sections: readonly Section[]): string[] => [...new Set(sections.flatMap(indicatorsOf))]
