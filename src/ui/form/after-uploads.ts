import { createContext, use, useEffect, useMemo, useState } from 'react'

/** Called when a file begins to be sent; what it answers is called at the end, with whether the file has arrived. */
type Watch = () => (arrived: boolean) => void
const Sending = createContext<Watch | undefined>(undefined)
export const Uploads = Sending.Provider

/** For a field of files: the form around it learns that one is on its way. */
export const useWatchedUploads = (): Watch => use(Sending) ?? (() => () => {})

/**
 * An act of a form that names files waits for those still on their way, and is called off where one does not arrive:
 * `const uploads = useAfterUploads(save)`, `<Uploads value={uploads.watch}>`, `onClick={uploads.act}`, `loading={uploads.waiting}`.
 */
export function useAfterUploads(act: () => void) {
  const [sending, setSending] = useState(0)
  const [waiting, setWaiting] = useState(false)
  const watch = useMemo(
    (): Watch => () => {
      setSending((n) => n + 1)
      return (arrived) => {
        setSending((n) => n - 1)
        if (!arrived) setWaiting(false)
      }
    },
    [],
  )
  // after the render in which the form has learnt of the file, so that the act names it
  useEffect(() => {
    if (!waiting || sending > 0) return
    setWaiting(false)
    act()
  })
  return { watch, waiting, act: () => (sending > 0 ? setWaiting(true) : act()) }
}
