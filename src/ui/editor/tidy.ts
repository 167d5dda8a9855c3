import type { ArticleText, DocumentText } from '#src/platform/rich-text.ts'

export type RichText = ArticleText | DocumentText
type Json = {
  type?: string
  text?: string
  attrs?: Record<string, unknown>
  marks?: { type: string; attrs?: Record<string, unknown> }[]
  content?: Json[]
}

const longestText = 20_000
const mostInlines = 2000
const mostBlocks = 2000
const mostInside = 50
const mostItems = 500
const deepest = 3
const address = /^(https?:\/\/|mailto:|\/(?!\/))/

const pieces = <T>(all: readonly T[], most: number): T[][] =>
  Array.from({ length: Math.ceil(all.length / most) }, (_, n) => all.slice(n * most, (n + 1) * most))

const marksKept = ['link', 'bold', 'italic'] as const

/** Each mark once, in the order in which the editor itself holds them. */
function tidyMarks(marks: Json['marks'] = []) {
  const kept = marksKept.flatMap((type): NonNullable<Json['marks']> => {
    const found = marks.filter((mark) => mark.type === type)
    if (type !== 'link') return found.length > 0 ? [{ type }] : []
    const href = found.map(({ attrs }) => attrs?.href).find((to) => typeof to === 'string' && address.test(to))
    return typeof href === 'string' && href.length <= 2000 ? [{ type, attrs: { href } }] : []
  })
  return kept.length > 0 ? { marks: kept } : {}
}

/** Long runs are cut without splitting a character of two code units. */
function cut(text: string): string[] {
  const parts: string[] = []
  for (let from = 0; from < text.length; ) {
    let to = Math.min(from + longestText, text.length)
    if (to < text.length && /[\uD800-\uDBFF]/.test(text.charAt(to - 1))) to -= 1
    parts.push(text.slice(from, to))
    from = to
  }
  return parts
}

const tidyInlines = (nodes: Json[] = []): Json[] =>
  nodes.flatMap((node) => {
    if (node.type !== 'text') return [node.type === 'hardBreak' ? { type: 'hardBreak' } : node]
    // PostgreSQL holds no NUL, and names and words are kept composed
    const text = (node.text ?? '').normalize('NFC').replaceAll('\u0000', '')
    return cut(text).map((part) => ({ type: 'text', text: part, ...tidyMarks(node.marks) }))
  })

/** One paragraph or heading; more than one where it holds too much. */
function tidyLine(node: Json, attrs?: Record<string, unknown>): Json[] {
  const inlines = tidyInlines(node.content)
  const head = { type: node.type!, ...(attrs && { attrs }) }
  if (inlines.length === 0) return [head]
  return pieces(inlines, mostInlines).map((content) => ({ ...head, content }))
}

const tidyParagraph = (node: Json): Json[] =>
  tidyLine(node, node.attrs?.citationId ? { citationId: node.attrs.citationId } : undefined)

const isList = ({ type }: Json) => type === 'bulletList' || type === 'orderedList'
const linesIn = (nodes: Json[] = []): Json[] =>
  nodes.flatMap((node) =>
    node.type === 'paragraph'
      ? tidyParagraph(node)
      : node.type === 'heading'
        ? tidyLine({ ...node, type: 'paragraph' })
        : linesIn(node.content),
  )

function tidyItem(item: Json, depth: number): Json[] {
  const blocks = (item.content ?? []).flatMap((node) => {
    if (isList(node)) return depth < deepest ? tidyList(node, depth + 1) : linesIn(node.content)
    return node.type === 'paragraph' ? tidyParagraph(node) : linesIn([node])
  })
  if (blocks.length === 0) return [{ type: 'listItem', content: [{ type: 'paragraph' }] }]
  // an item begins with words of its own, or the editor could not hold it
  return pieces(blocks, mostInside - 1).map((part) => ({
    type: 'listItem',
    content: part[0] && isList(part[0]) ? [{ type: 'paragraph' }, ...part] : part,
  }))
}

function tidyList(list: Json, depth: number): Json[] {
  const items = (list.content ?? []).flatMap((item) => tidyItem(item, depth))
  const start = Number(list.attrs?.start ?? 1)
  const attrs =
    list.type === 'orderedList'
      ? { attrs: { start: Number.isInteger(start) && start >= 0 && start < 10_000 ? start : 1 } }
      : {}
  return pieces(items, mostItems).map((content) => ({ type: list.type!, ...attrs, content }))
}

function tidyBlock(node: Json): Json[] {
  if (node.type === 'paragraph') return tidyParagraph(node)
  if (node.type === 'heading') {
    const level = Math.min(4, Math.max(2, Number(node.attrs?.level ?? 2)))
    return tidyLine(node, { level })
  }
  if (isList(node)) return tidyList(node, 1)
  if (node.type === 'blockquote')
    return pieces(linesIn(node.content), mostInside).map((content) => ({ type: 'blockquote', content }))
  // a node that a slice brought with its own extension
  return [node]
}

/** What the editor holds, in the one shape of platform/rich-text.ts: nothing foreign, nothing too deep, nothing too long. */
export function tidy(doc: object): RichText {
  const blocks = ((doc as Json).content ?? []).flatMap(tidyBlock).slice(0, mostBlocks)
  return { type: 'doc', content: blocks.length > 0 ? blocks : [{ type: 'paragraph' }] } as RichText
}
