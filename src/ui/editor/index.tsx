import type { Editor, Extensions } from '@tiptap/react'
import { type ComponentType, lazy, type Ref, Suspense } from 'react'
import type { ArticleText, DocumentText } from '#src/platform/rich-text.ts'
import { Loading } from '../loading.tsx'
import type { RichText } from './tidy.ts'
import type { Tool } from './tools.ts'

/**
 * Written text with structure: `<RichTextEditor label="Nội dung" content={text} onChange={setText} />`; what `onChange` gives
 * always fits ArticleText or DocumentText. A slice adds nodes of its own by `extensions` and buttons by `tools`, both kept
 * the same between renderings (made outside the component or by useMemo).
 */
export type RichTextEditorProps<T extends RichText = ArticleText> = {
  content: T
  onChange: (text: T) => void
  label?: string
  labelledBy?: string
  describedBy?: string
  invalid?: boolean
  disabled?: boolean
  extensions?: Extensions
  tools?: readonly Tool[]
  ref?: Ref<RichTextHandle<T>>
}
export type RichTextHandle<T extends RichText = ArticleText> = {
  /** Puts blocks where the cursor is, and goes on there. */
  insert: (blocks: T['content']) => void
  focus: () => void
  editor: Editor
}
export type { Tool } from './tools.ts'

const Loaded = lazy(async () => ({ default: (await import('./rich-text-editor.tsx')).LoadedEditor }))

export function RichTextEditor<T extends ArticleText | DocumentText = ArticleText>(props: RichTextEditorProps<T>) {
  const Any = Loaded as unknown as ComponentType<RichTextEditorProps<T>>
  return (
    <Suspense fallback={<Loading rows={6} />}>
      <Any {...props} />
    </Suspense>
  )
}
