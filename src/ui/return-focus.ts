import { useEffect, useState } from 'react'

/** What goes by being taken off the page (a dialog, a bar, a button that is done) gives the focus back to where it came from, or to the page itself. */
export function useReturnFocus(): void {
  const [from] = useState(() => document.activeElement)
  useEffect(
    () => () => {
      requestAnimationFrame(() => {
        const { activeElement } = document
        if (activeElement && activeElement !== document.body) return
        const there = from instanceof HTMLElement && from !== document.body && from.isConnected
        const to = there ? from : document.getElementById('main')
        to?.focus({ preventScroll: true })
      })
    },
    [from],
  )
}
