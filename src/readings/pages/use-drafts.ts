import { useCallback, useEffect, useRef, useState } from 'react'
import type { Problem } from '#src/platform/problem.ts'
import { call } from '#src/ui/api.ts'
import type { SaveState } from '#src/ui/save-bar.tsx'
import { saveDrafts } from '../contract.ts'
import type { Draft } from '../shapes.ts'

type Drafts = readonly Draft[]
const quiet = 700
const again = 5_000
const most = 100

const orderOf = (drafts: Drafts) => drafts.map(({ id }) => id).join()

/** What the server does not know yet: drafts that changed, and the order where some came or went. */
function changesFrom(saved: Drafts, now: Drafts) {
  const known = new Map(saved.map((draft) => [draft.id, draft]))
  const drafts = now.filter((draft) => known.get(draft.id) !== draft)
  return { drafts, ...(orderOf(saved) !== orderOf(now) && { order: now.map(({ id }) => id) }) }
}

/**
 * The drafts of a reading while they are reviewed: each change is kept on the server soon after it is made, and can be
 * undone. `stale`: somebody else has saved; nothing more is sent until the page is read anew.
 */
export function useDrafts(id: string, first: { drafts: Drafts; version: number }, say: (problem: Problem) => string) {
  const [drafts, setDrafts] = useState(first.drafts)
  const [state, setState] = useState<SaveState>({ kind: 'saved', at: new Date() })
  const [stale, setStale] = useState(false)
  const now = useRef(first.drafts)
  const saved = useRef(first)
  const past = useRef<Drafts[]>([])
  const sending = useRef<Promise<boolean>>(undefined)
  const told = useRef(say)
  told.current = say
  const gone = useRef(false)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)

  const save = useCallback(async (): Promise<boolean> => {
    clearTimeout(timer.current)
    if (sending.current) await sending.current
    const sent = now.current
    if (sent === saved.current.drafts) return true
    if (gone.current) return false
    setState({ kind: 'saving' })
    const body = { version: saved.current.version, ...changesFrom(saved.current.drafts, sent) }
    sending.current = call(saveDrafts, { params: { id }, body }).then(
      ({ version }) => {
        saved.current = { drafts: sent, version }
        setState({ kind: 'saved', at: new Date() })
        return true
      },
      (error: Problem) => {
        gone.current = error.code === 'stale' || error.status === 404
        const mayPass = error.status === 0 || error.status === 429 || error.status >= 500
        if (gone.current) setStale(true)
        if (mayPass) timer.current = setTimeout(() => void save(), again)
        setState(mayPass ? { kind: 'offline', at: new Date() } : { kind: 'failed', why: told.current(error) })
        return false
      },
    )
    const done = await sending.current
    sending.current = undefined
    return done
  }, [id])

  const put = useCallback(
    (next: Drafts) => {
      now.current = next
      setDrafts(next)
      clearTimeout(timer.current)
      timer.current = setTimeout(() => void save(), quiet)
    },
    [save],
  )
  // leaving the page, or looking elsewhere, sends what is left
  useEffect(() => {
    const leave = () => document.visibilityState === 'hidden' && void save()
    document.addEventListener('visibilitychange', leave)
    return () => {
      document.removeEventListener('visibilitychange', leave)
      void save()
    }
  }, [save])

  return {
    drafts,
    state,
    stale,
    save,
    version: () => saved.current.version,
    change(next: (drafts: Drafts) => Drafts) {
      const before = now.current
      const after = next(before)
      if (after === before) return
      past.current = [...past.current.slice(-most), before]
      put(after)
    },
    undo() {
      const before = past.current.pop()
      if (before) put(before)
    },
  }
}
export type DraftsInReview = ReturnType<typeof useDrafts>
