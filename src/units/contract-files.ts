import { z } from 'zod'
import { endpoint } from '#src/platform/endpoint.ts'

/** What `mach import` and `mach export` call them too. */
export const fileKinds = ['units', 'successions'] as const
const byKind = z.object({ kind: z.enum(fileKinds) })

/** Sentences are in the reader's language, the words of the command line. */
const TakenFile = z
  .object({
    /** False on a dry run, and where anything is wrong: then nothing was taken. */
    applied: z.boolean(),
    rows: z.number(),
    faultCount: z.number(),
    /** The first of them, by row. */
    faults: z.array(z.object({ row: z.number(), column: z.string(), text: z.string() })),
    /** What is added, changed, unchanged. */
    counts: z.array(z.string()),
    /** What follows from it. */
    effect: z.array(z.string()),
  })
  .meta({ id: 'TakenFile' })
export type TakenFile = z.output<typeof TakenFile>

export const takeUnitFile = endpoint({
  name: 'takeUnitFile',
  summary:
    'A file of units or successions: a dry run that tells faults and effect; with `apply`, taken over when all is right',
  method: 'POST',
  path: '/unit-files/:kind',
  audience: 'unit.write',
  carries: 'upload',
  params: byKind,
  query: z.object({ apply: z.enum(['true', 'false']).default('false') }),
  reply: TakenFile,
})

export const exportUnitFile = endpoint({
  name: 'exportUnitFile',
  summary: 'All units or successions as the workbook that an import takes',
  method: 'GET',
  path: '/unit-files/:kind',
  audience: 'unit.write',
  carries: 'export',
  params: byKind,
  reply: z.unknown(),
})

export const listUnitFiles = endpoint({
  name: 'listUnitFiles',
  summary: 'The files of units and successions that the reader took over, the newest first',
  method: 'GET',
  path: '/unit-files',
  audience: 'unit.write',
  reply: z.array(
    z.object({ id: z.uuid(), kind: z.enum(fileKinds), fileName: z.string(), rows: z.number(), at: z.iso.datetime() }),
  ),
})
