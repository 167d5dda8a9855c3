import type { DocumentBlock, DocumentText, Inline } from '#src/platform/rich-text.ts'

type Node = { type: string; text?: string; attrs?: Record<string, unknown> | undefined; content?: readonly Node[] }
const asNode = (block: DocumentBlock | Inline) => block as unknown as Node

function* nodesOf(node: Node): Generator<Node> {
  yield node
  for (const child of node.content ?? []) yield* nodesOf(child)
}

type Row = { cells: { citationId?: string | null; text: string }[] }
type Series = { values: (string | null)[]; citationIds?: (string | null)[] }
const rowsOf = (node: Node) => (node.attrs as { rows: Row[] }).rows
const seriesOf = (node: Node) => (node.attrs as { series: Series[] }).series
const given = (ids: readonly (string | null | undefined)[]) => ids.flatMap((id) => id ?? [])

/** The citations a node itself names: of a figure or paragraph one, of a table those of its cells, of a chart its points'. */
export function citationsAt(node: Node): string[] {
  if (node.type === 'figureTable')
    return rowsOf(node).flatMap(({ cells }) => given(cells.map(({ citationId }) => citationId)))
  if (node.type === 'figureChart') return seriesOf(node).flatMap(({ citationIds = [] }) => given(citationIds))
  return typeof node.attrs?.citationId === 'string' ? [node.attrs.citationId] : []
}

/** Every citation a text names, each once. */
export const citedIn = (text: DocumentText): string[] => [
  ...new Set(text.content.flatMap((block) => [...nodesOf(asNode(block))].flatMap(citationsAt))),
]

/** The same text with what a citation says now in place of what it said: in sentences and tables alike. */
export function sayAnew(
  text: DocumentText,
  citationId: string,
  { shown, value }: { shown: string; value: string | null },
): DocumentText {
  const anew = (node: Node): Node => {
    if (node.type === 'figure' && node.attrs?.citationId === citationId)
      return { ...node, attrs: { ...node.attrs, shown } }
    if (node.type === 'figureTable') return { ...node, attrs: { ...node.attrs, rows: rowsOf(node).map(rowAnew) } }
    if (node.type === 'figureChart')
      return { ...node, attrs: { ...node.attrs, series: seriesOf(node).map(seriesAnew) } }
    return node.content ? { ...node, content: node.content.map(anew) } : node
  }
  const rowAnew = (row: Row) => ({
    ...row,
    cells: row.cells.map((cell) => (cell.citationId === citationId ? { ...cell, text: shown } : cell)),
  })
  const seriesAnew = (one: Series) => ({
    ...one,
    values: one.values.map((was, at) => (one.citationIds?.[at] === citationId ? value : was)),
  })
  return { ...text, content: text.content.map((block) => anew(asNode(block)) as unknown as DocumentBlock) }
}

/** The paragraphs that came from a citation give way to its words as they are now, at the place of the first. */
export function writeAnew(text: DocumentText, citationId: string, paragraphs: readonly DocumentBlock[]): DocumentText {
  const isIts = (block: DocumentBlock) => citationsAt(asNode(block)).includes(citationId) && block.type === 'paragraph'
  const first = text.content.findIndex(isIts)
  if (first < 0) return text
  return {
    ...text,
    content: text.content.flatMap((block, at) => (at === first ? paragraphs : isIts(block) ? [] : [block])),
  }
}

/** A unit's words as paragraphs that remember their source. */
export const paragraphsOf = (words: string, citationId: string): DocumentBlock[] =>
  words
    .split(/\n+/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => ({ type: 'paragraph', attrs: { citationId }, content: [{ type: 'text', text: line }] }))

/** Is anything written: words, a table, a chart. */
export const isEmptyText = (text: DocumentText): boolean =>
  text.content.every((block) =>
    [...nodesOf(asNode(block))].every(
      (node) => !node.text && !['figure', 'figureTable', 'figureChart'].includes(node.type),
    ),
  )
