import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import type { ReactNode } from 'react'
import { useUiWords } from './own-words.ts'
import { useReturnFocus } from './return-focus.ts'
import { Glyph } from './status.tsx'

/**
 * One line at the bottom left. `const tell = useTell()`: `tell.done('Đã nhắc 3 đơn vị.', () => undo.mutate(…))` offers
 * Hoàn tác for 10 s; `tell.failed(text)` stays until closed; `tell.running(id, text)` stays while long work runs, then
 * `tell.ended(id, text)`.
 */
export function useTell() {
  const words = useUiWords()
  const closeLabel = { 'aria-label': words.close }
  const show = (id: string, text: ReactNode, more: object) =>
    notifications.show({ id, message: text, closeButtonProps: closeLabel, ...more })
  return {
    done(text: string, undo?: () => void) {
      const id = crypto.randomUUID()
      const back = () => {
        notifications.hide(id)
        undo?.()
      }
      const message = (
        <span className="row">
          <span className="grow">{text}</span>
          {undo && <Undo onUndo={back} />}
        </span>
      )
      show(id, message, { icon: <Glyph kind="doneLate" size={18} />, autoClose: undo ? 10_000 : 5000 })
    },
    failed: (text: string) =>
      show(crypto.randomUUID(), text, { icon: <Glyph kind="overdue" size={18} />, autoClose: false, role: 'alert' }),
    running: (id: string, text: string) => show(id, text, { loading: true, autoClose: false }),
    ended: (id: string, text: string) =>
      notifications.update({
        id,
        message: text,
        loading: false,
        icon: <Glyph kind="done" size={18} />,
        autoClose: 5000,
      }),
  }
}

function Undo({ onUndo }: { onUndo: () => void }) {
  const words = useUiWords()
  useReturnFocus()
  return (
    <Button variant="subtle" size="compact-xs" onClick={onUndo}>
      {words.undo}
    </Button>
  )
}
