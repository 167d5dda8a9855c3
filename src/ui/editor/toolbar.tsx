import { Tooltip } from '@mantine/core'
import { type Editor, useEditorState } from '@tiptap/react'
import { type KeyboardEvent, type RefObject, useState } from 'react'
import { useEditorWords } from './own-words.ts'
import type { Tool } from './tools.ts'

type Props = {
  editor: Editor
  tools: readonly Tool[]
  bar: RefObject<HTMLDivElement | null>
  textId: string
  disabled: boolean
}

/** The bar: one stop of Tab, arrows within, Esc back to the text. */
export function Toolbar({ editor, tools, bar, textId, disabled }: Props) {
  const words = useEditorWords()
  const [at, setAt] = useState(0)
  // a text of states: the bar is drawn anew only when one of them changes
  const states = useEditorState({
    editor,
    selector: ({ editor: e }) => tools.map((t) => `${t.active?.(e) ? 1 : 0}${t.unable?.(e) ? 1 : 0}`).join(),
  }).split(',')
  const go = (next: number) => {
    const to = (next + tools.length) % tools.length
    setAt(to)
    bar.current?.querySelectorAll('button')[to]?.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const steps: Record<string, number> = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tools.length - 1 }
    const next = steps[event.key]
    if (next === undefined && event.key !== 'Escape') return
    event.preventDefault()
    event.stopPropagation()
    if (next === undefined) editor.commands.focus()
    else go(next)
  }
  return (
    <div
      ref={bar}
      className="editor-bar"
      role="toolbar"
      aria-label={words.toolbar}
      aria-controls={textId}
      onKeyDown={onKeyDown}
    >
      {tools.map((tool, n) => {
        const Icon = tool.icon
        const [pressed, unable] = [states[n]?.[0] === '1', states[n]?.[1] === '1' || disabled]
        return (
          <Tooltip
            key={tool.key}
            label={
              <>
                {tool.label} {tool.keys && <kbd>{tool.keys}</kbd>}
              </>
            }
          >
            <button
              type="button"
              data-begins={tool.begins || undefined}
              tabIndex={n === at ? 0 : -1}
              aria-label={tool.label}
              aria-pressed={tool.active ? pressed : undefined}
              aria-disabled={unable || undefined}
              // the selection in the text stays
              onMouseDown={(event) => event.preventDefault()}
              onFocus={() => setAt(n)}
              onClick={() => !unable && tool.run(editor)}
            >
              <Icon size={18} stroke={1.75} aria-hidden />
            </button>
          </Tooltip>
        )
      })}
    </div>
  )
}
