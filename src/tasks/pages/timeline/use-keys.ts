import type { KeyboardEvent } from 'react'

const moves: Readonly<Record<string, number>> = { ArrowUp: -1, ArrowDown: 1 }
const turns: Readonly<Record<string, 'back' | 'on' | 'today'>> = {
  ArrowLeft: 'back',
  ArrowRight: 'on',
  PageUp: 'back',
  PageDown: 'on',
  Home: 'today',
}

/** Up and down go from task to task and from group to group, left and right through time. */
export const pressing = (turn: (to: 'back' | 'on' | 'today', far: boolean) => void) => (event: KeyboardEvent) => {
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
  const [by, to] = [moves[event.key], turns[event.key]]
  if (!by && !to) return
  event.preventDefault()
  const whole = event.currentTarget as HTMLElement
  if (to) {
    // what has the focus may not be there in another span
    whole.focus()
    return turn(to, event.key.startsWith('Page'))
  }
  const stops = [...whole.querySelectorAll<HTMLElement>('.tl-stop')]
  const here = stops.indexOf(document.activeElement as HTMLElement)
  stops[Math.min(Math.max(here + by!, 0), stops.length - 1)]?.focus()
}
