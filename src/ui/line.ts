import { useSyncExternalStore } from 'react'

/** Whether the server answers, as the last call found it: a browser that believes itself online may still reach nobody. */
let up = true
const listeners = new Set<() => void>()

export function lineIs(now: boolean): void {
  if (now === up) return
  up = now
  for (const tell of listeners) tell()
}

const follow = (tell: () => void) => {
  const lost = () => lineIs(false)
  const back = () => lineIs(true)
  listeners.add(tell)
  window.addEventListener('offline', lost)
  window.addEventListener('online', back)
  return () => {
    listeners.delete(tell)
    window.removeEventListener('offline', lost)
    window.removeEventListener('online', back)
  }
}

export const useLine = (): boolean => useSyncExternalStore(follow, () => up)
