import { Modal } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useOfficeWords } from './office-words.ts'

const keys = [
  ['search', 'Ctrl K'],
  ['help', '?'],
  ['row', '↑ ↓ · J K'],
  ['cell', '← →'],
  ['select', 'Space · X'],
  ['range', 'Shift ↑ ↓'],
  ['open', 'Enter'],
  ['edit', 'E'],
  ['filter', 'F · /'],
  ['out', 'Esc'],
] as const

const typing = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))

/** `?` lists the keys, unless it is being typed somewhere. */
export function useKeyList() {
  const [opened, setOpened] = useState(false)
  useEffect(() => {
    const show = (event: KeyboardEvent) => {
      if (event.key === '?' && !typing(event.target)) setOpened(true)
    }
    document.addEventListener('keydown', show)
    return () => document.removeEventListener('keydown', show)
  }, [])
  return { opened, open: () => setOpened(true), close: () => setOpened(false) }
}

export function KeyList({ opened, close }: { opened: boolean; close: () => void }) {
  const words = useOfficeWords()
  return (
    <Modal opened={opened} onClose={close} title={words.keys}>
      <dl className="keylist">
        {keys.map(([name, key]) => (
          <div key={name}>
            <dt>{words.keyList[name]}</dt>
            <dd>
              <kbd>{key}</kbd>
            </dd>
          </div>
        ))}
      </dl>
    </Modal>
  )
}
