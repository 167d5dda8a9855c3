import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo, useState } from 'react'
import { useDomainClock } from '#src/app/office/domain-clock.ts'
import { ask, call } from '#src/ui/api.ts'
import { type Draft, keepDraft } from '#src/ui/draft/draft.ts'
import { editArticle, readArticle } from '../contract.ts'
import type { ArticleBody, ArticleDetail } from '../shapes.ts'

export const contentOf = (a: ArticleDetail): ArticleBody => ({
  title: a.title,
  slug: a.slug,
  dateline: a.dateline,
  lead: a.lead,
  body: a.body,
  textCredit: a.textCredit,
  photoCredit: a.photoCredit,
  categoryId: a.categoryId,
  sectorId: a.sectorId,
  blocId: a.blocId,
  workYear: a.workYear,
  tags: a.tags,
  cover: a.cover,
  comments: a.comments,
  sources: a.sources.map(({ kind, id }) => ({ kind, id })),
})

/** The draft of an article on this page; one for as long as the page shows this article to this account. */
export function useDraft(article: ArticleDetail, accountId: string) {
  const cache = useQueryClient()
  const now = useDomainClock()
  const [told, setTold] = useState<Draft<ArticleBody>>()
  const [address, setAddress] = useState(article.address)
  // biome-ignore lint/correctness/useExhaustiveDependencies: what arrives later of the same article must not begin anew
  const draft = useMemo(() => {
    const { queryKey } = ask(readArticle, { params: { id: article.id } })
    return keepDraft<ArticleBody>(
      { version: article.version, content: contentOf(article), savedAt: article.changedAt },
      {
        name: `mach.article.${accountId}.${article.id}`,
        shelf: localStorage,
        save: async (version, content, key) => {
          const saved = await call(editArticle, { params: { id: article.id }, body: { version, content } }, key)
          setAddress(saved.address)
          // who comes back to this page begins from what was saved, not from what was read before
          const { sources: _, ...rest } = content
          cache.setQueryData(
            queryKey,
            (old) => old && { ...old, ...rest, version: saved.version, address: saved.address },
          )
          return saved
        },
        tell: setTold,
        now,
      },
    )
  }, [article.id, accountId])
  useEffect(() => {
    if (draft.restored) void draft.send()
    const online = () => void draft.send()
    window.addEventListener('online', online)
    return () => {
      window.removeEventListener('online', online)
      draft.stop()
    }
  }, [draft])
  return { ...(told ?? draft.first), ...draft, address }
}
export type WrittenDraft = ReturnType<typeof useDraft>
