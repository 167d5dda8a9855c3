import { useEffect, useMemo, useState } from 'react'
import { call } from '#src/ui/api.ts'
import { type Report, saveReport } from '../contract.ts'
import { beginDraft, type Draft } from './drafting.ts'

/** The draft of a report on this page; one for as long as the page shows this report to this account. */
export function useDraft(report: Report, accountId: string) {
  const [told, setTold] = useState<Draft>()
  // biome-ignore lint/correctness/useExhaustiveDependencies: what arrives later of the same report must not begin anew
  const draft = useMemo(
    () =>
      beginDraft(report, {
        accountId,
        shelf: localStorage,
        save: (version, content, key) =>
          call(saveReport, { params: { id: report.id }, body: { version, content } }, key),
        tell: setTold,
      }),
    [report.id, accountId],
  )
  useEffect(() => {
    if (draft.restored) void draft.send()
    const online = () => void draft.send()
    window.addEventListener('online', online)
    return () => {
      window.removeEventListener('online', online)
      draft.stop()
    }
  }, [draft])
  return { ...(told ?? draft.first), ...draft }
}
export type WrittenDraft = ReturnType<typeof useDraft>
