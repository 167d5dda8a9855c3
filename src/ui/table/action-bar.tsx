import { ActionIcon } from '@mantine/core'
import type { ReactNode } from 'react'
import { IconX } from '../icons.ts'
import { useUiWords } from '../own-words.ts'

/** What can be done with the selected rows, dark at the bottom: `<ActionBar count={3} onClear={…}><Button …>Nhắc đơn vị</Button></ActionBar>`. */
export function ActionBar({ count, onClear, children }: { count: number; onClear: () => void; children: ReactNode }) {
  const { table: words } = useUiWords()
  if (count === 0) return null
  return (
    <div className="actionbar no-print" role="toolbar" aria-label={words.selected(count)}>
      <b className="nowrap" aria-live="polite">
        {words.selected(count)}
      </b>
      <hr />
      {children}
      <hr />
      <ActionIcon aria-label={words.unselect} onClick={onClear}>
        <IconX size={16} aria-hidden />
      </ActionIcon>
    </div>
  )
}
