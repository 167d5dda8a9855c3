import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { ask } from '#src/ui/api.ts'
import { Empty } from '#src/ui/empty.tsx'
import { Loading } from '#src/ui/loading.tsx'
import { PageHead } from '#src/ui/page-head.tsx'
import { ProblemNote } from '#src/ui/problem.tsx'
import { getConsolidation, getDesk } from '../../contract.ts'
import { focusOf } from '../desk-rows.ts'
import { useReportWords } from '../words.ts'
import { Consolidating } from './consolidating.tsx'
import type { ConsolidationSearch } from './search.ts'

/** What came from below for a regime and period, for the own report: figures rolled up, paragraphs side by side. */
export function ConsolidationPage() {
  const words = useReportWords()
  const search = useSearch({ strict: false }) as ConsolidationSearch
  const navigate = useNavigate()
  const go = (next: ConsolidationSearch) =>
    void navigate({ to: '/reports/consolidation', search: next as never, replace: true })
  const desk = useQuery(ask(getDesk, { query: { ...(search.regime && { regimeId: search.regime }) } }))
  const regimeId = desk.data?.regime?.id
  const period = search.period ?? (desk.data && focusOf(desk.data)?.period)
  const query = useQuery({
    ...ask(getConsolidation, { query: { regimeId: regimeId ?? '', period: period ?? '' } }),
    enabled: regimeId !== undefined && period !== undefined,
  })
  if (query.error?.status === 404) throw query.error
  const problem = desk.error ?? query.error
  const retry = () => void (desk.error ? desk : query).refetch()
  const asksNothing = desk.isSuccess && (regimeId === undefined || period === undefined)
  if (desk.data && query.data)
    return <Consolidating desk={desk.data} data={query.data as never} search={search} go={go} />
  return (
    <>
      <PageHead title={words.consolidation.title} />
      <ProblemNote problem={problem} codes={words.problems} retry={retry} />
      <div className="body">
        {asksNothing && <Empty title={words.deskEmpty} />}
        {!problem && !asksNothing && <Loading rows={10} />}
      </div>
    </>
  )
}
