import { z } from 'zod'
import { endpoint } from '#src/platform/endpoint.ts'
import { DocumentText } from '#src/platform/rich-text.ts'
import { documentStates } from './moves.ts'
import { signModes } from './paper.ts'
import { purposes } from './purposes.ts'
import {
  Citation,
  CitationDetail,
  CiteRequest,
  DocumentDetail,
  DocumentHead,
  DocumentLine,
  MaterialItem,
  OutlineEntry,
  sectionKey,
  version,
} from './shapes.ts'

const byId = z.object({ id: z.uuid() })
const ofCitation = byId.extend({ citationId: z.uuid() })
const Made = z.object({ id: z.uuid(), version: z.number() })
const words = (longest: number) => z.string().trim().normalize('NFC').min(1).max(longest)

export const listDocuments = endpoint({
  name: 'listDocuments',
  summary: 'List documents, those last changed first; search works without tone marks',
  method: 'GET',
  path: '/documents',
  audience: 'signed-in',
  query: z.object({
    q: z.string().max(200).optional(),
    purpose: z.enum(purposes).optional(),
    year: z.coerce.number().int().min(1900).max(2200).optional(),
    state: z.enum(documentStates).optional(),
    subjectId: z.uuid().optional(),
    after: z.string().max(80).optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  reply: z.object({
    rows: z.array(DocumentLine),
    next: z.string().nullable(),
    total: z.number(),
    byPurpose: z.record(z.string(), z.number()),
    byState: z.record(z.string(), z.number()),
    may: z.array(z.string()),
  }),
})
export const countChanges = endpoint({
  name: 'countChanges',
  summary:
    'How many figures and paragraphs in these documents have changed since they were taken in, for their writers',
  method: 'GET',
  path: '/document-changes',
  audience: 'signed-in',
  query: z.object({
    ids: z
      .string()
      .max(8000)
      .transform((text) => text.split(',').filter((id) => z.uuid().safeParse(id).success)),
  }),
  reply: z.record(z.string(), z.number()),
})
export const readDocument = endpoint({
  name: 'readDocument',
  summary: 'One document with its sections and moves',
  method: 'GET',
  path: '/documents/:id',
  audience: 'signed-in',
  params: byId,
  reply: DocumentDetail,
})
export const editDocument = endpoint({
  name: 'editDocument',
  summary: 'Change title, recipients, place and signer of a draft',
  method: 'PUT',
  path: '/documents/:id',
  audience: 'document.write',
  params: byId,
  body: DocumentHead.extend({ version }),
  reply: Made,
})
export const arrangeDocument = endpoint({
  name: 'arrangeDocument',
  summary: 'Set the outline of a draft: sections in order, new ones added, those named in `removed` taken out',
  method: 'PUT',
  path: '/documents/:id/outline',
  audience: 'document.write',
  params: byId,
  body: z.strictObject({
    sections: z.array(OutlineEntry).min(1).max(200),
    removed: z
      .array(z.strictObject({ key: sectionKey, version }))
      .max(200)
      .default([]),
    version,
  }),
  reply: Made,
})
export const editSection = endpoint({
  name: 'editSection',
  summary: 'Save the text of one section; sections have versions of their own',
  method: 'PUT',
  path: '/documents/:id/sections/:key',
  audience: 'document.write',
  params: byId.extend({ key: sectionKey }),
  body: z.strictObject({ content: DocumentText, version }),
  reply: z.object({ key: z.string(), version: z.number() }),
})
export const listCitations = endpoint({
  name: 'listCitations',
  summary: 'The figures and paragraphs a document cites, as they stood and as they stand now',
  method: 'GET',
  path: '/documents/:id/citations',
  audience: 'signed-in',
  params: byId,
  reply: z.array(Citation),
})
export const readCitation = endpoint({
  name: 'readCitation',
  summary: 'What a figure or paragraph of a document comes from, with the reports behind it',
  method: 'GET',
  path: '/documents/:id/citations/:citationId',
  audience: 'signed-in',
  params: ofCitation,
  reply: CitationDetail,
})
export const cite = endpoint({
  name: 'cite',
  summary: 'Take figures and paragraphs in: what they say is read here and kept as it stands',
  method: 'POST',
  path: '/documents/:id/citations',
  audience: 'document.write',
  params: byId,
  body: z.strictObject({ cites: z.array(CiteRequest).min(1).max(1000) }),
  reply: z.array(Citation),
})
export const renewCitation = endpoint({
  name: 'renewCitation',
  summary: 'Of a figure or paragraph that has changed: take the new one everywhere in the draft, or keep the old one',
  method: 'POST',
  path: '/documents/:id/citations/:citationId/renewals',
  audience: 'document.write',
  params: ofCitation,
  body: z.strictObject({ take: z.enum(['new', 'old']) }),
  reply: z.object({ id: z.uuid(), shown: z.string() }),
})
export const readMaterial = endpoint({
  name: 'readMaterial',
  summary: 'What may be inserted in a section: paragraphs of the units, tables, sentences and charts of figures',
  method: 'GET',
  path: '/documents/:id/material',
  audience: 'document.write',
  params: byId,
  query: z.object({ section: sectionKey }),
  reply: z.array(MaterialItem),
})
export const proposeSignature = endpoint({
  name: 'proposeSignature',
  summary: 'The next number of the series and who may be named as signer',
  method: 'GET',
  path: '/documents/:id/signature',
  audience: 'document.sign',
  params: byId,
  query: z.object({ on: z.iso.date().optional() }),
  reply: z.object({
    on: z.iso.date(),
    number: z.number(),
    /** The period in which numbers run on: T2020-2025, 2021; null: they never began anew. */
    of: z.string().nullable(),
    symbol: z.string(),
    changed: z.number(),
    signers: z.array(z.object({ name: z.string(), title: z.string() })),
  }),
})
export const signDocument = endpoint({
  name: 'signDocument',
  summary: 'Sign: number, day, signer; the document is frozen',
  method: 'POST',
  path: '/documents/:id/signature',
  audience: 'document.sign',
  params: byId,
  body: z.strictObject({
    number: z.int().min(1).max(99_999),
    issuedOn: z.iso.date(),
    signMode: z.enum(signModes),
    signBody: words(200).nullable(),
    signerTitle: words(200).nullable(),
    signerName: words(200),
    version,
  }),
  reply: Made.extend({ symbol: z.string() }),
})
export const withdrawSignature = endpoint({
  name: 'withdrawSignature',
  summary: 'Take the signature back, with a reason: a draft again',
  method: 'POST',
  path: '/documents/:id/signature-withdrawals',
  audience: 'document.sign',
  params: byId,
  body: z.strictObject({ reason: words(2000), version }),
  reply: Made,
})
export const deleteDocument = endpoint({
  name: 'deleteDocument',
  summary: 'Delete a draft',
  method: 'DELETE',
  path: '/documents/:id',
  audience: 'document.write',
  params: byId,
  reply: z.object({ id: z.uuid() }),
})
export const documentWord = endpoint({
  name: 'documentWord',
  summary: 'The document as a Word file, of a draft too',
  method: 'GET',
  path: '/documents/:id/word',
  audience: 'signed-in',
  carries: 'export',
  params: byId,
  reply: z.unknown(),
})
export const previewDocument = endpoint({
  name: 'previewDocument',
  summary: 'The document as a page of A4 sheets, for a frame; `nonce` is that of the page which shows it',
  method: 'GET',
  path: '/documents/:id/pages',
  audience: 'signed-in',
  params: byId,
  query: z.object({
    nonce: z
      .string()
      .regex(/^[\w+/=-]*$/)
      .max(100)
      .default(''),
  }),
  /** `template`: the office's own Word file that makes the print instead of these pages, its name for those who keep it. */
  reply: z.object({ html: z.string(), template: z.object({ name: z.string().nullable() }).nullable() }),
})
