import { useState } from 'react'

/** A choice of this person's on this machine, kept in localStorage: column choice, density. */
export function useKept<T>(name: string, start: T): [T, (next: T) => void] {
  const key = `mach.${name}`
  const [value, setValue] = useState<T>(() => {
    try {
      const kept = localStorage.getItem(key)
      return kept === null ? start : (JSON.parse(kept) as T)
    } catch {
      return start
    }
  })
  return [
    value,
    (next) => {
      setValue(next)
      try {
        localStorage.setItem(key, JSON.stringify(next))
      } catch {
        // a full or forbidden storage loses the choice at the end of the visit, nothing else
      }
    },
  ]
}
