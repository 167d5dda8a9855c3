import { Modal } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useUiWords } from '#src/ui/own-words.ts'
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

type Keys = readonly (readonly [act: string, key: string])[]
export const KeyRows = ({ keys }: { keys: Keys }) => (
  <dl className="keylist">
    {keys.map(([act, key]) => (
      <div key={act}>
        <dt>{act}</dt>
        <dd>
          <kbd>{key}</kbd>
        </dd>
      </div>
    ))}
  </dl>
)

export function KeyList({ opened, close }: { opened: boolean; close: () => void }) {
  const words = useOfficeWords()
  const ui = useUiWords()
  return (
    <Modal opened={opened} onClose={close} title={words.keys} closeButtonProps={{ 'aria-label': ui.close }}>
      <KeyRows keys={keys.map(([name, key]) => [words.keyList[name], key])} />
    </Modal>
  )
}
