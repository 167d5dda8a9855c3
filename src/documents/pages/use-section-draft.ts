import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo, useState } from 'react'
import { useDomainClock } from '#src/app/office/domain-clock.ts'
import { Problem } from '#src/platform/problem.ts'
import type { DocumentText } from '#src/platform/rich-text.ts'
import { ask, call } from '#src/ui/api.ts'
import { type Draft, keepDraft, type Saved } from '#src/ui/draft/draft.ts'
import { editSection, readDocument } from '../contract-papers.ts'
import type { DocumentSection } from '../shapes.ts'

const savedOf = ({ version, content, changedAt, changedBy, changedFor }: DocumentSection): Saved<DocumentText> => ({
  version,
  content,
  savedAt: changedAt,
  savedBy: changedBy ?? '',
  savedFor: changedFor,
})
/** A save that came too late is told what stands there as every draft is told it. */
const retold = (error: unknown) =>
  error instanceof Problem && error.code === 'stale'
    ? new Problem(error.status, error.code, { theirs: savedOf(error.details.theirs as DocumentSection) })
    : error
const same = (a: DocumentText, b: DocumentText) => JSON.stringify(a) === JSON.stringify(b)

/** The draft of one section on this page; one for as long as the page shows this section to this account. */
export function useSectionDraft(documentId: string, section: DocumentSection, accountId: string) {
  const cache = useQueryClient()
  const now = useDomainClock()
  const [told, setTold] = useState<Draft<DocumentText>>()
  // biome-ignore lint/correctness/useExhaustiveDependencies: what arrives later of the same section must not begin anew
  const draft = useMemo(() => {
    const { queryKey } = ask(readDocument, { params: { id: documentId } })
    const kept = keepDraft<DocumentText>(savedOf(section), {
      shelf: localStorage,
      name: `mach.document.${accountId}.${documentId}.${section.key}`,
      save: async (version, content, key) => {
        const params = { id: documentId, key: section.key }
        const saved = await call(editSection, { params, body: { content, version } }, key).catch((error) => {
          throw retold(error)
        })
        const anew = (s: DocumentSection) => (s.key === section.key ? { ...s, content, version: saved.version } : s)
        cache.setQueryData(
          queryKey,
          (old) => old && { ...old, sections: old.sections.map((s) => anew(s as DocumentSection)) },
        )
        void cache.invalidateQueries({ queryKey: ['listCitations'] })
        return saved
      },
      tell: setTold,
      now,
    })
    return {
      ...kept,
      // the editor also tells what it has only put in order
      change: (text: DocumentText) => kept.change((before) => (same(before, text) ? before : text)),
      settle: async () => void (await kept.settle()),
    }
  }, [documentId, section.key, accountId])
  useEffect(() => {
    if (draft.restored) void draft.send()
    const online = () => void draft.send()
    window.addEventListener('online', online)
    return () => {
      window.removeEventListener('online', online)
      // the next section is written while this one is still sent
      void draft.settle().finally(draft.stop)
    }
  }, [draft])
  // the server has rewritten it: a figure was taken anew
  useEffect(() => draft.follow(savedOf(section)), [draft, section])
  return { ...(told ?? draft.first), ...draft }
}
