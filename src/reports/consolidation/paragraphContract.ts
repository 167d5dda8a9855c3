import { z } from 'zod'
import { endpoint } from '#src/platform/endpoint.ts'
import { Moved, params, ReportState, Started } from '../shapes.ts'

const Named = z.object({ id: z.uuid(), name: z.string() })
const SectionId = z.string().max(60)

export const paragraphMarks = ['open', 'used', 'notUsed', 'changed'] as const

/** One use of a paragraph: put into a section of an own report, or only marked by hand. */
const Use = z.object({
  id: z.uuid(),
  version: z.int(),
  mark: z.enum(['used', 'notUsed']),
  into: z.object({ reportId: z.uuid(), sectionId: z.string() }).nullable(),
  /** What it said when it was used. */
  before: z.string(),
  at: z.iso.datetime(),
  /** It says something else now, or was called back, and nobody has left that aside. */
  changed: z.boolean(),
})
export const Paragraph = z
  .object({
    reportId: z.uuid(),
    unit: Named,
    state: ReportState,
    late: z.boolean(),
    /** Null where what was sent has been called back since. */
    versionId: z.uuid().nullable(),
    words: z.string().nullable(),
    mark: z.enum(['open', 'used', 'notUsed']),
    changed: z.boolean(),
    uses: z.array(Use),
  })
  .meta({ id: 'ConsolidatedParagraph' })
export type Paragraph = z.output<typeof Paragraph>
export type ParagraphUse = Paragraph['uses'][number]

export const listParagraphs = endpoint({
  name: 'listParagraphs',
  summary: 'What the units wrote in one section, side by side, with what was made of it',
  method: 'GET',
  path: '/consolidation/paragraphs',
  audience: 'signed-in',
  query: z.object({
    regimeId: z.uuid(),
    period: z.string().max(40),
    sectionId: SectionId,
    unitId: z.uuid().optional(),
    mark: z.enum(paragraphMarks).optional(),
    /** Words in any order, without tone marks too, of the text or the unit's name. */
    q: z.string().max(200).optional(),
    after: z
      .string()
      .regex(/^\d{1,6}$/)
      .optional(),
  }),
  reply: z.object({
    paragraphs: z.array(Paragraph),
    /** Of the whole section, whatever is filtered; `quiet`: units that answered "nothing arose". */
    counts: z.object({
      all: z.int(),
      open: z.int(),
      used: z.int(),
      notUsed: z.int(),
      changed: z.int(),
      quiet: z.int(),
    }),
    found: z.int(),
    next: z.string().nullable(),
  }),
})

export const markParagraph = endpoint({
  name: 'markParagraph',
  summary: 'Mark a paragraph as used or as not to be used, by hand, or take the mark away',
  method: 'PUT',
  path: '/reports/:id/sections/:sectionId/mark',
  audience: 'report.consolidate',
  params: z.object({ id: z.uuid(), sectionId: SectionId }),
  /** `versionId`: the version that was read. */
  body: z.strictObject({ versionId: z.uuid(), mark: z.enum(['used', 'notUsed']).nullable() }),
  reply: z.object({ mark: z.enum(['used', 'notUsed']).nullable() }),
})

const source = z.strictObject({ reportId: z.uuid(), sectionId: SectionId, versionId: z.uuid() })
const ofUse = z.object({ id: z.uuid(), useId: z.uuid() })
export const insertParagraph = endpoint({
  name: 'insertParagraph',
  summary: 'Put a paragraph of a report below at the end of a section of the own draft, with where it is from',
  method: 'POST',
  path: '/reports/:id/paragraphs',
  audience: 'report.write',
  params,
  body: z.strictObject({ ...Started, sectionId: SectionId, source }),
  reply: Moved.extend({ useId: z.uuid() }),
})
export const acceptParagraph = endpoint({
  name: 'acceptParagraph',
  summary: 'Accept what a source says now: the section of the own draft as it shall read',
  method: 'POST',
  path: '/reports/:id/paragraphs/:useId/acceptances',
  audience: 'report.write',
  params: ofUse,
  body: z.strictObject({ ...Started, versionId: z.uuid(), text: z.string().max(60_000) }),
  reply: Moved,
})
export const removeParagraph = endpoint({
  name: 'removeParagraph',
  summary: 'Take a paragraph out of the own draft again; where its words were changed by hand they stay',
  method: 'DELETE',
  path: '/reports/:id/paragraphs/:useId',
  audience: 'report.write',
  params: ofUse,
  body: z.strictObject(Started),
  reply: Moved,
})
export const leaveParagraph = endpoint({
  name: 'leaveParagraph',
  summary: 'Leave aside that a source has changed: only another change is told again',
  method: 'POST',
  path: '/paragraph-uses/:id/dismissals',
  audience: 'report.consolidate',
  params,
  body: z.strictObject(Started),
  reply: z.object({ version: z.int() }),
})

/** Where the words of a section came from. */
export const Citation = z
  .object({
    useId: z.uuid().nullable(),
    sectionId: z.string(),
    unitName: z.string(),
    /** Null where the reader may not open it; then its words are not told either. */
    reportId: z.uuid().nullable(),
    before: z.string().nullable(),
    now: z.string().nullable(),
    changed: z.boolean(),
  })
  .meta({ id: 'ReportCitation' })
export type Citation = z.output<typeof Citation>
export const listReportCitations = endpoint({
  name: 'listReportCitations',
  summary: 'From which reports below the words of a report came, and which of those have changed since',
  method: 'GET',
  path: '/reports/:id/citations',
  audience: 'signed-in',
  params,
  reply: z.object({ citations: z.array(Citation) }),
})
