import { useEffect, useRef, useState } from 'react'

export type Found = { value: string; label: string; hint?: string }
export type Search = (text: string) => Promise<readonly Found[]>

/** Answers to what is typed, 200 ms after the last letter; a late answer to older letters is dropped. */
export function useFound(search: Search, text: string, asking: boolean) {
  const [found, setFound] = useState<readonly Found[]>([])
  const [busy, setBusy] = useState(false)
  const latest = useRef(search)
  latest.current = search
  useEffect(() => {
    if (!asking) return
    let wanted = true
    setBusy(true)
    const timer = setTimeout(async () => {
      const answer = await latest.current(text.trim()).catch(() => [])
      if (!wanted) return
      setFound(answer)
      setBusy(false)
    }, 200)
    return () => {
      wanted = false
      clearTimeout(timer)
    }
  }, [text, asking])
  return { found, busy }
}
