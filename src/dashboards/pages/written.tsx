import { Fragment, type ReactNode } from 'react'
import type { PlainText } from '#src/platform/rich-text.ts'

type Mark = { type: string; attrs?: { href?: string } }
type Node = { type: string; text?: string; marks?: Mark[]; attrs?: { start?: number | null }; content?: Node[] }

/** Words within their marks, the first outermost. */
function Marked({ words, marks = [] }: { words: string | undefined; marks?: readonly Mark[] | undefined }): ReactNode {
  const [first, ...rest] = marks
  if (!first) return words
  const inside = <Marked words={words} marks={rest} />
  if (first.type === 'bold') return <strong>{inside}</strong>
  return first.type === 'italic' ? <em>{inside}</em> : <a href={first.attrs?.href}>{inside}</a>
}

const tags = { paragraph: 'p', heading: 'h3', bulletList: 'ul', listItem: 'li', blockquote: 'blockquote' } as const

function One({ node }: { node: Node }): ReactNode {
  if (node.type === 'text') return <Marked words={node.text} marks={node.marks} />
  if (node.type === 'hardBreak') return <br />
  const inside = <Nodes nodes={node.content ?? []} />
  if (node.type === 'orderedList') return <ol start={node.attrs?.start ?? 1}>{inside}</ol>
  const Tag = tags[node.type as keyof typeof tags]
  return Tag ? <Tag>{inside}</Tag> : null
}

const Nodes = ({ nodes }: { nodes: readonly Node[] }) =>
  nodes.map((node, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: written text has no other identity
    <Fragment key={at}>
      <One node={node} />
    </Fragment>
  ))

/** The words of a tile. */
export const Written = ({ content }: { content: PlainText }) => (
  <div className="board-text">
    <Nodes nodes={content.content as readonly Node[]} />
  </div>
)
