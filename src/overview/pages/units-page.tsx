import { useQuery } from '@tanstack/react-query'
import { ask } from '#src/ui/api.ts'
import { Empty } from '#src/ui/empty.tsx'
import { useWords } from '#src/ui/language.tsx'
import { Loading } from '#src/ui/loading.tsx'
import { PageHead } from '#src/ui/page-head.tsx'
import { ProblemNote } from '#src/ui/problem.tsx'
import { getUnitsToday } from '../units-contract.ts'
import { en } from '../words.en.ts'
import { vi } from '../words.vi.ts'
import { UnitsTable } from './units-table.tsx'
import './today.css'

/** Every unit whose work one follows, in the order of home. */
export function UnitsPage() {
  const words = useWords({ vi, en })
  const { data, error, refetch } = useQuery(ask(getUnitsToday, { query: { limit: 1000 } }))
  return (
    <>
      <PageHead title={words.byUnit} {...(data && { facts: words.byUnitFacts(data.total) })} />
      <div className="body">
        <ProblemNote problem={error} retry={() => void refetch()} />
        {!data && !error && <Loading rows={12} />}
        {data?.total === 0 && <Empty title={words.noUnits}>{words.noUnitsText}</Empty>}
        {data && data.total > 0 && <UnitsTable units={data.units} />}
      </div>
    </>
  )
}
