import { useEffect, useState } from 'react'

/** Whole seconds since the work began, for as long as it goes on; told in steps, so that a reader of the screen is not run over. */
export function useSeconds(working: boolean): number {
  const [seconds, setSeconds] = useState(0)
  useEffect(() => {
    setSeconds(0)
    if (!working) return
    const timer = setInterval(() => setSeconds((before) => before + 5), 5_000)
    return () => clearInterval(timer)
  }, [working])
  return seconds
}
