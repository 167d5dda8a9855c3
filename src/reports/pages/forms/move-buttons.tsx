import { ActionIcon } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { IconArrowDown, IconArrowUp, IconX, small } from '#src/ui/icons.ts'
import { useFormWords } from './words.ts'

type Props = { what: string; at: number; of: number; onMove: (by: -1 | 1) => void; onRemove: () => void }

/** Up, down, away: what moves keeps the focus of whoever moves it. */
export function MoveButtons({ what, at, of, onMove, onRemove }: Props) {
  const { builder: words } = useFormWords()
  const box = useRef<HTMLSpanElement>(null)
  const pressed = useRef<'up' | 'down'>(undefined)
  // biome-ignore lint/correctness/useExhaustiveDependencies: after it stands at another place
  useEffect(() => {
    const name = pressed.current
    pressed.current = undefined
    if (!name) return
    const [up, down] = box.current?.querySelectorAll('button') ?? []
    const wanted = name === 'up' ? up : down
    ;(wanted?.disabled ? (name === 'up' ? down : up) : wanted)?.focus()
  }, [at])
  const move = (by: -1 | 1) => {
    pressed.current = by === -1 ? 'up' : 'down'
    onMove(by)
  }
  return (
    <span className="move-buttons" ref={box}>
      <ActionIcon aria-label={words.up(what)} disabled={at === 0} onClick={() => move(-1)}>
        <IconArrowUp {...small} />
      </ActionIcon>
      <ActionIcon aria-label={words.down(what)} disabled={at === of - 1} onClick={() => move(1)}>
        <IconArrowDown {...small} />
      </ActionIcon>
      <ActionIcon aria-label={words.remove(what)} onClick={onRemove}>
        <IconX {...small} />
      </ActionIcon>
    </span>
  )
}
