import { z } from 'zod'
import { endpoint } from '#src/platform/endpoint.ts'
import { Cell } from './content.ts'
import { params } from './shapes.ts'

const File = z.object({ id: z.uuid(), name: z.string() })
export const ReportChanges = z
  .object({
    /** The step by which the earlier version came back, and when. */
    since: z.object({ move: z.string(), onDay: z.iso.date() }),
    cells: z.array(z.object({ path: z.string(), was: Cell.nullable(), now: Cell.nullable() })),
    paragraphs: z.array(z.object({ sectionId: z.string(), was: z.string().nullable(), now: z.string().nullable() })),
    nothingArose: z.array(z.object({ sectionId: z.string(), was: z.boolean(), now: z.boolean() })),
    files: z.array(z.object({ sectionId: z.string(), added: z.array(File), removed: z.array(File) })),
  })
  .meta({ id: 'ReportChanges' })
export type ReportChanges = z.output<typeof ReportChanges>

export const readChanges = endpoint({
  name: 'readChanges',
  summary: 'What changed in a report since it last came back, cell by cell and paragraph by paragraph',
  method: 'GET',
  path: '/reports/:id/changes',
  audience: 'signed-in',
  params,
  reply: z.object({ changes: ReportChanges.nullable() }),
})
