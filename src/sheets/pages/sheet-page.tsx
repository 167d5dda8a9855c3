import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import type { Problem } from '#src/platform/problem.ts'
import { askPages } from '#src/ui/api.ts'
import { Loading } from '#src/ui/loading.tsx'
import { PageHead } from '#src/ui/page-head.tsx'
import { ProblemNote } from '#src/ui/problem.tsx'
import { readSheet } from '../contract.ts'
import { Taken } from './taken.tsx'
import { Trying } from './trying.tsx'
import { useSheetWords } from './use-words.ts'
import './sheets.css'

const route = getRouteApi('/office/tasks/import/$sheetId')

/** A sheet as it was taken in, tried anew each time it is opened. */
export function SheetPage() {
  const { title, why } = useSheetWords()
  const { sheetId } = route.useParams()
  const { show } = route.useSearch()
  const asked = useInfiniteQuery({
    ...askPages(readSheet, { ...(show && { show }) }, { id: sheetId }),
    staleTime: 0,
    placeholderData: keepPreviousData,
  })
  const pages = asked.data?.pages ?? []
  const [sheet] = pages
  if (sheet?.outcome?.whole) return <Taken sheet={sheet} outcome={sheet.outcome} />
  if (sheet)
    return (
      <Trying
        sheet={sheet}
        show={show ?? 'all'}
        rows={pages.flatMap(({ rows }) => rows)}
        more={{ has: asked.hasNextPage, busy: asked.isFetchingNextPage, onMore: () => void asked.fetchNextPage() }}
        again={() => void asked.refetch()}
      />
    )
  return (
    <>
      <PageHead title={title} />
      <div className="body">
        {asked.error ? <ProblemNote problem={asked.error as Problem} codes={why} /> : <Loading rows={8} />}
      </div>
    </>
  )
}
