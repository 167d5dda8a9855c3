import { z } from 'zod'
import { endpoint } from '#src/platform/endpoint.ts'

export const FileFacts = z
  .object({ id: z.uuid(), name: z.string(), mediaType: z.string(), bytes: z.number(), at: z.iso.datetime() })
  .meta({ id: 'File' })
export type FileFacts = z.output<typeof FileFacts>

export const uploadFile = endpoint({
  name: 'uploadFile',
  summary: 'Upload a file; attach it to a record afterwards',
  method: 'POST',
  path: '/files',
  audience: 'signed-in',
  carries: 'upload',
  reply: FileFacts,
})

export const openFile = endpoint({
  name: 'openFile',
  summary: 'Open a file: its uploader, or whoever may see a record that carries it',
  method: 'GET',
  path: '/files/:id',
  audience: 'signed-in',
  carries: 'export',
  params: z.object({ id: z.uuid() }),
  reply: z.unknown(),
})
export const showFile = endpoint({
  name: 'showFile',
  summary: 'The same for a tab of the browser: a PDF or a picture is shown there, anything else saved',
  method: 'GET',
  path: '/files/:id/shown',
  audience: 'signed-in',
  carries: 'export',
  params: z.object({ id: z.uuid() }),
  reply: z.unknown(),
})

export * from './contract-papers.ts'
export { type FigurePart, figureParts, type Purpose, purposes } from './purposes.ts'
export type {
  Citation,
  CitationDetail,
  CiteRequest,
  DocumentDetail,
  DocumentSection,
  MaterialItem,
  SourceReport,
} from './shapes.ts'
