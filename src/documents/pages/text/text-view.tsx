import { Fragment, type ReactNode } from 'react'
import type { DocumentText } from '#src/platform/rich-text.ts'
import { useDocumentWords } from '../use-words.ts'
import { useCited } from './cited-context.ts'
import { FigureChart } from './figure-chart.tsx'
import { FigureChip } from './figure-chip.tsx'
import { FigureTable } from './figure-table.tsx'

type Mark = { type: string; attrs?: { href?: string } }
type Node = { type: string; text?: string; marks?: Mark[]; attrs?: Record<string, unknown>; content?: Node[] }

/** Words within their marks, the first outermost. */
function Marked({ words, marks = [] }: { words: string | undefined; marks?: readonly Mark[] | undefined }): ReactNode {
  const [first, ...rest] = marks
  if (!first) return words
  const inside = <Marked words={words} marks={rest} />
  if (first.type === 'bold') return <strong>{inside}</strong>
  return first.type === 'italic' ? <em>{inside}</em> : <a href={first.attrs?.href}>{inside}</a>
}

/** A paragraph that was taken from a unit: the line at its side opens its source. */
function Paragraph({ node }: { node: Node }) {
  const { source } = useDocumentWords()
  const { of, open } = useCited()
  const id = node.attrs?.citationId as string | undefined
  return (
    <p data-citation={id} data-changed={(id && of.get(id)?.changed) || undefined}>
      {id && (
        <button
          type="button"
          className="paragraph-source no-print"
          aria-label={source.paragraphTitle}
          onClick={() => open(id)}
        />
      )}
      {node.content ? <Nodes nodes={node.content} /> : <br />}
    </p>
  )
}

function One({ node }: { node: Node }): ReactNode {
  const inside = () => <Nodes nodes={node.content ?? []} />
  switch (node.type) {
    case 'text':
      return <Marked words={node.text} marks={node.marks} />
    case 'hardBreak':
      return <br />
    case 'figure':
      return <FigureChip {...(node.attrs as { citationId: string; shown: string })} />
    case 'paragraph':
      return <Paragraph node={node} />
    case 'heading':
      return <h4>{inside()}</h4>
    case 'bulletList':
      return <ul>{inside()}</ul>
    case 'orderedList':
      return <ol start={(node.attrs?.start as number | null) ?? 1}>{inside()}</ol>
    case 'listItem':
      return <li>{inside()}</li>
    case 'blockquote':
      return <blockquote>{inside()}</blockquote>
    case 'figureTable':
      return <FigureTable attrs={node.attrs as never} />
    case 'figureChart':
      return <FigureChart attrs={node.attrs as never} />
    default:
      return null
  }
}

const Nodes = ({ nodes }: { nodes: readonly Node[] }) =>
  nodes.map((node, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a text that is only read
    <Fragment key={at}>
      <One node={node} />
    </Fragment>
  ))

/** A text to be read, drawn by our own code. */
export const TextView = ({ text }: { text: DocumentText }) => (
  <div className="doc-text">
    <Nodes nodes={text.content as unknown as Node[]} />
  </div>
)
