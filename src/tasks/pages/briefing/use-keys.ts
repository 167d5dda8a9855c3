import { useEffect, useRef } from 'react'

type Acts = { move: (by: number) => void; leave: () => void; whole: () => void }

/** The keys of the meeting, wherever on the screen the focus is: there is nothing to type. */
export function useMeetingKeys(acts: Acts) {
  const latest = useRef(acts)
  latest.current = acts
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return
      // a list of keys or a search that lies above has the keys
      if (document.querySelectorAll('[role="dialog"]').length > 1) return
      const { move, leave, whole } = latest.current
      const keys: Record<string, () => void> = {
        ArrowRight: () => move(1),
        PageDown: () => move(1),
        ArrowLeft: () => move(-1),
        PageUp: () => move(-1),
        f: whole,
        // leaving the full screen is the browser's own Escape
        Escape: () => !document.fullscreenElement && leave(),
      }
      const act = keys[event.key.length === 1 ? event.key.toLowerCase() : event.key]
      if (!act) return
      event.preventDefault()
      act()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [])
}
