import { ActionIcon } from '@mantine/core'
import { Node, type NodeViewProps, NodeViewWrapper, ReactNodeViewRenderer } from '@tiptap/react'
import { AreaField } from '#src/ui/form/text-fields.tsx'
import { IconX } from '#src/ui/icons.ts'
import { useDocumentWords } from '../use-words.ts'
import { FigureChart } from './figure-chart.tsx'
import { FigureChip } from './figure-chip.tsx'
import { FigureTable } from './figure-table.tsx'

/** Copied and pasted within the back office, a node keeps what it is in one attribute. */
const kept = (name: string, tag: string) => ({
  parseHTML: () => [
    {
      tag: `${tag}[data-${name}]`,
      getAttrs: (element: HTMLElement) => JSON.parse(element.getAttribute(`data-${name}`) ?? '{}') as object,
    },
  ],
})
const blank = { default: null, rendered: false }

export const figureNode = Node.create({
  name: 'figure',
  group: 'inline',
  inline: true,
  atom: true,
  marks: '',
  addAttributes: () => ({ citationId: blank, shown: blank }),
  ...kept('figure', 'span'),
  renderHTML: ({ node }) => ['span', { 'data-figure': JSON.stringify(node.attrs) }, node.attrs.shown as string],
  renderText: ({ node }) => node.attrs.shown as string,
  addNodeView: () =>
    ReactNodeViewRenderer(
      ({ node }: NodeViewProps) => (
        <NodeViewWrapper as="span">
          <FigureChip citationId={node.attrs.citationId as string} shown={node.attrs.shown as string} />
        </NodeViewWrapper>
      ),
      { as: 'span' },
    ),
})

function Block({ node, deleteNode, updateAttributes, editor, selected }: NodeViewProps) {
  const { nodes } = useDocumentWords()
  const isTable = node.type.name === 'figureTable'
  const title = isTable ? 'caption' : 'finding'
  return (
    <NodeViewWrapper className="doc-block" data-selected={selected || undefined}>
      {editor.isEditable && (
        <ActionIcon
          className="doc-block-remove"
          size="sm"
          aria-label={isTable ? nodes.removeTable : nodes.removeChart}
          title={isTable ? nodes.removeTable : nodes.removeChart}
          onClick={() => deleteNode()}
        >
          <IconX size={14} aria-hidden />
        </ActionIcon>
      )}
      {editor.isEditable && (
        <div className="doc-block-title" contentEditable={false}>
          <AreaField
            label={nodes[title]}
            {...(isTable ? { optional: true } : { help: nodes.findingHelp })}
            rows={1}
            maxLength={300}
            value={(node.attrs[title] as string | null) ?? ''}
            onChange={(to) => updateAttributes({ [title]: to })}
          />
        </div>
      )}
      {isTable ? (
        <FigureTable attrs={node.attrs as never} titled={!editor.isEditable} />
      ) : (
        <FigureChart attrs={node.attrs as never} />
      )}
    </NodeViewWrapper>
  )
}

/** Taken back in a title's field is what the text remembers, not what the field does. */
const takesBack = (event: Event) =>
  event instanceof KeyboardEvent && (event.ctrlKey || event.metaKey) && /^[zy]$/i.test(event.key)

const blockNode = (name: 'figureTable' | 'figureChart', attributes: readonly string[]) =>
  Node.create({
    name,
    group: 'block',
    atom: true,
    selectable: true,
    draggable: true,
    addAttributes: () => Object.fromEntries(attributes.map((attribute) => [attribute, blank])),
    ...kept(name.toLowerCase(), 'div'),
    renderHTML: ({ node }) => ['div', { [`data-${name.toLowerCase()}`]: JSON.stringify(node.attrs) }],
    addNodeView: () => ReactNodeViewRenderer(Block, { stopEvent: ({ event }) => !takesBack(event) }),
  })

export const figureTableNode = blockNode('figureTable', ['caption', 'head', 'rows', 'source'])
export const figureChartNode = blockNode('figureChart', [
  'kind',
  'finding',
  'measure',
  'labels',
  'series',
  'target',
  'source',
])
