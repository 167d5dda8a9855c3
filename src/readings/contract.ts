import { z } from 'zod'
import { DirectiveBrief, NewDirective } from '#src/directives/contract.ts'
import { endpoint } from '#src/platform/endpoint.ts'
import { Block, Draft, mostDrafts, ReadHead } from './shapes.ts'

const byId = z.object({ id: z.uuid() })
const Made = z.object({ id: z.uuid(), version: z.number() })
const version = z.int().positive()
const asked = {
  directiveId: z.uuid().optional(),
  /** The unit that keeps the reading; may be left out where the actor drafts tasks at one unit only. */
  unitId: z.uuid().optional(),
}

export const startReading = endpoint({
  name: 'startReading',
  summary: 'Read a document into draft tasks: .docx, a PDF with a text layer, or text',
  method: 'POST',
  path: '/readings',
  audience: 'task.draft',
  carries: 'upload',
  query: z.object(asked),
  reply: Made,
})
export const startReadingOfFile = endpoint({
  name: 'startReadingOfFile',
  summary: 'Read a file that a directive carries into draft tasks',
  method: 'POST',
  path: '/readings/of-file',
  audience: 'task.draft',
  body: z.strictObject({ fileId: z.uuid(), directiveId: z.uuid(), unitId: asked.unitId }),
  reply: Made,
})
export const listReadings = endpoint({
  name: 'listReadings',
  summary: 'Readings that are not finished, of the units at which one drafts tasks',
  method: 'GET',
  path: '/readings',
  audience: 'task.draft',
  query: z.object({ directiveId: z.uuid().optional() }),
  reply: z.array(
    z.object({
      id: z.uuid(),
      fileName: z.string(),
      directiveId: z.uuid().nullable(),
      symbol: z.string().nullable(),
      tasks: z.number(),
      open: z.number(),
      by: z.string(),
      changedAt: z.iso.datetime(),
    }),
  ),
})
export const readReading = endpoint({
  name: 'readReading',
  summary: 'A reading: the document’s text and the draft tasks with what was decided of each',
  method: 'GET',
  path: '/readings/:id',
  audience: 'task.draft',
  params: byId,
  reply: z.object({
    id: z.uuid(),
    ownerUnitId: z.uuid(),
    fileName: z.string(),
    fileId: z.uuid().nullable(),
    text: z.string(),
    blocks: z.array(Block),
    document: ReadHead,
    /** The issuer in the directory on the document’s day, where its name is found there. */
    issuerId: z.uuid().nullable(),
    drafts: z.array(Draft),
    /** Units named in the drafts: what they are called in short, and whether they have ended and take no new work. */
    units: z.array(z.object({ id: z.uuid(), shortName: z.string(), ended: z.boolean() })),
    directive: DirectiveBrief.nullable(),
    /** Tasks already drafted from it. */
    made: z.number(),
    version: z.number(),
  }),
})
export const saveDrafts = endpoint({
  name: 'saveDrafts',
  summary: 'Keep what was decided and edited: drafts that changed, and their order where some came or went',
  method: 'PUT',
  path: '/readings/:id/drafts',
  audience: 'task.draft',
  params: byId,
  body: z.strictObject({
    version,
    drafts: z.array(Draft).max(mostDrafts),
    order: z.array(z.uuid()).max(mostDrafts).optional(),
  }),
  reply: Made,
})
export const makeTasks = endpoint({
  name: 'makeTasks',
  summary: 'Draft the tasks that were accepted, tied to the directive; registers it where it is new',
  method: 'POST',
  path: '/readings/:id/tasks',
  audience: 'task.draft',
  params: byId,
  body: z.strictObject({
    version,
    /** For a reading without a directive: one that is there, or a new one. */
    directiveId: z.uuid().optional(),
    directive: NewDirective.omit({ fileIds: true }).optional(),
  }),
  reply: z.object({
    directiveId: z.uuid().nullable(),
    taskIds: z.array(z.uuid()),
    /** Drafts that still wait for a decision; 0: the reading is gone. */
    left: z.number(),
  }),
})
export const dropReading = endpoint({
  name: 'dropReading',
  summary: 'Drop a reading with its drafts',
  method: 'DELETE',
  path: '/readings/:id',
  audience: 'task.draft',
  params: byId,
  reply: z.object({ id: z.uuid() }),
})

export const listRememberedNames = endpoint({
  name: 'listRememberedNames',
  summary: 'Names that people of one’s units linked to a unit, used when documents are read',
  method: 'GET',
  path: '/remembered-names',
  audience: 'task.draft',
  query: z.object({ unitId: z.uuid().optional() }),
  reply: z.array(
    z.object({
      id: z.uuid(),
      ownerUnitId: z.uuid(),
      written: z.string(),
      unitId: z.uuid(),
      unitName: z.string(),
      by: z.string(),
      at: z.iso.datetime(),
    }),
  ),
})
export const rememberName = endpoint({
  name: 'rememberName',
  summary: 'Remember which unit a written name means; a name linked anew means the unit named last',
  method: 'POST',
  path: '/remembered-names',
  audience: 'task.draft',
  body: z.strictObject({
    ownerUnitId: z.uuid(),
    name: z.string().trim().normalize('NFC').min(2).max(300),
    unitId: z.uuid(),
  }),
  reply: byId,
})
export const forgetName = endpoint({
  name: 'forgetName',
  summary: 'Forget which unit a written name means',
  method: 'DELETE',
  path: '/remembered-names/:id',
  audience: 'task.draft',
  params: byId,
  reply: byId,
})
