import { Button } from '@mantine/core'
import { Node, type NodeViewProps, NodeViewWrapper, ReactNodeViewRenderer } from '@tiptap/react'
import { useState } from 'react'
import { type FactRow, FactsDialog } from './facts-dialog.tsx'
import { useNewsWords } from './words.ts'

/** Up to four figures that stand out, with their source. */
function FactsView({ node, updateAttributes, editor }: NodeViewProps) {
  const { write } = useNewsWords()
  const [open, setOpen] = useState(false)
  const row = node.attrs as FactRow
  return (
    <NodeViewWrapper as="div" className="news-facts" data-drag-handle contentEditable={false}>
      <dl>
        {row.facts.map((fact, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a row of figures has no other names
          <div key={at}>
            <dt>{fact.label}</dt>
            <dd className="num">{fact.value}</dd>
            <dd className="small ink3">{fact.note}</dd>
          </div>
        ))}
      </dl>
      <p className="small ink3">{row.source}</p>
      {editor.isEditable && (
        <Button size="compact-xs" onClick={() => setOpen(true)}>
          {write.factEdit}
        </Button>
      )}
      {open && (
        <FactsDialog
          row={row}
          onClose={() => setOpen(false)}
          onSave={(next) => {
            updateAttributes(next)
            setOpen(false)
          }}
        />
      )}
    </NodeViewWrapper>
  )
}

export const Facts = Node.create({
  name: 'factRow',
  group: 'block',
  atom: true,
  draggable: true,
  addAttributes: () => ({ facts: { default: [] }, source: { default: '' } }),
  parseHTML: () => [
    {
      tag: 'div[data-facts]',
      getAttrs: (element) => {
        try {
          return JSON.parse(element.getAttribute('data-facts') ?? '') as FactRow
        } catch {
          return false
        }
      },
    },
  ],
  renderHTML: ({ node }) => ['div', { 'data-facts': JSON.stringify(node.attrs) }],
  addNodeView: () => ReactNodeViewRenderer(FactsView),
})
