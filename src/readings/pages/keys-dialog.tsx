import { Modal } from '@mantine/core'
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
  return (
    <Modal opened onClose={onClose} title={review.keys}>
      <dl className="keylist">
        {keys.map(([name, key]) => (
          <div key={name}>
            <dt>{keyList[name]}</dt>
            <dd>
              <kbd>{key}</kbd>
            </dd>
          </div>
        ))}
      </dl>
    </Modal>
  )
}
