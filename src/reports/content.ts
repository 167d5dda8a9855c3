import { z } from 'zod'

/** Exact decimals travel as text. While a draft is being written any text is kept; what is no number blocks submission. */
const Entered = z.string().trim().max(40)
const Sentence = z.string().trim().max(2_000)

/**
 * One cell of a form's table. A blank cell is not listed: it is missing. `note` is the sentence that travels with an
 * unusual figure; `reason` says why the cell is not applicable or not available; `over` why it is typed over what activities
 * filled in.
 */
export const Cell = z
  .strictObject({
    unitId: z.uuid(),
    indicator: z.string().max(60),
    item: z.string().max(60).default(''),
    value: Entered.optional(),
    numerator: Entered.optional(),
    denominator: Entered.optional(),
    words: z.string().max(2_000).optional(),
    state: z.enum(['notApplicable', 'notAvailable']).optional(),
    reason: Sentence.optional(),
    note: Sentence.optional(),
    over: Sentence.optional(),
  })
  .meta({ id: 'ReportCell' })
export type Cell = z.output<typeof Cell>

const Answer = z.strictObject({
  text: z.string().max(60_000).optional(),
  /** Không phát sinh: distinct from empty and from zero. */
  nothingArose: z.boolean().optional(),
  cells: z.array(Cell).max(5_000).optional(),
  files: z.array(z.uuid()).max(50).optional(),
})
export type Answer = z.output<typeof Answer>

/** The signed copy that a report may carry. */
const OfficialCopy = z.strictObject({
  number: z.string().trim().max(100),
  on: z.iso.date(),
  signer: z.string().trim().max(200),
  fileId: z.uuid().optional(),
})

/** A task of the unit, as a section fills it in. */
export const OwnTask = z
  .object({
    id: z.uuid(),
    content: z.string(),
    deadline: z.iso.date().nullable(),
    percent: z.number(),
    state: z.string(),
    completedOn: z.iso.date().nullable(),
  })
  .meta({ id: 'OwnTask' })
export type OwnTask = z.output<typeof OwnTask>

/** What a unit answers, by the ids of its form's sections. */
export const Content = z
  .strictObject({
    sections: z.record(z.string().max(60), Answer).default({}),
    officialCopy: OfficialCopy.optional(),
    /** The paper from which it was keyed in. */
    paper: z.array(z.uuid()).max(20).optional(),
    /** The remarks that the writers have dealt with, by their ids. */
    addressed: z.array(z.uuid()).max(300).optional(),
  })
  .meta({ id: 'ReportContent' })
export type Content = z.output<typeof Content>

/** A figure that the report shows and does not enter, as it stood when it was sent. `at`: when it was read. */
export type KeptFigure = {
  unitId: string
  indicator: string
  value: string | null
  numerator: string | null
  denominator: string | null
  reported: number
  expected: number
  official: boolean
  at: string
}

/** From which paragraph of a report below the words of a section came. */
export type KeptCitation = { sectionId: string; versionId: string; sourceSection: string }

/** As a sent version keeps it: with the unit's tasks, and what came from below, as they stood that day. */
export type StoredContent = Content & {
  tasks?: Record<string, OwnTask[]>
  figures?: KeptFigure[]
  citations?: KeptCitation[]
}

export const emptyContent: Content = { sections: {} }
export const answerOf = (content: Content, sectionId: string): Answer => content.sections[sectionId] ?? {}

/** Where a cell stands, for refusals and for the page to go to it: `p3/unit/CODE/item`. */
export const cellPath = (sectionId: string, cell: { unitId: string; indicator: string; item?: string }) =>
  [sectionId, cell.unitId, cell.indicator, ...(cell.item ? [cell.item] : [])].join('/')

/** The parts of such a path; without a unit it is the section itself. */
export function placeOf(path: string) {
  const [sectionId = '', unitId, indicator, ...item] = path.split('/')
  return unitId && indicator ? { sectionId, cell: { unitId, indicator, item: item.join('/') } } : { sectionId }
}

export const isBlank = (cell: Cell) =>
  cell.state === undefined &&
  ![cell.value, cell.numerator, cell.denominator, cell.words].some((text) => text !== undefined && text !== '')

/** The cells that are typed over what activities filled in, as `unit CODE`. */
export const typedOver = (content: Content): ReadonlySet<string> =>
  new Set(
    Object.values(content.sections).flatMap(({ cells = [] }) =>
      cells.flatMap(({ unitId, indicator, over }) => (over === undefined ? [] : [`${unitId} ${indicator}`])),
    ),
  )

export const filesOf = (content: Content): string[] => [
  ...Object.values(content.sections).flatMap((answer) => answer.files ?? []),
  ...(content.officialCopy?.fileId ? [content.officialCopy.fileId] : []),
  ...(content.paper ?? []),
]
