import { useQuery } from '@tanstack/react-query'
import { Navigate } from '@tanstack/react-router'
import { ask } from '#src/ui/api.ts'
import { Empty } from '#src/ui/empty.tsx'
import { Loading } from '#src/ui/loading.tsx'
import { PageHead } from '#src/ui/page-head.tsx'
import { ProblemNote } from '#src/ui/problem.tsx'
import { listWorkYears } from '../contract.ts'
import { useYearWords } from './use-words.ts'

/** Leads to the year one works in, of the first bloc in reach. */
export function CurrentYear() {
  const words = useYearWords()
  const found = useQuery(ask(listWorkYears, {}))
  const [bloc] = found.data?.blocs ?? []
  if (bloc)
    return <Navigate to="/work-years/$blocId/$year" params={{ blocId: bloc.id, year: String(bloc.current) }} replace />
  return (
    <>
      <PageHead title={words.title} />
      <div className="body">
        <ProblemNote problem={found.error} retry={() => void found.refetch()} />
        {found.isPending && <Loading rows={8} />}
        {found.data && <Empty title={words.emptyTitle}>{words.emptyText}</Empty>}
      </div>
    </>
  )
}
