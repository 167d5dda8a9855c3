import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { useLine } from '#src/ui/line.ts'
import { onDrafts, type WaitingDraft, waitingOf } from '#src/ui/machine/drafts.ts'
import { useTell } from '#src/ui/undo.tsx'
import { useOfficeWords } from '../office-words.ts'

const again = 30_000

/** What of this account waits on this machine, as it changes. */
export function useWaiting(accountId: string): WaitingDraft[] {
  const [waiting, setWaiting] = useState<WaitingDraft[]>([])
  useEffect(() => {
    const look = () => void waitingOf(accountId).then(setWaiting)
    look()
    return onDrafts(look)
  }, [accountId])
  return waiting
}

/** Sends what waits, whatever page is open, as soon as the server can be reached; the code for it comes only when needed. */
export function useSending(accountId: string, waiting: readonly WaitingDraft[]): void {
  const { waiting: words } = useOfficeWords()
  const cache = useQueryClient()
  const tell = useTell()
  const up = useLine()
  const now = useRef(waiting)
  now.current = waiting
  const some = waiting.length > 0
  // what was refused waits for its writer, not for the line
  const asks = useRef(new Set<string>())
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked anew when the line changes or something begins to wait
  useEffect(() => {
    if (!some) return
    let busy = false
    const send = async () => {
      if (busy) return
      busy = true
      try {
        const { sendWaiting } = await import('#src/reports/pages/send-waiting.ts')
        for (const one of now.current.filter(({ id }) => !asks.current.has(id))) {
          const how = await sendWaiting(cache, accountId, one)
          if (how === 'asks') asks.current.add(one.id)
          if (how === 'submitted') tell.done(words.submitted(one.title))
        }
      } catch {
        // the code itself did not come: there is no line
      } finally {
        busy = false
      }
    }
    void send()
    const timer = setInterval(() => void send(), again)
    return () => clearInterval(timer)
  }, [some, up, accountId])
}
