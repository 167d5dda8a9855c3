import { useEffect, useState } from 'react'

/** A dialog that goes by being taken off the page gives the focus back to where it came from, or to the page itself. */
export function useReturnFocus(): void {
  const [from] = useState(() => document.activeElement)
  useEffect(
    () => () => {
      requestAnimationFrame(() => {
        const { activeElement } = document
        if (activeElement && activeElement !== document.body) return
        const to = from instanceof HTMLElement && from.isConnected ? from : document.getElementById('main')
        to?.focus({ preventScroll: true })
      })
    },
    [from],
  )
}
