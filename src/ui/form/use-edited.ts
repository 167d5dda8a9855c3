import { useState } from 'react'
import type { Problem } from '#src/platform/problem.ts'

type Versioned = { version: number }
type Act = { error: Problem | null; reset: () => void }
/** Reads the record again as it now stands. */
export type Newest<R> = () => Promise<R | undefined>

/**
 * A record being edited. When somebody saved before (`stale`), what was typed stays until `takeNewer` starts again from
 * the newer version.
 */
export function useEdited<R extends Versioned, D>(record: R, draftOf: (record: R) => D, newest: Newest<R>, act: Act) {
  const [draft, setDraft] = useState(() => draftOf(record))
  const [version, setVersion] = useState(record.version)
  const stale = act.error?.code === 'stale'
  const takeNewer = async () => {
    const now = await newest()
    if (!now) return
    setVersion(now.version)
    setDraft(draftOf(now))
    act.reset()
  }
  return { draft, setDraft, version, stale, takeNewer, problem: stale ? null : act.error }
}
