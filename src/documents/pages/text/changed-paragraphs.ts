import { Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import { Extension } from '@tiptap/react'

const key = new PluginKey<ReadonlySet<string>>('changedParagraphs')

/** Marks the paragraphs whose source has changed; which ones is told from outside by `markChanged`. */
export const changedParagraphs = Extension.create({
  name: 'changedParagraphs',
  addProseMirrorPlugins: () => [
    new Plugin<ReadonlySet<string>>({
      key,
      state: {
        init: () => new Set(),
        apply: (tr, known) => (tr.getMeta(key) as ReadonlySet<string> | undefined) ?? known,
      },
      props: {
        decorations: (state) => {
          const changed = key.getState(state) ?? new Set()
          const marks: Decoration[] = []
          if (changed.size > 0)
            state.doc.descendants((node, at) => {
              if (node.type.name === 'paragraph' && changed.has(String(node.attrs.citationId)))
                marks.push(Decoration.node(at, at + node.nodeSize, { 'data-changed': 'true' }))
            })
          return DecorationSet.create(state.doc, marks)
        },
      },
    }),
  ],
})

type View = { state: { tr: { setMeta: (key: never, value: unknown) => unknown } }; dispatch: (tr: never) => void }
export const markChanged = (view: View, changed: ReadonlySet<string>) =>
  view.dispatch(view.state.tr.setMeta(key as never, changed) as never)
