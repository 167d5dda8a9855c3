import { EditorContent, useEditor } from '@tiptap/react'
import { useEffect, useId, useImperativeHandle, useMemo, useRef, useState } from 'react'
import { baseExtensions } from './extensions.ts'
import type { RichTextEditorProps } from './index.tsx'
import { LinkDialog } from './link-dialog.tsx'
import { useEditorWords } from './own-words.ts'
import { pasted } from './pasted.ts'
import { type RichText, tidy } from './tidy.ts'
import { Toolbar } from './toolbar.tsx'
import { baseTools } from './tools.ts'
import './editor.css'

const same = (a: object, b: object) => JSON.stringify(tidy(a)) === JSON.stringify(tidy(b))

/** The editor itself: loaded only where something is written. */
export function LoadedEditor({
  content,
  onChange,
  label,
  labelledBy,
  describedBy,
  disabled = false,
  extensions,
  tools,
  invalid = false,
  ref,
}: RichTextEditorProps<RichText>) {
  const words = useEditorWords()
  const textId = useId()
  const bar = useRef<HTMLDivElement>(null)
  const [linking, setLinking] = useState(false)
  const change = useRef(onChange)
  change.current = onChange
  const said = useRef<RichText>(content)
  // one object for as long as nothing in it changes: the editor takes its options anew with every rendering
  const editorProps = useMemo(
    () => ({
      attributes: {
        id: textId,
        class: 'editor-text',
        role: 'textbox',
        'aria-multiline': 'true',
        ...(label && { 'aria-label': label }),
        ...(labelledBy && { 'aria-labelledby': labelledBy }),
        ...(describedBy && { 'aria-describedby': describedBy }),
        ...(invalid && { 'aria-invalid': 'true' }),
      },
      transformPastedHTML: pasted,
      handleKeyDown: (_: unknown, event: KeyboardEvent) => {
        if (event.key === 'F10' && event.altKey) {
          bar.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus()
          return true
        }
        if (event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey)) {
          event.preventDefault()
          event.stopPropagation()
          setLinking(true)
          return true
        }
        return false
      },
    }),
    [textId, label, labelledBy, describedBy, invalid],
  )
  const [first] = useState(content)
  const editor = useEditor({
    extensions: useMemo(() => [...baseExtensions(), ...(extensions ?? [])], [extensions]),
    content: first,
    editable: !disabled,
    // its style element would need a nonce: editor.css has the rules
    injectCSS: false,
    onUpdate: ({ editor: e }) => {
      said.current = tidy(e.getJSON())
      change.current(said.current)
    },
    editorProps,
  })
  useEffect(() => editor.setEditable(!disabled, false), [editor, disabled])
  useEffect(() => {
    // what came from outside, not the echo of what was typed here
    if (content === said.current || same(content, said.current)) return
    said.current = content
    editor.commands.setContent(content, { emitUpdate: false })
  }, [editor, content])
  useImperativeHandle(
    ref,
    () => ({
      insert: (blocks) =>
        editor
          .chain()
          .focus()
          .insertContent(blocks as never)
          .run(),
      focus: () => editor.commands.focus(),
      editor,
    }),
    [editor],
  )
  const all = useMemo(() => [...baseTools(words, () => setLinking(true)), ...(tools ?? [])], [words, tools])
  return (
    <div className="editor" data-disabled={disabled || undefined} data-invalid={invalid || undefined}>
      <Toolbar editor={editor} tools={all} bar={bar} textId={textId} disabled={disabled} />
      <EditorContent editor={editor} />
      <p className="sr">{words.keys}</p>
      {linking && <LinkDialog editor={editor} onClose={() => setLinking(false)} />}
    </div>
  )
}
