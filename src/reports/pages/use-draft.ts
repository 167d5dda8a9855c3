import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo, useState } from 'react'
import { useDomainClock } from '#src/app/office/domain-clock.ts'
import type { Report } from '../contract.ts'
import { beginDraft, type Draft } from './drafting.ts'
import { onTheServer } from './on-the-server.ts'
import type { WritingPlace } from './writing-place.ts'

export type Here = Extract<WritingPlace, { kind: 'here' }>

/** The draft of a report on this page; one for as long as the page is where this account writes this report. */
export function useDraft(report: Report, accountId: string, { shelf, onTheWay }: Here, submitted: () => void) {
  const cache = useQueryClient()
  const now = useDomainClock()
  const [told, setTold] = useState<Draft>()
  // biome-ignore lint/correctness/useExhaustiveDependencies: what arrives later of the same report must not begin anew
  const draft = useMemo(
    () => beginDraft(report, { accountId, shelf, ...onTheServer(cache, report.id, submitted), tell: setTold, now }),
    [report.id, accountId, shelf],
  )
  useEffect(() => {
    onTheWay.until = draft.rest
    if (draft.restored) void draft.send()
    const online = () => void draft.send()
    window.addEventListener('online', online)
    return () => {
      window.removeEventListener('online', online)
      draft.stop()
    }
  }, [draft, onTheWay])
  // before the first save there is nothing to say about saving
  return { ...(told ?? draft.first), ...draft, begun: told !== undefined || report.savedAt !== null }
}
export type WrittenDraft = ReturnType<typeof useDraft>
