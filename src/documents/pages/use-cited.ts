import { useQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useCallback, useMemo } from 'react'
import { ask } from '#src/ui/api.ts'
import { listCitations } from '../contract-papers.ts'
import type { Citation } from '../shapes.ts'

const route = getRouteApi('/office/documents/$documentId')
const none: readonly Citation[] = []

/** The document's citations, those that changed, and which one is open: it stands in the address. */
export function useCitations(documentId: string) {
  const navigate = useNavigate()
  const search = route.useSearch()
  const found = useQuery(ask(listCitations, { params: { id: documentId } }))
  const all = (found.data ?? none) as readonly Citation[]
  const show = useCallback(
    (cited: string | undefined, section = search.section) =>
      void navigate({
        to: '/documents/$documentId',
        params: { documentId },
        search: { ...(section && { section }), ...(cited && { cited }) },
        replace: true,
        resetScroll: false,
      }),
    [navigate, documentId, search.section],
  )
  const context = useMemo(
    () => ({ of: new Map(all.map((one) => [one.id, one])), open: (id: string) => show(id), opened: search.cited }),
    [all, search.cited, show],
  )
  return { all, changed: all.filter(({ changed }) => changed), context, show, opened: search.cited }
}
