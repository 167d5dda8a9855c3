import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo, useState } from 'react'
import { useDomainClock } from '#src/app/office/domain-clock.ts'
import { ask, call } from '#src/ui/api.ts'
import { editSection, readDocument } from '../contract-papers.ts'
import type { DocumentSection } from '../shapes.ts'
import { beginSection, type SectionDraft } from './section-draft.ts'

/** The draft of one section on this page; one for as long as the page shows this section to this account. */
export function useSectionDraft(documentId: string, section: DocumentSection, accountId: string) {
  const cache = useQueryClient()
  const now = useDomainClock()
  const [told, setTold] = useState<SectionDraft>()
  // biome-ignore lint/correctness/useExhaustiveDependencies: what arrives later of the same section must not begin anew
  const draft = useMemo(() => {
    const { queryKey } = ask(readDocument, { params: { id: documentId } })
    return beginSection(section, {
      shelf: localStorage,
      name: `mach.document.${accountId}.${documentId}.${section.key}`,
      save: async (version, content, key) => {
        const params = { id: documentId, key: section.key }
        const saved = await call(editSection, { params, body: { content, version } }, key)
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
  }, [documentId, section.key, accountId])
  useEffect(() => {
    if (draft.first.restored) void draft.send()
    const online = () => void draft.send()
    window.addEventListener('online', online)
    return () => {
      window.removeEventListener('online', online)
      draft.stop()
    }
  }, [draft])
  // the server has rewritten it: a figure was taken anew
  useEffect(() => draft.rewritten(section), [draft, section])
  return { ...(told ?? draft.first), ...draft }
}
export type WrittenSection = ReturnType<typeof useSectionDraft>
