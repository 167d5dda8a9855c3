import { z } from 'zod'
import { DocumentText } from '#src/platform/rich-text.ts'
import { documentStates } from './moves.ts'
import { signModes } from './paper.ts'
import { figureParts, purposes, sides, subjectKinds } from './purposes.ts'

const words = (longest: number) => z.string().trim().normalize('NFC').max(longest)
const lines = z.array(words(500).min(1)).max(100)
export const version = z.int().positive()
export const sectionKey = z.string().regex(/^[a-z0-9][a-z0-9-]{0,59}$/)

export const DocumentHead = z.strictObject({
  title: words(500).min(1),
  addressees: lines,
  recipients: lines,
  archive: words(200).nullable(),
  place: words(100).nullable(),
  signMode: z.enum(signModes),
  signBody: words(200).nullable(),
  signerTitle: words(200).nullable(),
  signerName: words(200).nullable(),
  leftTitle: words(200).nullable(),
  leftName: words(200).nullable(),
  /** The list of the sources of its figures is printed at the end. */
  printsSources: z.boolean(),
})
export type DocumentHead = z.output<typeof DocumentHead>

export const OutlineEntry = z.strictObject({
  key: sectionKey,
  level: z.int().min(1).max(3),
  annex: z.boolean(),
  number: words(40),
  title: words(500).min(1),
})
export type OutlineEntry = z.output<typeof OutlineEntry>

export const DocumentSection = OutlineEntry.extend({
  content: DocumentText,
  version: z.int(),
  changedBy: z.string().nullable(),
  changedFor: z.string().nullable(),
  changedAt: z.iso.datetime(),
}).meta({ id: 'DocumentSection' })
export type DocumentSection = z.output<typeof DocumentSection>

export const DocumentLine = z
  .object({
    id: z.uuid(),
    purpose: z.enum(purposes),
    title: z.string(),
    state: z.enum(documentStates),
    symbol: z.string().nullable(),
    issuedOn: z.iso.date().nullable(),
    workYear: z.int(),
    ownerUnitId: z.uuid(),
    ownerName: z.string(),
    changedAt: z.iso.datetime(),
    version: z.int(),
  })
  .meta({ id: 'DocumentLine' })
export type DocumentLine = z.output<typeof DocumentLine>

export const DocumentDetail = DocumentLine.extend({
  side: z.enum(sides),
  subject: z.object({ kind: z.enum(subjectKinds), id: z.uuid() }),
  blocId: z.uuid().nullable(),
  head: DocumentHead,
  sections: z.array(DocumentSection),
  moves: z.array(
    z.object({
      move: z.string(),
      reason: z.string().nullable(),
      by: z.string(),
      actingFor: z.string().nullable(),
      at: z.iso.datetime(),
    }),
  ),
  madeBy: z.string(),
  madeFor: z.string().nullable(),
  madeAt: z.iso.datetime(),
  signedBy: z.string().nullable(),
  may: z.array(z.string()),
}).meta({ id: 'Document' })
export type DocumentDetail = z.output<typeof DocumentDetail>

const figure = {
  kind: z.literal('figure'),
  indicatorId: z.uuid(),
  unitId: z.uuid(),
  period: z.string().max(30),
  reading: z.enum(['official', 'provisional']),
  part: z.enum(figureParts),
}
const paragraph = { kind: z.literal('paragraph'), reportVersionId: z.uuid(), sectionKey: z.string().max(60) }

/** What a writer takes in; the server says what it reads. */
export const CiteRequest = z.discriminatedUnion('kind', [
  z.strictObject({ id: z.uuid(), ...figure }),
  z.strictObject({ id: z.uuid(), ...paragraph }),
])
export type CiteRequest = z.output<typeof CiteRequest>

const changed = { now: z.string().nullable(), changed: z.boolean() }
/** As it stood when it was taken in, and for its writers as it stands now; `changed`: the text no longer says what is so. */
export const Citation = z
  .discriminatedUnion('kind', [
    z.object({ id: z.uuid(), ...figure, shown: z.string(), ...changed }),
    z.object({ id: z.uuid(), ...paragraph, shown: z.string(), ...changed }),
  ])
  .meta({ id: 'DocumentCitation' })
export type Citation = z.output<typeof Citation>

export const SourceReport = z
  .object({
    /** Null where the reader may not open it. */
    reportId: z.uuid().nullable(),
    unitName: z.string(),
    regimeName: z.string(),
    period: z.string(),
    state: z.string(),
    /** This version of it; null while it waits. */
    receivedOn: z.iso.date().nullable(),
    /** It has been sent anew since. */
    renewed: z.boolean(),
  })
  .meta({ id: 'SourceReport' })
export type SourceReport = z.output<typeof SourceReport>

export const CitationDetail = z
  .object({
    id: z.uuid(),
    kind: z.enum(['figure', 'paragraph']),
    shown: z.string(),
    now: z.string().nullable(),
    changed: z.boolean(),
    kept: z.string().nullable(),
    takenBy: z.string(),
    takenFor: z.string().nullable(),
    takenAt: z.iso.datetime(),
    figure: z
      .object({
        indicatorId: z.uuid(),
        code: z.string(),
        name: z.string(),
        measure: z.string(),
        unitId: z.uuid(),
        unitName: z.string(),
        period: z.string(),
        reading: z.enum(['official', 'provisional']),
        part: z.enum(figureParts),
        reported: z.int().nullable(),
        expected: z.int().nullable(),
      })
      .nullable(),
    reports: z.array(SourceReport),
    /** Those behind it in all; `reports` holds the first. */
    reportCount: z.int(),
  })
  .meta({ id: 'DocumentCitationDetail' })
export type CitationDetail = z.output<typeof CitationDetail>

/** Something ready to be inserted: its blocks name citations by the ids of `cites`, which are made when it is inserted. */
export const MaterialItem = z
  .object({
    key: z.string(),
    kind: z.enum(['paragraph', 'table', 'sentence', 'chart']),
    title: z.string(),
    /** Of a paragraph: whose, of which period, how it stands. */
    report: z
      .object({ id: z.uuid(), unitName: z.string(), period: z.string(), state: z.string(), late: z.boolean() })
      .nullable(),
    words: z.string(),
    blocks: DocumentText.shape.content,
    cites: z.array(CiteRequest),
  })
  .meta({ id: 'DocumentMaterial' })
export type MaterialItem = z.output<typeof MaterialItem>
