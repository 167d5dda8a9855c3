import { z } from 'zod'

/**
 * Written text with structure, as an editor keeps it (the JSON of ProseMirror): what articles and documents hold. Lists nest
 * three levels at most, so no input can be deep; drawing it never needs raw HTML.
 */
const text = (longest: number) => z.string().max(longest)
const address = z
  .string()
  .max(2000)
  .regex(/^(https?:\/\/|mailto:|\/(?!\/))/)

export const Mark = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('bold') }),
  z.strictObject({ type: z.literal('italic') }),
  z.strictObject({ type: z.literal('link'), attrs: z.strictObject({ href: address }) }),
])
const Text = z.strictObject({
  type: z.literal('text'),
  text: text(20_000).min(1),
  marks: z.array(Mark).max(5).optional(),
})
const HardBreak = z.strictObject({ type: z.literal('hardBreak') })
/** A number in a sentence that comes from a citation: `shown` is what it said when it was taken in. */
const Figure = z.strictObject({
  type: z.literal('figure'),
  attrs: z.strictObject({ citationId: z.uuid(), shown: text(200) }),
})
export const Inline = z.discriminatedUnion('type', [Text, HardBreak, Figure])
const inlines = z.array(Inline).max(2000).optional()

const Paragraph = z.strictObject({
  type: z.literal('paragraph'),
  // the citation of the unit's paragraph it was taken from
  attrs: z.strictObject({ citationId: z.uuid().nullish() }).optional(),
  content: inlines,
})
const Heading = z.strictObject({
  type: z.literal('heading'),
  attrs: z.strictObject({ level: z.number().int().min(2).max(4) }),
  content: inlines,
})
const listsOf = <T extends z.ZodType>(inside: T) => {
  const items = z
    .array(z.strictObject({ type: z.literal('listItem'), content: z.array(inside).min(1).max(50) }))
    .min(1)
    .max(500)
  return [
    z.strictObject({ type: z.literal('bulletList'), content: items }),
    z.strictObject({
      type: z.literal('orderedList'),
      attrs: z
        .strictObject({ start: z.number().int().min(0).max(9999).nullish(), type: z.null().optional() })
        .optional(),
      content: items,
    }),
  ] as const
}
const lists3 = listsOf(Paragraph)
const lists2 = listsOf(z.discriminatedUnion('type', [Paragraph, ...lists3]))
const lists1 = listsOf(z.discriminatedUnion('type', [Paragraph, ...lists2]))

const Quote = z.strictObject({ type: z.literal('blockquote'), content: z.array(Paragraph).min(1).max(50) })
const Picture = z.strictObject({
  type: z.literal('picture'),
  attrs: z.strictObject({ pictureId: z.uuid(), alt: text(300), caption: text(500) }),
})
/** Up to four figures that stand out, with their source. */
const FactRow = z.strictObject({
  type: z.literal('factRow'),
  attrs: z.strictObject({
    facts: z
      .array(z.strictObject({ label: text(80), value: text(40), note: text(40) }))
      .min(1)
      .max(4),
    source: text(300),
  }),
})
const Cell = z.strictObject({
  text: text(2000),
  citationId: z.uuid().nullish(),
  align: z.enum(['start', 'end']).optional(),
})
const FigureTable = z.strictObject({
  type: z.literal('figureTable'),
  attrs: z.strictObject({
    caption: text(300),
    head: z.array(text(100)).min(1).max(12),
    rows: z.array(z.strictObject({ cells: z.array(Cell).min(1).max(12), group: z.boolean().optional() })).max(500),
    source: text(300),
    // shares of the width; left out, they are reckoned from what the columns hold
    widths: z.array(z.number().positive()).max(12).optional(),
  }),
})
const FigureChart = z.strictObject({
  type: z.literal('figureChart'),
  attrs: z.strictObject({
    kind: z.enum(['line', 'bar']),
    // the finding, as a sentence; it is the alternative text too
    finding: text(300),
    measure: text(100),
    labels: z.array(text(60)).min(1).max(60),
    // exact decimals as text; null: no figure
    series: z
      .array(
        z.strictObject({
          name: text(100),
          values: z.array(text(40).nullable()).max(60),
          // where each value comes from, in a document
          citationIds: z.array(z.uuid().nullable()).max(60).optional(),
        }),
      )
      .min(1)
      .max(6),
    target: text(40).nullish(),
    source: text(300),
  }),
})

const common = [Paragraph, Heading, ...lists1, Quote] as const
const doc = <T extends z.ZodType>(block: T) =>
  z.strictObject({ type: z.literal('doc'), content: z.array(block).min(1).max(2000) })
export const ArticleText = doc(z.discriminatedUnion('type', [...common, Picture, FactRow])).meta({ id: 'ArticleText' })
export const DocumentText = doc(z.discriminatedUnion('type', [...common, FigureTable, FigureChart])).meta({
  id: 'DocumentText',
})
/** Words alone: no picture, nothing that is cited. */
export const PlainText = doc(z.discriminatedUnion('type', common)).meta({ id: 'PlainText' })
export type PlainText = z.output<typeof PlainText>
export type Mark = z.output<typeof Mark>
export type Inline = z.output<typeof Inline>
export type ArticleText = z.output<typeof ArticleText>
export type DocumentText = z.output<typeof DocumentText>
export type ArticleBlock = ArticleText['content'][number]
export type DocumentBlock = DocumentText['content'][number]

export const paragraphOf = (words: string, citationId?: string): DocumentBlock & ArticleBlock => ({
  type: 'paragraph',
  ...(citationId !== undefined && { attrs: { citationId } }),
  ...(words !== '' && { content: [{ type: 'text', text: words }] }),
})
export const emptyText: DocumentText & ArticleText = { type: 'doc', content: [{ type: 'paragraph' }] }
