import { type KeyboardEvent, useEffect, useRef } from 'react'
import type { Way } from './provision-moves.ts'
import type { Provision, Provisions } from './use-provisions.ts'
import { useDirectiveWords } from './use-words.ts'

const ways: Readonly<Record<string, Way>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowRight: 'in',
  ArrowLeft: 'out',
}

/**
 * The number of a provision is its handle: one stop of the Tab key for the whole tree, from where the arrows go on. With
 * Alt they move the provision itself.
 */
export function ProvisionNumber({ provision, provisions }: { provision: Provision; provisions: Provisions }) {
  const { acts } = useDirectiveWords()
  const handle = useRef<HTMLButtonElement>(null)
  const here = provisions.here === provision.id
  const wanted = provisions.wanted?.id === provision.id ? provisions.wanted : undefined
  useEffect(() => {
    if (wanted) handle.current?.focus()
  }, [wanted])
  const keys = (event: KeyboardEvent) => {
    const way = ways[event.key]
    if (way && event.altKey) provisions.move(provision.id, way)
    else if (way === 'up' || way === 'down') provisions.step(way === 'up' ? -1 : 1)
    else if (event.key === 'Delete') provisions.remove(provision.id)
    else if (event.key === 'Insert') provisions.setOpen({ kind: event.shiftKey ? 'under' : 'behind', id: provision.id })
    else return
    event.preventDefault()
  }
  return (
    <button
      ref={handle}
      type="button"
      className="number"
      tabIndex={here ? 0 : -1}
      aria-label={acts.editNumber(provision.number)}
      onFocus={() => provisions.stand(provision.id)}
      onKeyDown={keys}
      onClick={() => provisions.setOpen({ kind: 'edit', id: provision.id })}
    >
      {provision.number}
    </button>
  )
}
