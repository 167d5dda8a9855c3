import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo, useState } from 'react'
import { useDomainClock } from '#src/app/office/domain-clock.ts'
import { ask, call } from '#src/ui/api.ts'
import { getReport, type Report, saveReport } from '../contract.ts'
import { beginDraft, type Draft } from './drafting.ts'

/** The draft of a report on this page; one for as long as the page shows this report to this account. */
export function useDraft(report: Report, accountId: string) {
  const cache = useQueryClient()
  const now = useDomainClock()
  const [told, setTold] = useState<Draft>()
  // biome-ignore lint/correctness/useExhaustiveDependencies: what arrives later of the same report must not begin anew
  const draft = useMemo(() => {
    const { queryKey } = ask(getReport, { params: { id: report.id } })
    return beginDraft(report, {
      accountId,
      shelf: localStorage,
      save: async (from, content, key) => {
        const saved = await call(saveReport, { params: { id: report.id }, body: { version: from, content } }, key)
        // who comes back to this page begins from what was saved, not from what was read before
        cache.setQueryData(queryKey, (old) => old && { ...old, content, version: saved.version, state: saved.state })
        return saved
      },
      tell: setTold,
      now,
    })
  }, [report.id, accountId])
  useEffect(() => {
    if (draft.restored) void draft.send()
    const online = () => void draft.send()
    window.addEventListener('online', online)
    return () => {
      window.removeEventListener('online', online)
      draft.stop()
    }
  }, [draft])
  // before the first save there is nothing to say about saving
  return { ...(told ?? draft.first), ...draft, begun: told !== undefined || report.savedAt !== null }
}
export type WrittenDraft = ReturnType<typeof useDraft>
