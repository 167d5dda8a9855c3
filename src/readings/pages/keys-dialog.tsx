import { Modal } from '@mantine/core'
import { KeyRows } from '#src/app/office/key-list.tsx'
import { useUiWords } from '#src/ui/own-words.ts'
import { useReturnFocus } from '#src/ui/return-focus.ts'
import { useReadingWords } from './use-words.ts'

const keys = [
  ['row', '↑ ↓ · J K'],
  ['edit', 'Enter · E'],
  ['select', 'Space'],
  ['range', 'Shift ↑ ↓'],
  ['accept', 'A'],
  ['drop', 'Delete'],
  ['merge', 'M'],
  ['split', 'S'],
  ['link', 'L'],
  ['undo', 'U'],
  ['back', 'Esc'],
  ['help', '?'],
] as const

export function KeysDialog({ onClose }: { onClose: () => void }) {
  useReturnFocus()
  const { keyList, review } = useReadingWords()
  const { close } = useUiWords()
  return (
    <Modal opened onClose={onClose} title={review.keys} closeButtonProps={{ 'aria-label': close }}>
      <KeyRows keys={keys.map(([name, key]) => [keyList[name], key])} />
    </Modal>
  )
}
