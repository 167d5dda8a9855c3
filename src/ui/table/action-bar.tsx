import { ActionIcon } from '@mantine/core'
import type { ReactNode } from 'react'
import { IconX } from '../icons.ts'
import { useUiWords } from '../own-words.ts'
import { useReturnFocus } from '../return-focus.ts'

type Props = { count: number; onClear: () => void; children: ReactNode }

/** What can be done with the selected rows, dark at the bottom: `<ActionBar count={3} onClear={…}><Button …>Nhắc đơn vị</Button></ActionBar>`. */
export const ActionBar = (props: Props) => props.count > 0 && <Bar {...props} />

function Bar({ count, onClear, children }: Props) {
  const { table: words } = useUiWords()
  useReturnFocus()
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
