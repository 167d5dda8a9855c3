import { useQueryClient } from '@tanstack/react-query'
import { type RefObject, useState } from 'react'
import type { Problem } from '#src/platform/problem.ts'
import type { DocumentBlock, DocumentText } from '#src/platform/rich-text.ts'
import { call } from '#src/ui/api.ts'
import type { RichTextHandle } from '#src/ui/editor/index.tsx'
import { useTell } from '#src/ui/undo.tsx'
import { sayAnew } from '../cited.ts'
import { cite } from '../contract-papers.ts'
import type { MaterialItem } from '../shapes.ts'
import { useDocumentWords } from './use-words.ts'

/** Fresh citations for each time something is inserted; the text says what the server read just now. */
function withFreshIds({ blocks, cites }: MaterialItem) {
  const ids = new Map(cites.map(({ id }) => [id, crypto.randomUUID() as string]))
  const text = JSON.stringify(blocks).replace(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, (id) => ids.get(id) ?? id)
  return { blocks: JSON.parse(text) as DocumentBlock[], cites: cites.map((one) => ({ ...one, id: ids.get(one.id)! })) }
}

/** After the block in which the cursor stands, or in its place where it is empty: within it the source would be lost. */
function insertBlocks({ editor }: RichTextHandle<DocumentText>, blocks: DocumentText['content']) {
  const { $from } = editor.state.selection
  const inBlock = $from.depth > 0
  const to = inBlock ? $from.after(1) : $from.pos
  const empty = $from.depth === 1 && $from.parent.type.name === 'paragraph' && $from.parent.content.size === 0
  const from = empty ? $from.before(1) : to
  editor
    .chain()
    .focus()
    .insertContentAt({ from, to }, blocks as never)
    .run()
}

/** Inserts a piece of material where the cursor is; its citations are made first, so that the text may name them. */
export function useInsert(documentId: string, editor: RefObject<RichTextHandle<DocumentText> | null>) {
  const cache = useQueryClient()
  const { material } = useDocumentWords()
  const tell = useTell()
  const [busy, setBusy] = useState<string>()
  const [problem, setProblem] = useState<Problem | null>(null)
  const run = async (item: MaterialItem) => {
    setBusy(item.key)
    setProblem(null)
    try {
      const fresh = withFreshIds(item)
      const made =
        fresh.cites.length > 0 ? await call(cite, { params: { id: documentId }, body: { cites: fresh.cites } }) : []
      let text: DocumentText = { type: 'doc', content: fresh.blocks }
      for (const one of made)
        if (one.kind === 'figure' && item.kind !== 'chart')
          text = sayAnew(text, one.id, { shown: one.shown, value: null })
      const first = text.content[0]
      // a sentence goes on where the cursor stands; everything else is a block of its own
      const inline = item.kind === 'sentence' && first?.type === 'paragraph' ? first.content : undefined
      if (inline && editor.current) {
        const before = editor.current.editor.state.selection.$from.nodeBefore?.text ?? ' '
        const apart = /\s$/.test(before) ? [] : [{ type: 'text' as const, text: ' ' }]
        editor.current.insert([...apart, ...inline] as unknown as DocumentText['content'])
      } else if (editor.current) insertBlocks(editor.current, text.content)
      await cache.invalidateQueries({ queryKey: ['listCitations'] })
      tell.done(material.inserted)
    } catch (error) {
      setProblem(error as Problem)
    } finally {
      setBusy(undefined)
    }
  }
  return { run, busy, problem }
}
