import { useQuery } from '@tanstack/react-query'
import { mergeAttributes, Node, type NodeViewProps, NodeViewWrapper, ReactNodeViewRenderer } from '@tiptap/react'
import { ask } from '#src/ui/api.ts'
import { AreaField } from '#src/ui/form/text-fields.tsx'
import { readArticle } from '../contract.ts'
import { pictureSource } from './article-columns.tsx'
import { useNewsWords } from './words.ts'

/** A picture within the text: itself, its description and its caption, written in place. */
function PictureView({ node, updateAttributes, extension, editor }: NodeViewProps) {
  const { write } = useNewsWords()
  const { pictureId, alt, caption } = node.attrs as { pictureId: string; alt: string; caption: string }
  const { articleId } = extension.options as { articleId: string }
  const known = useQuery(ask(readArticle, { params: { id: articleId } })).data?.pictures.find((p) => p.id === pictureId)
  const widths = known?.widths ?? [480]
  const width = widths.find((one) => one >= 800) ?? widths.at(-1)!
  return (
    <NodeViewWrapper as="figure" className="news-figure" data-drag-handle>
      <img src={pictureSource(pictureId, width)} alt={alt} />
      <div className="news-captions" contentEditable={false}>
        <AreaField
          label={write.alt}
          rows={1}
          maxLength={300}
          disabled={!editor.isEditable}
          value={alt}
          onChange={(to) => updateAttributes({ alt: to })}
          {...(alt.trim() === '' && { help: write.altHelp })}
        />
        <AreaField
          label={write.caption}
          optional
          rows={1}
          maxLength={500}
          disabled={!editor.isEditable}
          value={caption}
          onChange={(to) => updateAttributes({ caption: to })}
        />
      </div>
    </NodeViewWrapper>
  )
}

export const Picture = Node.create<{ articleId: string }>({
  name: 'picture',
  group: 'block',
  atom: true,
  draggable: true,
  addOptions: () => ({ articleId: '' }),
  addAttributes: () => ({ pictureId: { default: '' }, alt: { default: '' }, caption: { default: '' } }),
  parseHTML: () => [
    {
      tag: 'figure[data-picture]',
      getAttrs: (element) => ({
        pictureId: element.getAttribute('data-picture'),
        alt: element.getAttribute('data-alt') ?? '',
        caption: element.getAttribute('data-caption') ?? '',
      }),
    },
  ],
  renderHTML: ({ node, HTMLAttributes: _ }) => [
    'figure',
    mergeAttributes({
      'data-picture': node.attrs.pictureId,
      'data-alt': node.attrs.alt,
      'data-caption': node.attrs.caption,
    }),
  ],
  addNodeView: () => ReactNodeViewRenderer(PictureView),
})
